/**
 * Everything in the tables, in the form that revisions record it in (lib/data/things/thing.ts says which): read
 * and put together a second time, so that one mistake cannot vouch for itself.
 */

import { createHash } from "node:crypto";
import type { Reader, Row } from "#lib/verify/reader";

export interface TableThing {
  readonly id: string;
  readonly dossierId: unknown;
  readonly value: Row;
}

/** Rows are fetched in portions: a server sends only so much at once. */
const PORTION = 1_000;

/** What a row's column refers to, by the name that is recorded; null when it is not there. */
const named = (table: string, column: string, name = "slug") =>
  `(SELECT x."${name}" FROM "${table}" x WHERE x."id" = t."${column}")`;

const OWN_DOSSIER = `t."dossierId"`;
const SOURCES_DOSSIER = named("Source", "sourceId", "dossierId");
const SOURCE = `${named("Source", "sourceId")} AS "source"`;
const CLAIM = `${named("Claim", "claimId")} AS "claim"`;
const VOICE = `${named("Voice", "voiceId")} AS "voice"`;
const VERSION = `${named("SourceVersion", "versionId", "number")} AS "version"`;

interface Shape {
  readonly table: string;
  /** Where the id of its dossier stands. */
  readonly dossier: string;
  /** What is recorded of its own row. */
  readonly select: string;
  /** Makes the value of that, with what is recorded of the rows that belong to it. */
  readonly whole?: (reader: Reader) => Promise<(id: string, row: Row) => Row>;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  dossier: { table: "Dossier", dossier: `t."id"`, select: columns("slug title description status") },
  topic: { table: "Topic", dossier: OWN_DOSSIER, select: columns("slug title ordinal status") },
  voice: { table: "Voice", dossier: OWN_DOSSIER, select: columns("slug name kind note status") },
  source: {
    table: "Source",
    dossier: OWN_DOSSIER,
    select: `${columns("slug ordinal title shortTitle genre language published container url")},
      ${columns("rights access perspective note status")}, ${VOICE}`,
    async whole(reader) {
      const authors = await parts(reader, "SourceAuthor", "sourceId", "ordinal", VOICE);
      return (id, row) => ({ ...row, authors: authors(id).map(({ voice }) => voice) });
    },
  },
  version: {
    table: "SourceVersion",
    dossier: SOURCES_DOSSIER,
    select: `${columns("number length textSha256 byteLength bytesSha256 originalName originalSha256")},
      ${columns("captured paragraphs status")}, ${SOURCE}`,
    async whole(reader) {
      const select = `${columns("number start end kind")}, ${VOICE}`;
      const passages = await parts(reader, "Passage", "versionId", "number", select);
      return (id, row) => ({ ...row, passages: passages(id) });
    },
  },
  claim: {
    table: "Claim",
    dossier: OWN_DOSSIER,
    select: `${columns("slug ordinal title question kind background status")},
      ${named("Topic", "topicId")} AS "topic"`,
    async whole(reader) {
      const answers = await parts(
        reader,
        "Answer",
        "claimId",
        "ordinal",
        columns("id slug label"),
        PUBLISHED,
      );
      const pairs = await parts(reader, "AnswerCompatibility", "answerId", "otherId", columns("otherId"));
      return (id, row) => ({ ...row, answers: withCompatible(answers(id), pairs) });
    },
  },
  position: {
    table: "Position",
    dossier: SOURCES_DOSSIER,
    select: `${columns("id ordinal stance endorsement speech certainty summary note status")},
      ${CLAIM}, ${SOURCE}, ${named("Answer", "answerId")} AS "answer"`,
    async whole(reader) {
      const voices = await parts(reader, "PositionVoice", "positionId", "ordinal", VOICE);
      const figure = columns("lower upper approximate unit scope period");
      const quantities = await parts(reader, "Quantity", "positionId", "positionId", figure);
      const span = `${columns("id start end exact prefix suffix tone")}, ${VERSION}`;
      const quotations = await parts(reader, "Quotation", "positionId", "ordinal", span, PUBLISHED);
      return (id, row) => {
        const quantity = quantities(id).map(withBoolean)[0] ?? null;
        return { ...row, voices: voices(id).map(({ voice }) => voice), quantity, quotations: quotations(id) };
      };
    },
  },
  coverage: {
    table: "Coverage",
    dossier: SOURCES_DOSSIER,
    select: `${columns("finding terms hits reviewed reviewedBy note status")}, ${CLAIM}, ${SOURCE}, ${VERSION}`,
    whole: async () => (_, row) => ({ ...row, terms: parsed(row.terms) }),
  },
  report: {
    table: "Report",
    dossier: OWN_DOSSIER,
    select: columns("targetKind targetId category message reportedAt status closedBy closedAt note"),
    // The ledger keeps a hash of the reader's words (docs/decisions/011-what-readers-report.md).
    whole:
      async () =>
      (_, { message, ...row }) => ({
        ...row,
        messageSha256: createHash("sha256").update(String(message), "utf8").digest("hex"),
      }),
  },
};

