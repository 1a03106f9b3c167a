/** Attacks on what rows are called and where they belong: keys, dossiers, the ledger. */

import { type Attack, COLUMNS, copy, FRESH, insert, replace } from "#tests/integration/database/attacks/sql";

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
