/** SQL for the attacks, in terms of the tiny dossier (tests/support/tiny-dossier.ts). */

export interface Attack {
  readonly name: string;
  readonly sql: string;
}
export const COLUMNS: Record<string, string> = {
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
export function copy(verb: string, table: string, changes: Record<string, string> = {}): string {
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

export const insert = (table: string, changes: Record<string, string>) => copy("INSERT", table, changes);
export const replace = (table: string, changes: Record<string, string> = {}) =>
  copy("INSERT OR REPLACE", table, changes);

/** What a new row of each table needs, so that a copy of the first row takes nobody's key. */
export const FRESH: Record<string, Record<string, string>> = {
  Dossier: { id: "'new'", slug: "'new'" },
  Topic: { id: "'new'", slug: "'new'" },
  Voice: { id: "'new'", slug: "'new'" },
  Source: { id: "'new'", slug: "'new'" },
  SourceAuthor: { ordinal: "7" },
  SourceVersion: { id: "'new'", number: "2" },
  Passage: { number: "99" },
  Claim: { id: "'new'", slug: "'new'" },
  Answer: { id: "'new'", slug: "'new'" },
  AnswerCompatibility: { answerId: "'a2'" },
  Position: { id: "'new'" },
  PositionVoice: { ordinal: "7" },
  Quotation: { id: "'new'" },
  Coverage: { id: "'new'", claimId: "'c1'" },
};

/** A copy of the first row, in order but for the changes. */
export function insertFresh(table: string, changes: Record<string, string> = {}): string {
  return insert(table, { ...FRESH[table], ...changes });
}
