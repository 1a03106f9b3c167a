/** Attacks on what rows are called and where they belong: keys, dossiers, the ledger. */

import { type Attack, COLUMNS, copy, insertFresh, replace } from "#tests/integration/database/attacks/sql";

/** Another dossier appears, and things are moved there: all in one transaction, which is rolled back. */
const ELSEWHERE = `BEGIN; INSERT INTO "Dossier"("id", "slug", "title", "description") VALUES ('d2', 'other', '', '');
  INSERT INTO "Voice"("id", "dossierId", "slug", "name", "kind") VALUES ('v9', 'd2', 'x', 'X', 'person');
  INSERT INTO "Topic"("id", "dossierId", "slug", "title", "ordinal") VALUES ('t9', 'd2', 'x', 'X', 0);`;

export const DOSSIERS: Attack[] = [
  ...["Topic", "Voice", "Source", "Claim"].map((table) => ({
    name: `move a ${table} to another dossier`,
    sql: `${ELSEWHERE} UPDATE "${table}" SET "dossierId" = 'd2' WHERE "dossierId" = 'd1'`,
  })),
  {
    name: "give a source a voice of another dossier",
    sql: `${ELSEWHERE} UPDATE "Source" SET "voiceId" = 'v9'`,
  },
  {
    name: "give a source an author of another dossier",
    sql: `${ELSEWHERE} UPDATE "SourceAuthor" SET "voiceId" = 'v9'`,
  },
  {
    name: "give a chain a voice of another dossier",
    sql: `${ELSEWHERE} UPDATE "PositionVoice" SET "voiceId" = 'v9'`,
  },
  {
    name: "give a passage a voice of another dossier",
    sql: `${ELSEWHERE} UPDATE "Passage" SET "voiceId" = 'v9'`,
  },
  {
    name: "put a claim under a topic of another dossier",
    sql: `${ELSEWHERE} UPDATE "Claim" SET "topicId" = 't9'`,
  },
];

export const LEDGER: Attack[] = [
  { name: "change a revision", sql: `UPDATE "Revision" SET "actor" = 'somebody else' WHERE "number" = 1` },
  { name: "change a revision to what it was", sql: `UPDATE "Revision" SET "actor" = "actor"` },
  { name: "delete the last revision", sql: `DELETE FROM "Revision" WHERE "number" = 15` },
  { name: "delete all revisions", sql: `DELETE FROM "Revision"` },
  { name: "replace a revision by its number", sql: replace("Revision") },
  { name: "replace a revision by its hash", sql: replace("Revision", { number: "16" }) },
  {
    name: "replace the last by its previous hash",
    sql: replace("Revision", {
      number: "16",
      hash: `'${"a".repeat(64)}'`,
      previousHash: `(SELECT "previousHash" FROM "Revision" WHERE "number" = 15)`,
    }),
  },
  {
    name: "leave a gap",
    sql: replace("Revision", {
      number: "17",
      hash: `'${"a".repeat(64)}'`,
      previousHash: `(SELECT "hash" FROM "Revision" WHERE "number" = 15)`,
    }),
  },
  {
    name: "let the database number a revision",
    sql: replace("Revision", { number: "NULL", hash: `'${"a".repeat(64)}'` }),
  },
  {
    name: "append with a hash that is none",
    sql: replace("Revision", {
      number: "16",
      hash: "'abc'",
      previousHash: `(SELECT "hash" FROM "Revision" WHERE "number" = 15)`,
    }),
  },
];
export const REPLACEMENTS: Attack[] = [
  ...Object.keys(COLUMNS).map((table) => ({ name: `replace a ${table} by its key`, sql: replace(table) })),
  ...Object.keys(COLUMNS).map((table) => ({ name: `REPLACE INTO ${table}`, sql: copy("REPLACE", table) })),
  ...["Dossier", "Topic", "Voice", "Source", "Answer"].map((table) => ({
    name: `replace a ${table} by its rowid`,
    sql: replace(table, { id: "'new'", slug: "'new'", rowid: "1" }),
  })),
  ...["SourceAuthor", "PositionVoice"].map((table) => ({
    name: `replace a ${table} by its rowid`,
    sql: replace(table, { ordinal: "7", rowid: "1" }),
  })),
  ...["Topic", "Voice", "Source", "Answer", "Claim", "Dossier"].map((table) => ({
    name: `replace a ${table} by its slug`,
    sql: replace(table, { id: "'new'" }),
  })),
  ...["Voice", "Source", "Claim", "Answer"].map((table) => ({
    name: `overwrite a ${table} by giving another its slug`,
    sql: `UPDATE OR REPLACE "${table}" SET "slug" = (SELECT "slug" FROM "${table}" ORDER BY 1 LIMIT 1)`,
  })),
  { name: "replace a finding by its claim and source", sql: replace("Coverage", { id: "'new'" }) },
  { name: "replace a passage by its number", sql: replace("Passage", { end: `"end" - 1` }) },
];

const BY_ROWID = Object.keys(COLUMNS).filter((table) => !/^(key|number) /.test(COLUMNS[table] ?? ""));

