import { copyFile, stat, truncate, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importDossier } from "#lib/commands/import-dossier";
import { recordFixity } from "#lib/data/fixity";
import { appendRevisions } from "#lib/data/revisions";
import { readStoredDossier } from "#lib/data/things/read-things";
import { write } from "#lib/data/write";
import { checkDossierFolder } from "#lib/dossier/check";
import { verifyDatabase } from "#lib/verify/verify";
import { type Patch, patched, SMALL, temporaryDossier } from "#tests/support/dossier-folder";
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

/** What somebody changes behind the ledger's back: `where` and how, and whether a trigger must go first. */
const BEHIND: { name: string; sql: string; subject: string; message: string; held?: boolean }[] = [
  {
    name: "the dossier's status",
    sql: `UPDATE "Dossier" SET "status" = 'draft'`,
    subject: "dossier d1",
    message: `status: revision 1 says "published", and the table "draft"`,
  },
  {
    name: "the dossier's title",
    sql: `UPDATE "Dossier" SET "title" = 'Tiny!'`,
    subject: "dossier d1",
    message: `title: revision 1 says "Tiny", and the table "Tiny!"`,
  },
  {
    name: "a topic's place",
    sql: `UPDATE "Topic" SET "ordinal" = 7`,
    subject: "topic t1",
    message: "ordinal: revision 2 says 0, and the table 7",
  },
  {
    name: "a voice's name",
    sql: `UPDATE "Voice" SET "name" = 'Nobody' WHERE "id" = 'v2'`,
    subject: "voice v2",
    message: `name: revision 4 says "The minister", and the table "Nobody"`,
  },
  {
    name: "a voice's note",
    sql: `UPDATE "Voice" SET "note" = '' WHERE "id" = 'v2'`,
    subject: "voice v2",
    message: `note: revision 4 says null, and the table ""`,
  },
  {
    name: "a source's rights",
    sql: `UPDATE "Source" SET "rights" = 'Anybody''s.' WHERE "id" = 's1'`,
    subject: "source s1",
    message: `rights: revision 6 says "Our own.", and the table "Anybody's."`,
  },
  {
    name: "who speaks in a source",
    sql: `UPDATE "Source" SET "voiceId" = 'v2' WHERE "id" = 's1'`,
    subject: "source s1",
    message: `voice: revision 6 says "author", and the table "minister"`,
  },
  {
    name: "an author",
    sql: `UPDATE "SourceAuthor" SET "voiceId" = 'v2'`,
    subject: "source s1",
    message: `authors[0]: revision 6 says "author", and the table "minister"`,
  },
  {
    name: "an author more",
    sql: `INSERT INTO "SourceAuthor" VALUES ('s1', 1, 'v2')`,
    subject: "source s1",
    message: `authors[1]: revision 6 says nothing, and the table "minister"`,
  },
  {
    name: "a version's number",
    sql: `UPDATE "SourceVersion" SET "number" = 2 WHERE "id" = 'sv1'`,
    subject: "version sv1",
    message: "number: revision 8 says 1, and the table 2",
    held: true,
  },
  {
    name: "when a version was captured",
    sql: `UPDATE "SourceVersion" SET "captured" = '1999-01-01' WHERE "id" = 'sv1'`,
    subject: "version sv1",
    message: `captured: revision 8 says null, and the table "1999-01-01"`,
  },
  {
    name: "a passage's kind",
    sql: `UPDATE "Passage" SET "kind" = 'comment' WHERE "key" = 2`,
    subject: "version sv1",
    message: `passages[1].kind: revision 8 says "body", and the table "comment"`,
  },
  {
    name: "a passage's end",
    sql: `UPDATE "Passage" SET "end" = "end" - 1 WHERE "key" = 1`,
    subject: "version sv1",
    message: "passages[0].end: revision 8 says 20, and the table 19",
    held: true,
  },
  {
    name: "a passage's voice",
    sql: `UPDATE "Passage" SET "voiceId" = 'v2' WHERE "key" = 1`,
    subject: "version sv1",
    message: `passages[0].voice: revision 8 says null, and the table "minister"`,
  },
  {
    name: "a claim's title",
    sql: `UPDATE "Claim" SET "title" = 'Señal sank' WHERE "id" = 'c1'`,
    subject: "claim c1",
    message: `title: revision 10 says "Señal sailed", and the table "Señal sank"`,
  },
  {
    name: "an answer's label",
    sql: `UPDATE "Answer" SET "label" = 'Surely' WHERE "id" = 'a1'`,
    subject: "claim c1",
    message: `answers[0].label: revision 10 says "Yes", and the table "Surely"`,
  },
  {
    name: "the order of answers",
    sql: `UPDATE "Answer" SET "ordinal" = 9 WHERE "id" = 'a1'`,
    subject: "claim c1",
    message: `answers[2].slug: revision 10 says "unclear", and the table "yes"`,
  },
  {
    name: "which answers are compatible",
    sql: `DELETE FROM "AnswerCompatibility"`,
    subject: "claim c1",
    message: `answers[2].compatibleWith[0]: revision 10 says "yes", and the table nothing`,
  },
  {
    name: "a position's stance",
    sql: `UPDATE "Position" SET "stance" = 'denies' WHERE "id" = 'p1'`,
    subject: "position p1",
    message: `stance: revision 12 says "asserts", and the table "denies"`,
  },
  {
    name: "a position's answer",
    sql: `UPDATE "Position" SET "answerId" = 'a2' WHERE "id" = 'p1'`,
    subject: "position p1",
    message: `answer: revision 12 says "yes", and the table "no"`,
  },
  {
    name: "a position's certainty",
    sql: `UPDATE "Position" SET "certainty" = 'possible' WHERE "id" = 'p1'`,
    subject: "position p1",
    message: `certainty: revision 12 says "unstated", and the table "possible"`,
  },
  {
    name: "a voice of a chain",
    sql: `UPDATE "PositionVoice" SET "voiceId" = 'v3' WHERE "positionId" = 'p2' AND "ordinal" = 1`,
    subject: "position p2",
    message: `voices[1]: revision 13 says "minister", and the table "gazette"`,
  },
  {
    name: "the end of a chain",
    sql: `DELETE FROM "PositionVoice" WHERE "positionId" = 'p2' AND "ordinal" = 1`,
    subject: "position p2",
    message: `voices[1]: revision 13 says "minister", and the table nothing`,
  },
  {
    name: "whether a figure is approximate",
    sql: `UPDATE "Quantity" SET "approximate" = 1`,
    subject: "position p2",
    message: "quantity.approximate: revision 13 says false, and the table true",
  },
  {
    name: "a figure",
    sql: `DELETE FROM "Quantity"`,
    subject: "position p2",
    message: `quantity: revision 13 says {"lower":3000,"upper":3000,"approximate":false,"unit":"people","scope":"came","period":null}, and the table null`,
  },
  {
    name: "a quotation's tone",
    sql: `UPDATE "Quotation" SET "tone" = 'ironic' WHERE "id" = 'q1'`,
    subject: "position p1",
    message: `quotations[0].tone: revision 12 says "earnest", and the table "ironic"`,
  },
  {
    name: "that a quotation is published",
    sql: `UPDATE "Quotation" SET "status" = 'draft' WHERE "id" = 'q1'`,
    subject: "position p1",
    message: expect.stringMatching(
      /^quotations\[0\]: revision 12 says \{"id":"q1".*…, and the table nothing$/,
    ),
  },
  {
    name: "the terms of a finding",
    sql: `UPDATE "Coverage" SET "terms" = '["nobody"]'`,
    subject: "coverage f1",
    message: `terms[0]: revision 15 says "people", and the table "nobody"`,
  },
  {
    name: "who reviewed",
    sql: `UPDATE "Coverage" SET "reviewedBy" = NULL`,
    subject: "coverage f1",
    message: `reviewedBy: revision 15 says "editors", and the table null`,
  },
  {
    name: "a claim that nobody made",
    sql: `INSERT INTO "Claim" ("id", "dossierId", "topicId", "slug", "ordinal", "title", "question") VALUES ('c9', 'd1', 't1', 'sank', 2, 'Sank', 'What?')`,
    subject: "claim c9",
    message: "is there, and no revision tells of it",
  },
  {
    name: "a dossier that nobody made",
    sql: `INSERT INTO "Dossier" ("id", "slug", "title", "description") VALUES ('d9', 'huge', 'Huge', 'All.')`,
    subject: "dossier d9",
    message: "is there, and no revision tells of it",
  },
  {
    name: "another dossier for a source",
    sql: `UPDATE "Source" SET "dossierId" = 'd9' WHERE "id" = 's1'`,
    subject: "source s1",
    message: `dossier: revision 6 says "d1", and the table "d9"`,
    held: true,
  },
  {
    name: "what a revision says, to no JSON",
    sql: `UPDATE "Revision" SET "after" = '{' WHERE "number" = 2`,
    subject: "topic t1",
    message: "is there, and revision 2 does not say as what",
    held: true,
  },
  {
    name: "the whole ledger, and that there was one",
    sql: `DELETE FROM "Revision"; DELETE FROM sqlite_sequence WHERE "name" = 'Revision'`,
    subject: "position p3",
    message: "is there, and no revision tells of it",
    held: true,
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
