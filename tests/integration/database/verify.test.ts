import { copyFile, stat, truncate, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importDossier } from "#lib/commands/import-dossier";
import { recordFixity } from "#lib/data/fixity";
import { appendRevisions } from "#lib/data/revisions";
import { readStoredDossier } from "#lib/data/things/read-things";
import { write } from "#lib/data/write";
import { checkDossierFolder } from "#lib/dossier/check";
import { verifyDatabase } from "#lib/verify/verify";
import { BEHIND, DAMAGE, UNHELD } from "#tests/integration/database/verify-cases";
import { type Patch, patched, SMALL, temporaryDossier } from "#tests/support/dossier-folder";
import { runForeign } from "#tests/support/foreign-client";
import {
  type TemporaryDatabase,
  temporaryDatabase,
  temporaryFolder,
} from "#tests/support/temporary-database";
import { seedTinyDossier } from "#tests/support/tiny-dossier";

describe("verify", () => {
  let sound: TemporaryDatabase;
  beforeAll(async () => {
    sound = await temporaryDatabase();
    const db = await sound.open();
    await seedTinyDossier(db);
    await db.close();
  });
  afterAll(() => sound.remove());

  async function damaged(sql: string): Promise<TemporaryDatabase> {
    const database = await temporaryFolder();
    await copyFile(sound.file, database.file);
    expect(await runForeign(database.url, [sql])).toEqual([null]);
    return database;
  }

  const DROP_TRIGGERS = `PRAGMA writable_schema = ON; DELETE FROM sqlite_master WHERE type = 'trigger'; PRAGMA writable_schema = RESET;`;

  test("passes on a sound database, and counts what it looked at", async () => {
    expect(await verifyDatabase(sound.url)).toEqual({
      ok: true,
      checked: { versions: 2, quotations: 3, revisions: 15, positions: 3, triggers: expect.any(Number) },
      failures: [],
      versions: [
        { id: "sv1", passed: true },
        { id: "sv2", passed: true },
      ],
    });
  });

  test.each(DAMAGE)("finds, with triggers dropped: $name", async ({ sql, found: [check, subject] }) => {
    const database = await damaged(`${DROP_TRIGGERS} ${sql}`);
    const { ok, failures } = await verifyDatabase(database.url);
    expect(ok).toBe(false);
    expect(failures).toContainEqual({ check, subject, message: expect.any(String) });
    expect(failures).toContainEqual({
      check: "guarantee",
      subject: "Quotation_update",
      message: expect.any(String),
    });
    await database.remove();
  });

  test.each(UNHELD)("finds, past all triggers: $name", async ({ sql, found: [check, subject] }) => {
    const database = await damaged(sql);
    const { failures } = await verifyDatabase(database.url);
    expect(failures).toContainEqual({ check, subject, message: expect.any(String) });
    await database.remove();
  });

  test.each(BEHIND)("finds, behind the ledger's back: $name", async ({ sql, subject, message, held }) => {
    const database = await damaged(held ? `${DROP_TRIGGERS} ${sql}` : sql);
    const { failures } = await verifyDatabase(database.url);
    expect(failures).toContainEqual({ check: "ledger", subject, message });
    if (!held) expect(failures.filter(({ check }) => check !== "ledger" && check !== "position")).toEqual([]);
    await database.remove();
  });

  test("passes on what was imported, changed, partly removed, and put back", async () => {
    const database = await temporaryDatabase();
    const db = await database.open();
    const folder = await temporaryDossier(SMALL);
    const steps: Patch[] = [
      {},
      { "voices.yaml": ["A reader", "Another reader"], "claims/sailed.yaml": ["It did not", "It stayed"] },
      { "claims/people.yaml": null, "dossier.yaml": ["[sailed, people]", "[sailed]"] },
      {},
    ];
    for (const patch of steps) {
      await folder.put(patched(SMALL, patch));
      const { dossier } = await checkDossierFolder(folder.path);
      if (dossier === null) throw new Error("not valid");
      expect(await importDossier(db, dossier)).toMatchObject({ ok: true });
      expect((await verifyDatabase(database.url)).failures).toEqual([]);
    }
    const revisions = await db.prisma.revision.findMany({ select: { action: true } });
    expect(new Set(revisions.map(({ action }) => action))).toEqual(new Set(["create", "update", "delete"]));
    await folder.remove();
    await database.remove();
  });

  test("looks at every row, also where there are more than one portion holds", async () => {
    const database = await damaged(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)
       INSERT INTO "Voice" ("id", "dossierId", "slug", "name", "kind")
       SELECT 'x' || i, 'd1', 'nobody-' || i, 'Nobody', 'person' FROM n`,
    );
    const { failures } = await verifyDatabase(database.url);
    expect(new Set(failures.map(({ subject }) => subject)).size).toBe(2500);
    await database.remove();
  });

  test("finds what is there again after its removal, and shows where long values differ", async () => {
    const database = await damaged(`UPDATE "Claim" SET "title" = 'x'`);
    const db = await database.open();
    const entry = { actor: "tests", dossierId: "d1", why: null };
    const long = "The same, over and over. ".repeat(20);
    await write(db, async (tx) => {
      await tx.claim.update({ where: { id: "c1" }, data: { title: `${long}🚢` } });
      const value = (await readStoredDossier(db, "tiny"))?.things.get("claim:sailed")?.value;
      const said = { ...value, title: `${long}!` };
      await appendRevisions(
        tx,
        [
          { ...entry, subject: "claim", subjectId: "c1", action: "update", before: {}, after: said },
          { ...entry, subject: "claim", subjectId: "c2", action: "delete", before: {}, after: null },
        ],
        "2026-11-21T00:00:00.000Z",
      );
    });
    const { failures } = await verifyDatabase(database.url);
    expect(failures.map(({ subject, message }) => `${subject}: ${message}`).toSorted()).toEqual([
      `claim c1: title: revision 16 says …The same, over and over. !", and the table …The same, over and over. 🚢"`,
      "claim c2: is there, and revision 17 says that it was removed",
    ]);
    await database.remove();
  });

  test.each<[what: string, make: (file: string) => Promise<unknown>, said: RegExp]>([
    ["nothing", async () => {}, /cannot be read: there is no file/],
    ["an empty file", (file) => writeFile(file, ""), /cannot be read: .* is empty/],
    [
      "no database",
      (file) => writeFile(file, "Once upon a time. ".repeat(1_000)),
      /cannot be read: .*not a database/,
    ],
    ["half a database", (file) => halved(file), /malformed|could not be carried out/],
  ])("says in words that there is %s", async (_, make, said) => {
    const database = await temporaryFolder();
    await make(database.file);
    const { ok, failures } = await verifyDatabase(database.url);
    expect(ok).toBe(false);
    expect(failures.map(({ message }) => message).join("\n")).toMatch(said);
    await database.remove();
  });

  async function halved(file: string): Promise<void> {
    await copyFile(sound.file, file);
    await truncate(file, (await stat(file)).size / 2);
  }

  test("its verdict on each version is recorded, and shows at once", async () => {
    const database = await damaged(
      `${DROP_TRIGGERS} UPDATE "SourceVersion" SET "length" = 3 WHERE "id" = 'sv1'`,
    );
    const { versions } = await verifyDatabase(database.url);
    const db = await database.open();
    const gone = { id: "sv9", passed: true };
    await recordFixity(db, [...versions, gone], "2026-11-21T00:00:00.000Z");
    const checks = await db.prisma.fixityCheck.findMany({ orderBy: { versionId: "asc" } });
    expect(checks.map(({ versionId, passed }) => [versionId, passed])).toEqual([
      ["sv1", false],
      ["sv2", true],
    ]);
    expect(await db.prisma.dossier.findUnique({ where: { id: "d1" } })).toMatchObject({ revision: 2 });
    await database.remove();
  });
});
