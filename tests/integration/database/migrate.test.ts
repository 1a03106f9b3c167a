import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { verifyDatabase } from "#lib/verify/verify";
import { migrateDatabase } from "#prisma/migrate";
import { migrationsFolder } from "#prisma/migration-files";
import { differenceToSchema } from "#prisma/new-migration";
import { insertReport } from "#tests/integration/database/attacks/reports";
import { BACKENDS, type TestDatabase } from "#tests/support/backends";
import { runForeign } from "#tests/support/foreign-client";
import { temporaryDatabase, temporaryFolder } from "#tests/support/temporary-database";
import { seedTinyDossier } from "#tests/support/tiny-dossier";

/** Migrations of a program of another age: today's and one more. */
let later: string;
let broken: string;

const ALL = ["20261121000000_foundation", "20261121034205_reader_reports"];

/** As Prisma writes it: the table is made anew, and its triggers go with the old one. */
const REBUILD = `PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Position" AS SELECT * FROM "Position" WHERE false;
DROP TABLE "new_Position";
CREATE TABLE "new_Voice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dossierId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    "status" TEXT NOT NULL DEFAULT 'published',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "born" TEXT,
    CONSTRAINT "Voice_dossierId_fkey" FOREIGN KEY ("dossierId") REFERENCES "Dossier" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
INSERT INTO "new_Voice" ("dossierId", "id", "kind", "name", "note", "revision", "slug", "status") SELECT "dossierId", "id", "kind", "name", "note", "revision", "slug", "status" FROM "Voice";
DROP TABLE "Voice";
ALTER TABLE "new_Voice" RENAME TO "Voice";
CREATE UNIQUE INDEX "Voice_dossierId_slug_key" ON "Voice"("dossierId", "slug");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
`;

beforeAll(async () => {
  later = await programWith("29990101000000_later", REBUILD);
  broken = await programWith(
    "29990101000000_broken",
    `CREATE TABLE "Half" ("a" INT);\nINSERT INTO "Nowhere" VALUES (1);\n`,
  );
});
afterAll(async () => {
  for (const folder of [later, broken]) await rm(folder, { recursive: true });
});

async function programWith(name: string, sql: string): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "variorum-migrations-"));
  await cp(migrationsFolder, folder, { recursive: true });
  await mkdir(path.join(folder, name));
  await writeFile(path.join(folder, name, "migration.sql"), sql);
  return folder;
}

