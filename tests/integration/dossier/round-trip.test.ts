/** The shipped dossier, through every database: folder → database → folder → another database → folder. */

import { cp } from "node:fs/promises";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { exportDossier } from "#lib/commands/export-dossier";
import { importDossier } from "#lib/commands/import-dossier";
import { seedIfEmpty } from "#lib/commands/seed";
import type { Database } from "#lib/data/database";
import { checkDossierFolder } from "#lib/dossier/check";
import { formatDossierFolder } from "#lib/dossier/format";
import { describeProblem, hasErrors } from "#lib/dossier/problem";
import { writeFolder } from "#lib/dossier/write-folder";
import { verifyDatabase } from "#lib/verify/verify";
import { migrateDatabase } from "#prisma/migrate";
import { BACKENDS } from "#tests/support/backends";
import { filesIn } from "#tests/support/dossier-folder";
import { temporaryFolder } from "#tests/support/temporary-database";

const SEED = path.join(import.meta.dirname, "../../../seed/chile-1973");

async function importFolder(db: Database, folder: string) {
  const { dossier, problems } = await checkDossierFolder(folder);
  if (dossier === null) throw new Error(problems.map(describeProblem).join("\n"));
  return importDossier(db, dossier);
}

async function exportTo(db: Database, folder: string) {
  const result = await exportDossier(db, "chile-1973");
  if (!result.ok) throw new Error(result.message);
  expect(await writeFolder(folder, result.files, { force: false })).toMatchObject({ ok: true });
}

test("the shipped dossier has no errors", async () => {
  const { problems } = await checkDossierFolder(SEED);
  expect(problems.filter(({ severity }) => severity === "error").map(describeProblem)).toEqual([]);
});

describe.each(BACKENDS)("on a $name database", ({ create, unavailable }) => {
  test.skipIf(unavailable !== null)("it comes out as it went in, byte for byte", async () => {
    const scratch = await temporaryFolder();
    onTestFinished(scratch.remove);
    const folder = path.join(scratch.folder, "formatted");
    await cp(SEED, folder, { recursive: true });
    expect(await formatDossierFolder(folder)).toMatchObject({ ok: true });
    expect(await formatDossierFolder(folder)).toMatchObject({ ok: true, written: [], renamed: [] });
    const canonical = await filesIn(folder);

    let from = folder;
    for (const name of ["first", "second"]) {
      const database = await create();
      onTestFinished(database.remove);
      expect(await migrateDatabase(database.url)).toMatchObject({ ok: true });
      const db = await database.open();
      expect(await importFolder(db, from)).toMatchObject({ ok: true, revision: 1 });
      expect(await importFolder(db, from)).toMatchObject({ ok: true, changes: [] });
      // The wrapping and the order of keys say nothing.
      expect(await importFolder(db, SEED)).toMatchObject({ ok: true, changes: [] });
      const to = path.join(scratch.folder, name);
      await exportTo(db, to);
      expect(await filesIn(to)).toEqual(canonical);
      expect((await verifyDatabase(database.url)).failures).toEqual([]);
      from = to;
    }
    expect(hasErrors((await checkDossierFolder(from)).problems)).toBe(false);
  });

  test.skipIf(unavailable !== null)("the seed goes into an empty database only", async () => {
    const database = await create();
    onTestFinished(database.remove);
    await migrateDatabase(database.url);
    const db = await database.open();
    expect(await seedIfEmpty(db, SEED)).toEqual({ ok: true, outcome: "seeded", dossier: "chile-1973" });
    expect(await seedIfEmpty(db, SEED)).toEqual({ ok: true, outcome: "not-empty" });
    expect(await db.prisma.dossier.count()).toBe(1);
  });
});
