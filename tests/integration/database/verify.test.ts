import { copyFile, stat, truncate, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordFixity } from "#lib/data/fixity";
import { verifyDatabase } from "#lib/verify/verify";
import { runForeign } from "#tests/support/foreign-client";
import {
  type TemporaryDatabase,
  temporaryDatabase,
  temporaryFolder,
} from "#tests/support/temporary-database";
import { seedTinyDossier } from "#tests/support/tiny-dossier";

/** What somebody who drops triggers can do: each is found, by the check that is named. */
const DAMAGE: { name: string; sql: string; found: [check: string, subject: string] }[] = [
  {
    name: "one byte of a text",
    sql: `UPDATE "SourceVersion" SET "text" = replace("text", 'dawn', 'dusk') WHERE "id" = 'sv1'`,
    found: ["fixity", "version sv1"],
  },
  {
    name: "a text and its hash",
    sql: `UPDATE "SourceVersion" SET "text" = "text" || '.', "textSha256" = "bytesSha256" WHERE "id" = 'sv1'`,
    found: ["text", "version sv1"],
  },
  {
    name: "one captured byte",
    sql: `UPDATE "SourceVersion" SET "bytes" = x'00' WHERE "id" = 'sv2'`,
    found: ["fixity", "version sv2"],
  },
  {
    name: "a text that is not UTF-8",
    sql: `UPDATE "SourceVersion" SET "text" = CAST(x'ff' AS TEXT) WHERE "id" = 'sv2'`,
    found: ["text", "version sv2"],
  },
  {
    name: "a length",
    sql: `UPDATE "SourceVersion" SET "length" = 3 WHERE "id" = 'sv1'`,
    found: ["length", "version sv1"],
  },
  {
    name: "a quotation",
    sql: `UPDATE "Quotation" SET "exact" = 'sailed at dusk' WHERE "id" = 'q1'`,
    found: ["quotation", "quotation q1"],
  },
  {
    name: "offsets",
    sql: `UPDATE "Quotation" SET "end" = 9999 WHERE "id" = 'q1'`,
    found: ["quotation", "quotation q1"],
  },
  {
    name: "offsets to UTF-16",
    sql: `UPDATE "Quotation" SET "start" = "start" + 1, "end" = "end" + 1 WHERE "id" = 'q1'`,
    found: ["quotation", "quotation q1"],
  },
  {
    name: "a prefix",
    sql: `UPDATE "Quotation" SET "prefix" = 'not ' WHERE "id" = 'q1'`,
    found: ["quotation", "quotation q1"],
  },
  {
    name: "a suffix",
    sql: `UPDATE "Quotation" SET "suffix" = '!' WHERE "id" = 'q1'`,
    found: ["quotation", "quotation q1"],
  },
  {
    name: "the version quoted",
    sql: `UPDATE "Quotation" SET "versionId" = 'sv2' WHERE "id" = 'q1'`,
    found: ["belonging", "quotation q1"],
  },
  {
    name: "a quoted version's existence",
    sql: `DELETE FROM "SourceVersion" WHERE "id" = 'sv1'`,
    found: ["reference", "Quotation 1"],
  },
  {
    name: "a passage",
    sql: `UPDATE "Passage" SET "end" = 9999 WHERE "key" = 1`,
    found: ["passage", "passage 1 of version sv1"],
  },
  {
    name: "an answer's claim",
    sql: `UPDATE "Position" SET "answerId" = 'a4' WHERE "id" = 'p1'`,
    found: ["belonging", "position p1"],
  },
  {
    name: "a claim's dossier",
    sql: `UPDATE "Claim" SET "dossierId" = 'd9' WHERE "id" = 'c1'`,
    found: ["belonging", "position p1"],
  },
  {
    name: "an endorsement",
    sql: `UPDATE "Position" SET "endorsement" = NULL WHERE "id" = 'p2'`,
    found: ["position", "position p2"],
  },
  { name: "a range", sql: `UPDATE "Quantity" SET "lower" = 9999`, found: ["quantity", "position p2"] },
  {
    name: "a finding's version",
    sql: `UPDATE "Coverage" SET "versionId" = 'sv1'`,
    found: ["belonging", "finding f1"],
  },
  {
    name: "who made a change",
    sql: `UPDATE "Revision" SET "actor" = 'nobody' WHERE "number" = 7`,
    found: ["ledger", "revision 7"],
  },
  {
    name: "what a change was",
    sql: `UPDATE "Revision" SET "after" = '{}' WHERE "number" = 7`,
    found: ["ledger", "revision 7"],
  },
  {
    name: "a revision in the middle: removed",
    sql: `DELETE FROM "Revision" WHERE "number" = 7`,
    found: ["ledger", "revision 8"],
  },
  {
    name: "the last revision: removed",
    sql: `DELETE FROM "Revision" WHERE "number" = 15`,
    found: ["ledger", "revision 14"],
  },
  { name: "all revisions: removed", sql: `DELETE FROM "Revision"`, found: ["ledger", "revision 0"] },
  {
    name: "an index",
    sql: `DELETE FROM "QuotationSearch" WHERE rowid = 1`,
    found: ["search", "QuotationSearch"],
  },
];

/** What needs no trigger to be dropped, because no trigger can hold it. */
const UNHELD: typeof DAMAGE = [
  {
    name: "a position's only quotation",
    sql: `DELETE FROM "Quotation" WHERE "id" = 'q1'`,
    found: ["position", "position p1"],
  },
  {
    name: "a position's only voice",
    sql: `DELETE FROM "PositionVoice" WHERE "positionId" = 'p1'`,
    found: ["position", "position p1"],
  },
  {
    name: "the outer voice of a chain",
    sql: `DELETE FROM "PositionVoice" WHERE "positionId" = 'p2' AND "ordinal" = 0`,
    found: ["position", "position p2"],
  },
  {
    name: "a claim, past the ledger",
    sql: `DELETE FROM "Claim" WHERE "id" = 'c1'`,
    found: ["ledger", "claim c1"],
  },
  {
    name: "a hash, which SQLite cannot compute",
    sql: `INSERT INTO "Revision" SELECT 16, "at", "actor", "dossierId", "subject", "subjectId", "action", "before", "after", "why", "hash", '${"a".repeat(64)}' FROM "Revision" WHERE "number" = 15`,
    found: ["ledger", "revision 16"],
  },
  {
    name: "a silence where there is a position",
    sql: `INSERT INTO "Coverage" SELECT 'f2', 'c1', "sourceId", "versionId", "finding", "terms", "hits", "reviewed", "reviewedBy", "note", "status", "revision" FROM "Coverage"`,
    found: ["silence", "finding f2"],
  },
  { name: "a trigger", sql: `DROP TRIGGER "Revision_delete"`, found: ["guarantee", "Revision_delete"] },
  { name: "an index table", sql: `DROP TABLE "PassageSearch"`, found: ["guarantee", "PassageSearch"] },
  {
    name: "a table",
    sql: `ALTER TABLE "Revision" RENAME TO "Past"`,
    found: ["guarantee", "Revision_delete"],
  },
];

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
