/** What no row may say, tried on a row that is there and on a new one. */

import { type Attack, insert, insertFresh } from "#tests/integration/database/attacks/sql";

/** Table, what is wrong, and the columns that make it so. */
type BadRow = readonly [table: string, wrong: string, changes: Readonly<Record<string, string>>];

const WORDS: BadRow[] = (
  [
    ["Voice", "kind"],
    ["Source", "access"],
    ["Passage", "kind"],
    ["Claim", "kind"],
    ["Position", "stance"],
    ["Position", "endorsement"],
    ["Position", "speech"],
    ["Position", "certainty"],
    ["Quotation", "tone"],
    ["Coverage", "finding"],
  ] as const
).map(([table, column]) => [table, `an unknown ${column}`, { [column]: "'nonsense'" }]);

const EDITED = "Dossier Topic Voice Source SourceVersion Claim Answer Position Quotation Coverage".split(" ");

const COUNTED: BadRow[] = EDITED.flatMap((table): BadRow[] => [
  [table, "an unknown status", { status: "'nonsense'" }],
  [table, "a revision of 0", { revision: "0" }],
  [table, "a revision in words", { revision: "'first'" }],
]);

const REFERENCES: BadRow[] = [
  ["Source", "no voice", { voiceId: "'v0'" }],
  ["SourceAuthor", "no voice", { voiceId: "'v0'" }],
  ["Passage", "no voice", { voiceId: "'v0'" }],
  ["Claim", "no topic", { topicId: "'t0'" }],
  ["Position", "no claim", { claimId: "'c0'" }],
  ["Position", "no source", { sourceId: "'s0'" }],
  ["Position", "an answer of another claim", { answerId: "'a4'" }],
  ["Position", "no answer, and an assertion", { answerId: "NULL" }],
  ["PositionVoice", "no voice", { voiceId: "'v0'" }],
  ["Quotation", "no position", { positionId: "'p0'" }],
  ["Quotation", "no version", { versionId: "'sv0'" }],
  ["Quotation", "another source's version", { versionId: "'sv2'" }],
  ["Coverage", "another source's version", { versionId: "'sv1'" }],
];

/** So that nothing but the offsets is wrong. */
const ALONE = { prefix: "''", suffix: "''" };

const CONTENT: BadRow[] = [
  ["Quotation", "other words", { exact: "'sailed at dusk'" }],
  ["Quotation", "no words", { exact: "NULL" }],
  ["Quotation", "a place past the end", { start: "5000", end: "5001", exact: "''", ...ALONE }],
  ["Quotation", "an end before the start", { end: "start", exact: "''", ...ALONE }],
  [
    "Quotation",
    "a place that is no whole number",
    { start: "start + 0.5", exact: "substr(exact, 1, 13)", ...ALONE },
  ],
  ["Quotation", "a false prefix", { prefix: "'not '" }],
  ["Quotation", "a false suffix", { suffix: "', or not'" }],
  ["Coverage", "terms that are no list", { terms: "'people'" }],
  ["Coverage", "terms that are an object", { terms: "'{}'" }],
  ["Coverage", "fewer hits than none", { hits: "-1" }],
  ["Coverage", "hits in words", { hits: "'few'" }],
];

const COLUMN_BY_COLUMN = [...WORDS, ...COUNTED, ...REFERENCES, ...CONTENT];

/** New rows only: in a row that is there, these columns never change. */
const NEW_ONLY: BadRow[] = [
  ...["Topic", "Voice", "Source", "Claim"].map(
    (table): BadRow => [table, "no dossier", { dossierId: "'d0'" }],
  ),
  ["Source", "a voice of another dossier", { dossierId: "'d2'" }],
  ["Answer", "no claim", { claimId: "'c0'" }],
  ["SourceVersion", "the number 0", { number: "0" }],
  ["SourceVersion", "another number of bytes", { byteLength: "1" }],
  [
    "SourceVersion",
    "an original that is text",
    { original: "'%P'", originalName: "'a.pdf'", originalSha256: "textSha256" },
  ],
  ["SourceVersion", "paragraphs of an unknown kind", { paragraphs: "'nonsense'" }],
  ["Passage", "a place that is no whole number", { start: "start + 0.5" }],
  ["Passage", "the number 0", { number: "0" }],
  ["Passage", "no version", { versionId: "'sv0'" }],
  ["PositionVoice", "a place below 0", { ordinal: "-1" }],
  ["SourceAuthor", "a place below 0", { ordinal: "-1" }],
  ["Coverage", "no claim", { claimId: "'c0'" }],
];

const QUANTITIES = [
  ["no bound", "NULL, NULL, 0"],
  ["its range turned around", "5000, 3000, 0"],
  ["a bound in words", "3000, 'many', 0"],
  ["an approximation of 7", "3000, 3000, 7"],
] as const;

const NEXT = {
  number: "16",
  hash: `'${"a".repeat(64)}'`,
  previousHash: `(SELECT "hash" FROM "Revision" WHERE "number" = 15)`,
};

const REVISIONS: readonly (readonly [string, Record<string, string>])[] = [
  ["nobody", { actor: "''" }],
  ["no time", { at: "''" }],
  ["an unknown subject", { subject: "'nonsense'" }],
  ["an unknown action", { action: "'import'", before: "'{}'" }],
  ["no state after a creation", { after: "NULL" }],
  ["a state before a creation", { before: "'{}'" }],
  ["an update of nothing", { action: "'update'" }],
  ["a state that is not JSON", { after: "'{'" }],
  ["a hash that is none", { hash: "'abc'" }],
  ["another past", { previousHash: `'${"b".repeat(64)}'` }],
  ["the hash of another", { hash: NEXT.previousHash }],
];

export const BAD_ROWS: readonly Attack[] = [
  ...COLUMN_BY_COLUMN.map(([table, wrong, changes]) => ({
    name: `give a ${table} ${wrong}`,
    sql: `UPDATE "${table}" SET ${Object.entries(changes)
      .map(([column, value]) => `"${column}" = ${value}`)
      .join(", ")} WHERE rowid = 1;`,
  })),
  ...[...COLUMN_BY_COLUMN, ...NEW_ONLY].map(([table, wrong, changes]) => ({
    name: `add a ${table} with ${wrong}`,
    sql: insertFresh(table, changes),
  })),
  ...QUANTITIES.map(([wrong, values]) => ({
    name: `add a Quantity with ${wrong}`,
    sql: `BEGIN; DELETE FROM "Quantity"; INSERT INTO "Quantity" VALUES ('p2', ${values}, 'people', 'came', NULL);`,
  })),
  { name: "approximate a Quantity by 7", sql: `UPDATE "Quantity" SET "approximate" = 7` },
  ...REVISIONS.map(([wrong, changes]) => ({
    name: `append a revision with ${wrong}`,
    sql: insert("Revision", { ...NEXT, ...changes }),
  })),
  {
    name: "record a check that half passed",
    sql: `INSERT INTO "FixityCheck"("versionId", "checkedAt", "passed") VALUES ('sv1', 'now', 2)`,
  },
  {
    name: "record a check of no version",
    sql: `INSERT INTO "FixityCheck"("versionId", "checkedAt", "passed") VALUES ('sv0', 'now', 1)`,
  },
];
