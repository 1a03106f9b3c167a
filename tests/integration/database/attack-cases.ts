/**
 * What an ordinary client might try on the tiny dossier (tests/support/tiny-dossier.ts), one row each. All of it
 * must be refused. `sql` may be several statements: what the last one achieves is the attack.
 */

export interface Attack {
  readonly name: string;
  readonly sql: string;
}

/** With foreign keys off (SQLite's default) only the triggers stand; with them on, either may refuse. */
export const CLIENTS = [
  { name: "foreign keys off", setup: "PRAGMA foreign_keys = OFF;", refusal: /variorum: / },
  { name: "foreign keys on", setup: "PRAGMA foreign_keys = ON;", refusal: /variorum: |FOREIGN KEY/ },
];

const COLUMNS: Record<string, string> = {
  Dossier: "id slug title description status revision",
  Topic: "id dossierId slug title ordinal status revision",
  Voice: "id dossierId slug name kind note status revision",
  Source:
    "id dossierId slug ordinal title shortTitle voiceId genre language published container url rights access perspective note status revision",
  SourceAuthor: "sourceId ordinal voiceId",
  SourceVersion:
    "id sourceId number text length textSha256 bytes bytesSha256 byteLength original originalName originalSha256 captured paragraphs importedAt status revision",
  Passage: "key versionId number start end kind voiceId",
  Claim: "key id dossierId topicId slug ordinal title question kind background status revision",
  Answer: "id claimId slug ordinal label status revision",
  AnswerCompatibility: "answerId otherId",
  Position:
    "key id claimId sourceId answerId ordinal stance endorsement speech certainty summary note status revision",
  PositionVoice: "positionId ordinal voiceId",
  Quantity: "positionId lower upper approximate unit scope period",
  Quotation: "key id positionId versionId ordinal start end exact prefix suffix tone status revision",
  Coverage: "id claimId sourceId versionId finding terms hits reviewed reviewedBy note status revision",
  Revision: "number at actor dossierId subject subjectId action before after why previousHash hash",
};

/** `verb` a copy of the table's first row with some columns given as SQL. Keys are left to the database. */
function copy(verb: string, table: string, changes: Record<string, string> = {}): string {
  const given: Record<string, string> = {
    ...(COLUMNS[table]?.startsWith("key") ? { key: "NULL" } : {}),
    ...changes,
  };
  const columns = (COLUMNS[table] ?? "").split(" ");
  const named = [...columns, ...Object.keys(given).filter((column) => !columns.includes(column))];
  const values = named.map((column) => given[column] ?? `"${column}"`);
  const from = `FROM (SELECT * FROM "${table}" ORDER BY 1 LIMIT 1)`;
  return `${verb} INTO "${table}"(${named.map((name) => (name === "rowid" ? name : `"${name}"`)).join(", ")})
    SELECT ${values.join(", ")} ${from} WHERE true;`;
}

const insert = (table: string, changes: Record<string, string>) => copy("INSERT", table, changes);
const replace = (table: string, changes: Record<string, string> = {}) =>
  copy("INSERT OR REPLACE", table, changes);

const QUOTED = `"id" = 'q1'`;