export const SUBJECTS = Object.keys(SHAPES);

/** All things of one kind, of whatever dossier: a query for each table, however many rows it has. */
export async function thingsOf(reader: Reader, subject: string): Promise<TableThing[]> {
  const shape = SHAPES[subject];
  if (shape === undefined) throw new RangeError(`nothing is recorded of a ${subject}`);
  const select = `t."id" AS "thing", ${shape.dossier} AS "dossier", ${shape.select}`;
  const rows = await everyRow(reader, shape.table, select);
  const whole = await shape.whole?.(reader);
  return rows.map(({ thing, dossier, ...row }) => {
    const id = String(thing);
    return { id, dossierId: dossier, value: whole?.(id, row) ?? row };
  });
}

const PUBLISHED = `t."status" = 'published'`;

function columns(names: string): string {
  return names
    .split(" ")
    .map((name) => `t."${name}"`)
    .join(", ");
}

async function everyRow(reader: Reader, table: string, select: string, where = "TRUE"): Promise<Row[]> {
  const all: Row[] = [];
  let place = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = await reader.rows(
      `SELECT t.rowid AS "place", ${select} FROM "${table}" t
       WHERE t.rowid > ? AND ${where} ORDER BY t.rowid LIMIT ${PORTION}`,
      place,
    );
    for (const { place: _, ...row } of rows) all.push(row);
    const last = Number(rows.at(-1)?.place);
    if (rows.length < PORTION || !(last > place)) return all;
    place = last;
  }
}

/** The rows that belong to things, by the thing's id, in order. */
async function parts(
  reader: Reader,
  table: string,
  owner: string,
  order: string,
  select: string,
  where?: string,
): Promise<(id: string) => readonly Row[]> {
  const rows = await everyRow(
    reader,
    table,
    `t."${owner}" AS "owner", t."${order}" AS "order", ${select}`,
    where,
  );
  const groups = new Map<string, { order: unknown; row: Row }[]>();
  for (const { owner, order, ...row } of rows) {
    const group = groups.get(String(owner));
    if (group === undefined) groups.set(String(owner), [{ order, row }]);
    else group.push({ order, row });
  }
  return (id) =>
    (groups.get(id) ?? []).toSorted((a, b) => Number(a.order) - Number(b.order)).map(({ row }) => row);
}

/** In the order of the answers; an unpublished answer is in no value. */
function withCompatible(answers: readonly Row[], pairs: (id: string) => readonly Row[]): Row[] {
  return answers.map(({ id, ...answer }) => {
    const others = new Set(pairs(String(id)).map(({ otherId }) => otherId));
    const compatible = answers.filter((other) => others.has(other.id)).map(({ slug }) => slug);
    return { ...answer, compatibleWith: compatible };
  });
}

/** SQLite has no booleans. */
function withBoolean({ approximate, ...figure }: Row): Row {
  const said = approximate === 1 ? true : approximate === 0 ? false : approximate;
  return { ...figure, approximate: said };
}

/** What holds no JSON stays as it is, and is then not what was recorded. */
function parsed(json: unknown): unknown {
  try {
    return JSON.parse(String(json));
  } catch {
    return json;
  }
}