/** Keys that would escape the guards of later rows, or leave nothing for them. */
export const ODD_KEYS: readonly Attack[] = [
  ...BY_ROWID.filter((table) => table !== "Quantity").map((table) => ({
    name: `add a ${table} with a rowid below 1`,
    sql: insertFresh(table, { rowid: "-1" }),
  })),
  ...["Passage", "Claim", "Position", "Quotation"].map((table) => ({
    name: `add a ${table} with a key below 1`,
    sql: insertFresh(table, { key: "-1" }),
  })),
  ...["Passage", "Claim", "Position", "Quotation"].map((table) => ({
    name: `use up the keys of ${table}`,
    sql: insertFresh(table, { key: "9223372036854775807" }),
  })),
  ...BY_ROWID.map((table) => ({
    name: `move a ${table} to another rowid`,
    sql: `UPDATE "${table}" SET rowid = 77 WHERE rowid = 1`,
  })),
  ...["Passage", "Claim", "Position", "Quotation"].map((table) => ({
    name: `move a ${table} to another key`,
    sql: `UPDATE "${table}" SET "key" = 77 WHERE "key" = 1`,
  })),
];

const CHECK = `INSERT INTO "FixityCheck" VALUES (1, 'sv1', 'now', 1);`;

export const BELONGING: readonly Attack[] = [
  {
    name: "replace a check",
    sql: `BEGIN; ${CHECK} INSERT OR REPLACE INTO "FixityCheck" VALUES (1, 'sv1', 'now', 0)`,
  },
  { name: "change a check", sql: `BEGIN; ${CHECK} UPDATE "FixityCheck" SET "passed" = 0` },
  { name: "move a check", sql: `BEGIN; ${CHECK} UPDATE "FixityCheck" SET "key" = 7` },
  {
    name: "overwrite a dossier by giving another its slug",
    sql: `${ELSEWHERE} UPDATE OR REPLACE "Dossier" SET "slug" = 'tiny' WHERE "id" = 'd2'`,
  },
  {
    name: "overwrite a topic by giving another its slug",
    sql: `BEGIN; ${insertFresh("Topic")} UPDATE OR REPLACE "Topic" SET "slug" = 'voyage' WHERE "id" = 'new'`,
  },
  {
    name: "put a dossier's revision back",
    sql: `BEGIN; UPDATE "Dossier" SET "revision" = 9; UPDATE "Dossier" SET "revision" = 8`,
  },
  {
    name: "take a position to another dossier",
    sql: `${ELSEWHERE} DELETE FROM "Quotation" WHERE "positionId" = 'p1';
      ${insertFresh("Source", { dossierId: "'d2'", voiceId: "'v9'" })}
      ${insertFresh("Claim", { dossierId: "'d2'", topicId: "'t9'" })}
      UPDATE "Position" SET "sourceId" = 'new', "claimId" = 'new', "answerId" = NULL, "stance" = 'reports' WHERE "id" = 'p1'`,
  },
];

const NEW_VOICE = insertFresh("Voice");
const NEW_SOURCE = insertFresh("Source");

/** One reason each not to remove something. */
export const REMOVALS: readonly Attack[] = [
  [
    "Dossier with a topic",
    `${ELSEWHERE} DELETE FROM "Voice" WHERE "id" = 'v9'; DELETE FROM "Dossier" WHERE "id" = 'd2'`,
  ],
  [
    "Dossier with a voice",
    `${ELSEWHERE} DELETE FROM "Topic" WHERE "id" = 't9'; DELETE FROM "Dossier" WHERE "id" = 'd2'`,
  ],
  [
    "Voice of a source",
    `BEGIN; ${NEW_VOICE} UPDATE "Source" SET "voiceId" = 'new'; DELETE FROM "Voice" WHERE "id" = 'new'`,
  ],
  [
    "Voice of an author",
    `BEGIN; ${NEW_VOICE} UPDATE "SourceAuthor" SET "voiceId" = 'new'; DELETE FROM "Voice" WHERE "id" = 'new'`,
  ],
  [
    "Voice of a passage",
    `BEGIN; ${NEW_VOICE} UPDATE "Passage" SET "voiceId" = 'new'; DELETE FROM "Voice" WHERE "id" = 'new'`,
  ],
  [
    "Source with a version",
    `BEGIN; ${NEW_SOURCE} ${insertFresh("SourceVersion", { sourceId: "'new'" })} DELETE FROM "Source" WHERE "id" = 'new'`,
  ],
  [
    "Source with a position",
    `BEGIN; ${NEW_SOURCE} ${insertFresh("Position", { sourceId: "'new'" })} DELETE FROM "Source" WHERE "id" = 'new'`,
  ],
  [
    "SourceVersion with a finding",
    `BEGIN; ${insertFresh("SourceVersion", { sourceId: "'s2'" })} UPDATE "Coverage" SET "versionId" = 'new'; DELETE FROM "SourceVersion" WHERE "id" = 'new'`,
  ],
].map(([what = "", sql = ""]) => ({ name: `delete a ${what}`, sql }));
