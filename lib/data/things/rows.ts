/** The rows of one dossier, table by table. */

import type { PrismaClient } from "#generated/client";

const byOrdinal = { orderBy: { ordinal: "asc" } } as const;

export async function readRows(prisma: PrismaClient, dossierId: string) {
  const mine = { where: { dossierId } };
  const ofSource = { where: { source: mine.where } };
  const ofVersion = { where: { version: ofSource.where } };
  const ofClaim = { where: { claim: mine.where } };
  const ofPosition = { where: { position: ofClaim.where } };
  return {
    topics: await prisma.topic.findMany(mine),
    voices: await prisma.voice.findMany(mine),
    sources: await prisma.source.findMany(mine),
    authors: await prisma.sourceAuthor.findMany({ ...ofSource, ...byOrdinal }),
    versions: await prisma.sourceVersion.findMany({
      ...ofSource,
      omit: { text: true, bytes: true, original: true },
    }),
    passages: await prisma.passage.findMany({ ...ofVersion, orderBy: { number: "asc" } }),
    claims: await prisma.claim.findMany(mine),
    answers: await prisma.answer.findMany({ ...ofClaim, ...byOrdinal }),
    compatibilities: await prisma.answerCompatibility.findMany({ where: { answer: ofClaim.where } }),
    positions: await prisma.position.findMany(ofClaim),
    links: await prisma.positionVoice.findMany({ ...ofPosition, ...byOrdinal }),
    quantities: await prisma.quantity.findMany(ofPosition),
    quotations: await prisma.quotation.findMany({ ...ofPosition, ...byOrdinal }),
    coverage: await prisma.coverage.findMany(ofClaim),
  };
}

export type Rows = Awaited<ReturnType<typeof readRows>>;

/** From the ids that rows use to the names that values use. Each throws where there is no such row. */
export interface Slugs {
  topic(id: string): string;
  voice(id: string): string;
  source(id: string): string;
  claim(id: string): string;
  answer(id: string): string;
  /** The number of a version. */
  version(id: string): number;
}

export function slugsOf({ topics, voices, sources, claims, answers, versions }: Rows): Slugs {
  const slug = ({ id, slug }: { id: string; slug: string }) => [id, slug] as const;
  return {
    topic: lookup("topic", topics.map(slug)),
    voice: lookup("voice", voices.map(slug)),
    source: lookup("source", sources.map(slug)),
    claim: lookup("claim", claims.map(slug)),
    answer: lookup("answer", answers.map(slug)),
    version: lookup(
      "version",
      versions.map(({ id, number }) => [id, number] as const),
    ),
  };
}

function lookup<T>(what: string, entries: readonly (readonly [string, T])[]): (id: string) => T {
  const names = new Map(entries);
  return (id) => {
    const name = names.get(id);
    // Made by another client between two of the queries.
    if (name === undefined)
      throw new Error(`the dossier changed while it was read: there is no ${what} ${id}`);
    return name;
  };
}

/** Rows by what they belong to, in the order that they came in. */
export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): (key: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return (key) => groups.get(key) ?? [];
}
