/** What was done to a database behind its guarantees, and what `verify` must say of it. */

import { expect } from "vitest";
import { insertReport } from "#tests/integration/database/attacks/reports";

/** What somebody who drops triggers can do: each is found, by the check that is named. */
export const DAMAGE: { name: string; sql: string; found: [check: string, subject: string] }[] = [
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
export const UNHELD: typeof DAMAGE = [
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
export const BEHIND: { name: string; sql: string; subject: string; message: string; held?: boolean }[] = [
  {
    name: "a reader's report",
    sql: insertReport(),
    subject: "report r1",
    message: "is there, and no revision tells of it",
  },
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
