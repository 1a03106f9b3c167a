/**
 * What an ordinary client might try on the tiny dossier, one row each. All of it must be refused. `sql` may be
 * several statements: what the last one achieves is the attack.
 */

import { type Attack, copy, FRESH, insert, replace } from "#tests/integration/database/attacks/sql";

const QUOTED = `"id" = 'q1'`;

export const VERBATIM: Attack[] = [
  { name: "reword a quotation", sql: `UPDATE "Quotation" SET "exact" = 'sailed at dusk' WHERE ${QUOTED}` },
  { name: "move a quotation", sql: `UPDATE "Quotation" SET "start" = "start" + 1, "end" = "end" + 1` },
  { name: "stretch a quotation", sql: `UPDATE "Quotation" SET "end" = "end" + 1 WHERE ${QUOTED}` },
  {
    name: "reword and move a quotation past the end",
    sql: `UPDATE "Quotation" SET "start" = 5000, "end" = 5000, "exact" = '' WHERE ${QUOTED}`,
  },
  {
    name: "give a quotation offsets that are no whole numbers",
    sql: `UPDATE "Quotation" SET "start" = "start" + 0.5`,
  },
  {
    name: "give a quotation offsets that are words",
    sql: `UPDATE "Quotation" SET "start" = 'six' WHERE ${QUOTED}`,
  },
  {
    name: "count a quotation from the end",
    sql: `UPDATE "Quotation" SET "start" = -3, "end" = -1, "exact" = 'd.'`,
  },
  { name: "quote bytes instead of text", sql: `UPDATE "Quotation" SET "exact" = CAST("exact" AS BLOB)` },
  { name: "change a quotation and ignore errors", sql: `UPDATE OR IGNORE "Quotation" SET "exact" = 'x'` },
  { name: "put a false prefix", sql: `UPDATE "Quotation" SET "prefix" = 'not ' WHERE ${QUOTED}` },
  {
    name: "put a prefix that is too long",
    sql: `UPDATE "Quotation" SET "prefix" = 'The whole fleet 🚢 ' WHERE ${QUOTED}`,
  },
  { name: "put a false suffix", sql: `UPDATE "Quotation" SET "suffix" = ', or not' WHERE ${QUOTED}` },
  {
    name: "hide words after a NUL",
    sql: `UPDATE "Quotation" SET "suffix" = "suffix" || char(0) || 'or not'`,
  },
  {
    name: "quote another source's version",
    sql: `UPDATE "Quotation" SET "versionId" = 'sv2' WHERE ${QUOTED}`,
  },
  {
    name: "quote a version that is not there",
    sql: `UPDATE "Quotation" SET "versionId" = 'sv9' WHERE ${QUOTED}`,
  },
  {
    name: "move a quotation to another source's position",
    sql: `UPDATE "Quotation" SET "positionId" = 'p3' WHERE ${QUOTED}`,
  },
  { name: "add a false quotation", sql: insert("Quotation", { id: "'q9'", exact: "'sailed at dusk'" }) },
  {
    name: "add a quotation whose first letters are in its prefix",
    sql: insert("Quotation", {
      id: "'q9'",
      prefix: '"prefix" || substr("exact", 1, 2)',
      exact: 'substr("exact", 3)',
    }),
  },
  {
    name: "add a quotation whose last letters are in its suffix",
    sql: insert("Quotation", {
      id: "'q9'",
      exact: 'substr("exact", 1, length("exact") - 2)',
      suffix: 'substr("exact", -2) || "suffix"',
    }),
  },
  {
    name: "add a quotation that begins inside a character",
    sql: insert("Quotation", {
      ...{ id: "'q9'", start: "100", end: "105", exact: "CAST(x'81' AS TEXT) || 'nded'" },
      ...{ prefix: "' e' || CAST(x'CC' AS TEXT)", suffix: "'.' || char(10)" },
    }),
  },
  {
    name: "add a quotation that ends inside a character",
    sql: insert("Quotation", {
      ...{ id: "'q9'", start: "97", end: "100", exact: "' e' || CAST(x'CC' AS TEXT)" },
      ...{ prefix: "''", suffix: "CAST(x'81' AS TEXT) || 'nded.' || char(10)" },
    }),
  },
  {
    name: "make a quotation end inside a character",
    sql: `UPDATE "Quotation" SET "start" = 97, "end" = 100, "exact" = ' e' || CAST(x'CC' AS TEXT), "prefix" = '',
      "suffix" = CAST(x'81' AS TEXT) || 'nded.' || char(10) WHERE ${QUOTED}`,
  },
  {
    name: "add a quotation of bytes",
    sql: insert("Quotation", { id: "'q9'", exact: 'CAST("exact" AS BLOB)' }),
  },
  {
    name: "put a prefix of bytes",
    sql: `UPDATE "Quotation" SET "prefix" = CAST("prefix" AS BLOB) WHERE ${QUOTED}`,
  },
  {
    name: "add a quotation with something behind a NUL",
    sql: insert("Quotation", { id: "'q9'", exact: `"exact" || char(0) || 'not'` }),
  },
  { name: "add a quotation to no position", sql: insert("Quotation", { id: "'q9'", positionId: "'p9'" }) },
  { name: "replace a quotation by its id", sql: replace("Quotation") },
  { name: "replace a quotation by its key", sql: replace("Quotation", { id: "'q9'", key: "1" }) },
  { name: "replace a quotation by its key as text", sql: replace("Quotation", { id: "'q9'", key: "'1'" }) },
  {
    name: "replace a quotation by its rowid",
    sql: replace("Quotation", { id: "'q9'", key: "NULL", rowid: "1" }),
  },
  {
    name: "upsert a quotation",
    sql: copy("INSERT", "Quotation", {}).replace(
      /;$/,
      ` ON CONFLICT("id") DO UPDATE SET "exact" = 'sailed at dusk';`,
    ),
  },
  { name: "take a quotation's id away", sql: `UPDATE "Quotation" SET "id" = 'q9' WHERE ${QUOTED}` },
  {
    name: "overwrite a quotation by giving another its id",
    sql: `UPDATE OR REPLACE "Quotation" SET "id" = 'q1' WHERE "id" = 'q2'`,
  },
  {
    name: "overwrite a quotation by giving another its key",
    sql: `UPDATE OR REPLACE "Quotation" SET "key" = 1 WHERE "id" = 'q2'`,
  },
  { name: "add a quotation with a key below 1", sql: insert("Quotation", { id: "'q9'", key: "-1" }) },
  { name: "use up the keys", sql: insert("Quotation", { id: "'q9'", key: "9223372036854775807" }) },
];