for (const backend of BACKENDS) {
  describe.skipIf(backend.unavailable !== null)(`migrations: ${backend.name}`, () => {
    let database: TestDatabase;
    afterEach(() => database?.remove());

    async function seeded(): Promise<void> {
      database = await backend.create();
      await migrateDatabase(database.url);
      const db = await database.open();
      await seedTinyDossier(db);
      await db.close();
    }

    test("an empty database gets all of them, and the next start finds nothing to do", async () => {
      database = await backend.create();
      const steps: string[] = [];
      expect(await migrateDatabase(database.url, { onProgress: (step) => steps.push(step) })).toEqual({
        ok: true,
        report: { applied: ALL, guaranteesApplied: true, backup: null },
      });
      expect(steps.join()).toContain(ALL.join(", "));
      expect(await migrateDatabase(database.url)).toEqual({
        ok: true,
        report: { applied: [], guaranteesApplied: false, backup: null },
      });
      expect(await verifyDatabase(database.url)).toMatchObject({ ok: true });
    });

    test("processes that start at once all end well, and one of them does the work", async () => {
      database = await backend.create();
      const results = await Promise.all(Array.from({ length: 3 }, () => migrateDatabase(database.url)));
      const applied = results.flatMap((result) => (result.ok ? result.report.applied : [result.message]));
      expect(applied).toEqual(ALL);
    });

    test("an older database is migrated: rows stay, references hold, triggers are there again", async () => {
      await seeded();
      expect(await migrateDatabase(database.url, { migrations: later })).toMatchObject({
        ok: true,
        report: { applied: ["29990101000000_later"], guaranteesApplied: true },
      });
      expect(await verifyDatabase(database.url)).toMatchObject({ failures: [], checked: { positions: 3 } });
      const [renamed, refused] = await runForeign(database.url, [
        `UPDATE "Voice" SET "born" = '1900' WHERE "id" = 'v1'`,
        `UPDATE "Voice" SET "kind" = 'ghost'`,
      ]);
      expect(renamed).toBeNull();
      expect(refused).toMatch(/variorum: a voice is/);
    });

    test("a database of the first release is migrated: everything stays, and readers can report", async () => {
      await seeded();
      // What the second migration made, taken away: its table, and the note that it was applied.
      const undone = `DROP TABLE "Report"; DELETE FROM "_prisma_migrations" WHERE "migration_name" = '${ALL[1]}'`;
      expect(await runForeign(database.url, [undone])).toEqual([null]);
      expect(await migrateDatabase(database.url)).toMatchObject({
        ok: true,
        report: {
          applied: [ALL[1]],
          guaranteesApplied: true,
          backup: backend.name === "file" ? expect.stringContaining(`before-${ALL[1]}`) : null,
        },
      });
      const { failures, checked } = await verifyDatabase(database.url);
      expect([failures, checked.revisions]).toEqual([[], 15]);
      const results = await runForeign(database.url, [
        insertReport(),
        insertReport({ id: "'r2'", targetId: "'q0'" }),
      ]);
      expect(results).toEqual([null, expect.stringMatching(/variorum: a report is of something/)]);
    });

    test("a newer database is refused, by the name of what is newer", async () => {
      await seeded();
      await migrateDatabase(database.url, { migrations: later });
      expect(await migrateDatabase(database.url)).toMatchObject({
        ok: false,
        reason: "newer-database",
        message: expect.stringContaining("29990101000000_later"),
      });
    });

    test("a migration that fails leaves everything as it was", async () => {
      await seeded();
      expect(await migrateDatabase(database.url, { migrations: broken })).toMatchObject({
        ok: false,
        reason: "failed-migration",
        message: expect.stringMatching(/nothing was changed: .*Nowhere/s),
      });
      expect(await migrateDatabase(database.url)).toMatchObject({ ok: true, report: { applied: [] } });
      expect(await verifyDatabase(database.url)).toMatchObject({ failures: [] });
    });

    test.each([
      ["a trigger is missing", `DROP TRIGGER "Quotation_insert"`],
      [
        "a trigger is another",
        `DROP TRIGGER "Quotation_key"; CREATE TRIGGER "Quotation_key" AFTER INSERT ON "Quotation" BEGIN SELECT 1; END`,
      ],
      ["somebody added a trigger", `CREATE TRIGGER "theirs" AFTER INSERT ON "Quotation" BEGIN SELECT 1; END`],
      ["an index is missing", `DROP TABLE "ClaimSearch"`],
      ["an index is out of step", `DROP TRIGGER "ClaimSearch_delete"; DELETE FROM "Claim" WHERE "id" = 'c2'`],
    ])("guarantees are made good when %s", async (_, damage) => {
      await seeded();
      expect(await runForeign(database.url, [damage])).toEqual([null]);
      expect(await verifyDatabase(database.url)).toMatchObject({ ok: false });
      expect(await migrateDatabase(database.url)).toEqual({
        ok: true,
        report: { applied: [], guaranteesApplied: true, backup: null },
      });
      const { failures } = await verifyDatabase(database.url);
      expect(failures.filter(({ check }) => check === "guarantee" || check === "search")).toEqual([]);
    });

    test("another program's database is refused", async () => {
      database = await backend.create();
      const db = await database.open();
      await db.close();
      await runForeign(database.url, [`CREATE TABLE "theirs" ("a" INT)`]);
      expect(await migrateDatabase(database.url)).toMatchObject({ ok: false, reason: "foreign-database" });
    });
  });
}

describe("migrations: files only", () => {
  test("processes of their own that start at once all end well", async () => {
    const database = await temporaryFolder();
    const script = path.join(import.meta.dirname, "../../support/migrate-once.mjs");
    const runs = Array.from({ length: 2 }, () =>
      promisify(execFile)(process.execPath, ["--import", "tsx", script, database.url]),
    );
    const results = (await Promise.all(runs)).map(({ stdout }) => JSON.parse(stdout));
    expect(results.flatMap(({ report }) => report.applied)).toEqual(ALL);
    expect(await verifyDatabase(database.url)).toMatchObject({ ok: true });
    await database.remove();
  });

  test("an older database is copied before it is changed", async () => {
    const database = await temporaryDatabase();
    await seedTinyDossier(await database.open());
    const migrated = await migrateDatabase(database.url, { migrations: later });
    const backup = migrated.ok ? migrated.report.backup : null;
    expect(backup).toMatch(/variorum\.db\.before-29990101000000_later-\d{8}T\d{6}Z$/);
    expect(await verifyDatabase(`file:${backup}`)).toMatchObject({ ok: true, checked: { quotations: 3 } });
    expect(
      (await readdir(database.folder)).filter((name) => name.includes("before") && name.endsWith("-wal")),
    ).toEqual([]);
    await database.remove();
  });

  test("a file that is no database is refused in words", async () => {
    const database = await temporaryFolder();
    await writeFile(
      database.file,
      "Not a database, though long enough to be looked at as if it were one.".repeat(50),
    );
    expect(await migrateDatabase(database.url)).toMatchObject({
      ok: false,
      reason: "cannot-open",
      message: expect.stringContaining("not a database"),
    });
    await database.remove();
  });

  test("the migrations say what schema.prisma says", async () => {
    const database = await temporaryDatabase();
    expect(await differenceToSchema(database.file)).toBe("");
    await database.remove();
  });
});