const VERBATIM: Attack[] = [
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

const FRESH = { id: "'sv9'", number: "2" };

const TEXTS: Attack[] = [
  ...FIXED_COLUMNS.map(([column, value]) => ({
    name: `change ${column} of a version`,
    sql: `UPDATE "SourceVersion" SET "${column}" = ${value} WHERE "id" = 'sv1'`,
  })),
  { name: "delete a quoted version", sql: `DELETE FROM "SourceVersion" WHERE "id" = 'sv1'` },
  { name: "delete all versions", sql: `DELETE FROM "SourceVersion"` },
  { name: "replace a version by its id", sql: replace("SourceVersion", { number: "2" }) },
  { name: "replace a version by its number", sql: replace("SourceVersion", { id: "'sv9'" }) },
  { name: "replace a version by its rowid", sql: replace("SourceVersion", { ...FRESH, rowid: "1" }) },
  {
    name: "replace a version by its oid",
    sql: replace("SourceVersion", { ...FRESH })
      .replace(`"id"`, `oid, "id"`)
      .replace("SELECT", "SELECT 1,"),
  },
  {
    name: "overwrite a version by moving another's rowid",
    sql: `UPDATE OR REPLACE "SourceVersion" SET rowid = 1 WHERE "id" = 'sv2'`,
  },
  {
    name: "add a version whose text is not its bytes",
    sql: insert("SourceVersion", { ...FRESH, text: "'Nobody sailed.'", length: "14" }),
  },
  { name: "add a version whose text is bytes", sql: insert("SourceVersion", { ...FRESH, text: "bytes" }) },
  {
    name: "add a version with NUL in its text",
    sql: insert("SourceVersion", {
      ...FRESH,
      text: "'a' || char(0) || 'b'",
      bytes: "x'610062'",
      byteLength: "3",
      length: "1",
    }),
  },
  { name: "add a version of a wrong length", sql: insert("SourceVersion", { ...FRESH, length: "1" }) },
  {
    name: "add a version with a hash that is none",
    sql: insert("SourceVersion", { ...FRESH, textSha256: "'abc'" }),
  },
  {
    name: "add a version with an original and no hash of it",
    sql: insert("SourceVersion", { ...FRESH, original: "x'2550'", originalName: "'a.pdf'" }),
  },
  { name: "add a version to no source", sql: insert("SourceVersion", { ...FRESH, sourceId: "'s9'" }) },
  { name: "delete a source that is quoted", sql: `DELETE FROM "Source" WHERE "id" = 's1'` },
  { name: "take a source's id away", sql: `UPDATE "Source" SET "id" = 's9' WHERE "id" = 's1'` },
  { name: "change a passage's place", sql: `UPDATE "Passage" SET "start" = "start" + 1` },
  { name: "add a passage outside the text", sql: insert("Passage", { number: "99", end: "5000" }) },
  { name: "replace a passage", sql: replace("Passage") },
  {
    name: "change a recorded check",
    sql: `INSERT INTO "FixityCheck"("versionId", "checkedAt", "passed") VALUES ('sv9', 'now', 1)`,
  },
];

const ATTRIBUTION: Attack[] = [
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

/** Another dossier appears, and things are moved there: all in one transaction, which is rolled back. */
const ELSEWHERE = `BEGIN; INSERT INTO "Dossier"("id", "slug", "title", "description") VALUES ('d2', 'other', '', '');
  INSERT INTO "Voice"("id", "dossierId", "slug", "name", "kind") VALUES ('v9', 'd2', 'x', 'X', 'person');
  INSERT INTO "Topic"("id", "dossierId", "slug", "title", "ordinal") VALUES ('t9', 'd2', 'x', 'X', 0);`;

const DOSSIERS: Attack[] = [
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

const LEDGER: Attack[] = [
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

const VOCABULARY: Attack[] = (
  [
    ["Dossier", "status"],
    ["Topic", "status"],
    ["Voice", "kind"],
    ["Voice", "status"],
    ["Source", "access"],
    ["Source", "status"],
    ["SourceVersion", "status"],
    ["Passage", "kind"],
    ["Claim", "kind"],
    ["Claim", "status"],
    ["Answer", "status"],
    ["Position", "stance"],
    ["Position", "endorsement"],
    ["Position", "speech"],
    ["Position", "certainty"],
    ["Position", "status"],
    ["Quotation", "tone"],
    ["Quotation", "status"],
    ["Coverage", "finding"],
    ["Coverage", "status"],
  ] as const
).map(([table, column]) => ({
  name: `put an unknown word in ${table}.${column}`,
  sql: `UPDATE "${table}" SET "${column}" = 'nonsense'`,
}));

const REPLACEMENTS: Attack[] = [
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

export const ATTACKS: readonly Attack[] = [
  ...VERBATIM,
  ...TEXTS,
  ...ATTRIBUTION,
  ...DOSSIERS,
  ...LEDGER,
  ...VOCABULARY,
  ...REPLACEMENTS,
];

/** The other way round: what must stay possible, or the guards would be of no use. */
export const ORDINARY: readonly Attack[] = [
  {
    name: "move a quotation to where it stands as well",
    sql: `UPDATE "Quotation" SET "start" = "start" + 1, "exact" = substr("exact", 2), "prefix" = '' WHERE ${QUOTED};`,
  },
  { name: "quote again", sql: insert("Quotation", { id: "'q9'" }) },
  {
    name: "add a version and quote it",
    sql: `${insert("SourceVersion", FRESH)} ${insert("Quotation", { id: "'q9'", versionId: "'sv9'" })}`,
  },
  {
    name: "add a version with its original",
    sql: insert("SourceVersion", {
      ...FRESH,
      original: "x'2550'",
      originalName: "'a.pdf'",
      originalSha256: `'${"a".repeat(64)}'`,
    }),
  },
  {
    name: "delete a version that nobody quotes",
    sql: `${insert("SourceVersion", FRESH)} DELETE FROM "SourceVersion" WHERE "id" = 'sv9';`,
  },
  { name: "delete a position with all that is part of it", sql: `DELETE FROM "Position" WHERE "id" = 'p2';` },
  { name: "delete a claim with all that is part of it", sql: `DELETE FROM "Claim" WHERE "id" = 'c1';` },
  {
    name: "rewrite a chain of voices",
    sql: `DELETE FROM "PositionVoice" WHERE "positionId" = 'p2'; INSERT INTO "PositionVoice" VALUES ('p2', 0, 'v3'), ('p2', 1, 'v1');`,
  },
  { name: "rename a claim's address", sql: `UPDATE "Claim" SET "slug" = 'new' WHERE "id" = 'c1';` },
  { name: "withdraw a source", sql: `UPDATE "Source" SET "status" = 'draft', "revision" = "revision" + 1;` },
  {
    name: "let a position that reports give no answer",
    sql: `UPDATE "Position" SET "stance" = 'reports', "answerId" = NULL WHERE "id" = 'p1';`,
  },
];

/**
 * With temporary triggers of the client's own, which leave no trace in the file: one that gives up all that
 * would follow a change, and one that changes the row again behind the statement's back.
 */
const GIVE_UP = (table: string, event: string) =>
  `CREATE TEMP TRIGGER "theirs" AFTER ${event} ON main."${table}" BEGIN SELECT RAISE(IGNORE); END;`;

export const CUNNING: readonly Attack[] = [
  {
    name: "add a false quotation",
    sql: `${GIVE_UP("Quotation", "INSERT")} ${insert("Quotation", { id: "'q9'", exact: "'sailed at dusk'" })}`,
  },
  {
    name: "reword a quotation",
    sql: `${GIVE_UP("Quotation", "UPDATE")} UPDATE "Quotation" SET "exact" = 'sailed at dusk'`,
  },
  {
    name: "change a text",
    sql: `${GIVE_UP("SourceVersion", "UPDATE")} UPDATE "SourceVersion" SET "text" = ''`,
  },
  {
    name: "delete a quoted version",
    sql: `${GIVE_UP("SourceVersion", "DELETE")} DELETE FROM "SourceVersion"`,
  },
  { name: "change a revision", sql: `${GIVE_UP("Revision", "UPDATE")} UPDATE "Revision" SET "actor" = 'x'` },
  {
    name: "quote a new version by the words of the old one",
    sql: `CREATE TEMP TRIGGER "theirs" BEFORE UPDATE ON main."Quotation" WHEN NEW."tone" = 'ironic'
        BEGIN UPDATE "Quotation" SET "versionId" = 'sv9', "start" = 0, "end" = 1, "exact" = 'T', "prefix" = '', "suffix" = '' WHERE "id" = 'q1'; END;
      ${insert("SourceVersion", { ...FRESH, text: "'Then it sank.'", length: "13", bytes: "CAST('Then it sank.' AS BLOB)", byteLength: "13" })}
      UPDATE "Quotation" SET "tone" = 'ironic', "start" = 6, "end" = 12, "exact" = 'sailed', "prefix" = '', "suffix" = '' WHERE "id" = 'q1'`,
  },
];