const FIXED_COLUMNS: [string, string][] = [
  ["id", "'sv9'"],
  ["sourceId", "'s2'"],
  ["number", "7"],
  ["text", `"text" || '.'`],
  ["length", "1"],
  ["textSha256", `"bytesSha256"`],
  ["bytes", "x'00'"],
  ["bytesSha256", `"textSha256"`],
  ["byteLength", "0"],
  ["original", "x'2550'"],
  ["originalName", "'scan.pdf'"],
  ["originalSha256", `"textSha256"`],
  ["paragraphs", "'blank-lines'"],
  ["importedAt", "'1973-09-11T00:00:00Z'"],
];
export const TEXTS: Attack[] = [
  ...FIXED_COLUMNS.map(([column, value]) => ({
    name: `change ${column} of a version`,
    sql: `UPDATE "SourceVersion" SET "${column}" = ${value} WHERE "id" = 'sv1'`,
  })),
  { name: "delete a quoted version", sql: `DELETE FROM "SourceVersion" WHERE "id" = 'sv1'` },
  { name: "delete all versions", sql: `DELETE FROM "SourceVersion"` },
  { name: "replace a version by its id", sql: replace("SourceVersion", { number: "2" }) },
  { name: "replace a version by its number", sql: replace("SourceVersion", { id: "'sv9'" }) },
  {
    name: "replace a version by its rowid",
    sql: replace("SourceVersion", { ...FRESH.SourceVersion, rowid: "1" }),
  },
  {
    name: "replace a version by its oid",
    sql: replace("SourceVersion", { ...FRESH.SourceVersion })
      .replace(`"id"`, `oid, "id"`)
      .replace("SELECT", "SELECT 1,"),
  },
  {
    name: "overwrite a version by moving another's rowid",
    sql: `UPDATE OR REPLACE "SourceVersion" SET rowid = 1 WHERE "id" = 'sv2'`,
  },
  {
    name: "add a version whose text is not its bytes",
    sql: insert("SourceVersion", { ...FRESH.SourceVersion, text: "'Nobody sailed.'", length: "14" }),
  },
  {
    name: "add a version whose text is bytes",
    sql: insert("SourceVersion", { ...FRESH.SourceVersion, text: "bytes" }),
  },
  {
    name: "add a version with NUL in its text",
    sql: insert("SourceVersion", {
      ...FRESH.SourceVersion,
      text: "'a' || char(0) || 'b'",
      bytes: "x'610062'",
      byteLength: "3",
      length: "1",
    }),
  },
  {
    name: "add a version of a wrong length",
    sql: insert("SourceVersion", { ...FRESH.SourceVersion, length: "1" }),
  },
  {
    name: "add a version with a hash that is none",
    sql: insert("SourceVersion", { ...FRESH.SourceVersion, textSha256: "'abc'" }),
  },
  {
    name: "add a version with an original and no hash of it",
    sql: insert("SourceVersion", { ...FRESH.SourceVersion, original: "x'2550'", originalName: "'a.pdf'" }),
  },
  {
    name: "add a version to no source",
    sql: insert("SourceVersion", { ...FRESH.SourceVersion, sourceId: "'s9'" }),
  },
  { name: "delete a source that is quoted", sql: `DELETE FROM "Source" WHERE "id" = 's1'` },
  { name: "take a source's id away", sql: `UPDATE "Source" SET "id" = 's9' WHERE "id" = 's1'` },
  { name: "change a passage's place", sql: `UPDATE "Passage" SET "start" = "start" + 1` },
  { name: "add a passage outside the text", sql: insert("Passage", { number: "99", end: "5000" }) },
  { name: "replace a passage", sql: replace("Passage") },
];
export const ATTRIBUTION: Attack[] = [
  {
    name: "give a position an answer of another claim",
    sql: `UPDATE "Position" SET "answerId" = 'a4' WHERE "id" = 'p1'`,
  },
  {
    name: "give a position an answer that is not there",
    sql: `UPDATE "Position" SET "answerId" = 'a9' WHERE "id" = 'p1'`,
  },
  {
    name: "take the answer of a position that asserts",
    sql: `UPDATE "Position" SET "answerId" = NULL WHERE "id" = 'p1'`,
  },
  {
    name: "move a position to another claim",
    sql: `UPDATE "Position" SET "claimId" = 'c2' WHERE "id" = 'p1'`,
  },
  {
    name: "move a position to another source",
    sql: `UPDATE "Position" SET "sourceId" = 's2' WHERE "id" = 'p1'`,
  },
  {
    name: "move a quantity to a question",
    sql: `UPDATE "Position" SET "claimId" = 'c1', "answerId" = 'a1' WHERE "id" = 'p2'`,
  },
  {
    name: "make a claim with figures a question",
    sql: `UPDATE "Claim" SET "kind" = 'question' WHERE "id" = 'c2'`,
  },
  { name: "move an answer to another claim", sql: `UPDATE "Answer" SET "claimId" = 'c2' WHERE "id" = 'a1'` },
  { name: "delete an answer that is given", sql: `DELETE FROM "Answer" WHERE "id" = 'a1'` },
  { name: "take a position's id away", sql: `UPDATE "Position" SET "id" = 'p9' WHERE "id" = 'p1'` },
  {
    name: "overwrite a position by giving another its id",
    sql: `UPDATE OR REPLACE "Position" SET "id" = 'p1' WHERE "id" = 'p3'`,
  },
  { name: "delete a voice that speaks", sql: `DELETE FROM "Voice" WHERE "id" = 'v2'` },
  { name: "put a voice that is not there in a chain", sql: `UPDATE "PositionVoice" SET "voiceId" = 'v9'` },
  { name: "add a voice to no position", sql: insert("PositionVoice", { positionId: "'p9'" }) },
  { name: "count voices from below 0", sql: insert("PositionVoice", { ordinal: "-1" }) },
  {
    name: "call answers of two claims compatible",
    sql: insert("AnswerCompatibility", { answerId: "'a1'", otherId: "'a4'" }),
  },
  {
    name: "call an answer compatible with itself",
    sql: insert("AnswerCompatibility", { answerId: "'a1'", otherId: "'a1'" }),
  },
  { name: "give a question a quantity", sql: insert("Quantity", { positionId: "'p1'" }) },
  { name: "turn a range around", sql: `UPDATE "Quantity" SET "lower" = 5000` },
  { name: "take both bounds", sql: `UPDATE "Quantity" SET "lower" = NULL, "upper" = NULL` },
  { name: "give a bound in words", sql: `UPDATE "Quantity" SET "upper" = 'many'` },
  { name: "find silence in another source's version", sql: `UPDATE "Coverage" SET "versionId" = 'sv1'` },
  { name: "move a finding to another source", sql: `UPDATE "Coverage" SET "sourceId" = 's1'` },
  { name: "search for what is no list", sql: `UPDATE "Coverage" SET "terms" = 'people'` },
  { name: "search for what is an object", sql: `UPDATE "Coverage" SET "terms" = '{}'` },
  { name: "delete a topic with claims", sql: `DELETE FROM "Topic"` },
  { name: "delete the dossier", sql: `DELETE FROM "Dossier"` },
  { name: "put the dossier's revision back", sql: `UPDATE "Dossier" SET "revision" = 0` },
];
