/** Everything in one dossier, published or not, as the things that revisions record. */

import type { Prisma } from "#generated/client";
import type { Database } from "#lib/data/database";
import { keyOf, type StoredThing } from "#lib/data/things/thing";
import type { Status } from "#lib/domain/vocabulary";

export interface StoredDossier {
  readonly id: string;
  readonly revision: number;
  /** By {@link keyOf}. */
  readonly things: ReadonlyMap<string, StoredThing>;
  /** All answers, also the unpublished ones that no claim's value lists, by `claim/answer`. */
  readonly answers: ReadonlyMap<string, { readonly id: string; readonly status: Status }>;
  /** The positions that all quotations belong to, by the quotation's id. */
  readonly quotations: ReadonlyMap<string, { readonly position: string; readonly status: Status }>;
}

const slugOnly = { select: { slug: true } } as const;
const inOrder = { orderBy: { ordinal: "asc" } } as const;

const sourceArgs = {
  include: { voice: slugOnly, authors: { ...inOrder, select: { voice: slugOnly } } },
} satisfies Prisma.SourceDefaultArgs;

const versionArgs = {
  omit: { text: true, bytes: true, original: true },
  include: { source: slugOnly, passages: { orderBy: { number: "asc" }, include: { voice: slugOnly } } },
} satisfies Prisma.SourceVersionDefaultArgs;

const claimArgs = {
  include: {
    topic: slugOnly,
    answers: { ...inOrder, include: { compatibleWith: { select: { other: slugOnly } } } },
  },
} satisfies Prisma.ClaimDefaultArgs;

const positionArgs = {
  include: {
    claim: slugOnly,
    source: slugOnly,
    answer: slugOnly,
    voices: { ...inOrder, select: { voice: slugOnly } },
    quantity: true,
    quotations: { ...inOrder, include: { version: { select: { number: true } } } },
  },
} satisfies Prisma.PositionDefaultArgs;

const coverageArgs = {
  include: { claim: slugOnly, source: slugOnly, version: { select: { number: true } } },
} satisfies Prisma.CoverageDefaultArgs;

type SourceRow = Prisma.SourceGetPayload<typeof sourceArgs>;
type VersionRow = Prisma.SourceVersionGetPayload<typeof versionArgs>;
type ClaimRow = Prisma.ClaimGetPayload<typeof claimArgs>;
type PositionRow = Prisma.PositionGetPayload<typeof positionArgs>;
type CoverageRow = Prisma.CoverageGetPayload<typeof coverageArgs>;

/** Null when there is no such dossier. Not read as of one instant: whoever writes compares `revision` again. */
export async function readStoredDossier({ prisma }: Database, slug: string): Promise<StoredDossier | null> {
  const dossier = await prisma.dossier.findUnique({ where: { slug } });
  if (dossier === null) return null;
  const mine = { where: { dossierId: dossier.id } };
  const topics = await prisma.topic.findMany(mine);
  const voices = await prisma.voice.findMany(mine);
  const sources = await prisma.source.findMany({ ...mine, ...sourceArgs });
  const versions = await prisma.sourceVersion.findMany({ where: { source: mine.where }, ...versionArgs });
  const claims = await prisma.claim.findMany({ ...mine, ...claimArgs });
  const positions = await prisma.position.findMany({ where: { claim: mine.where }, ...positionArgs });
  const coverage = await prisma.coverage.findMany({ where: { claim: mine.where }, ...coverageArgs });
  const { id, revision, title, description } = dossier;
  const head = { slug, title, description, status: dossier.status as Status };
  const things: StoredThing[] = [
    { subject: "dossier", id, revision, value: head },
    ...topics.map(
      ({ id, revision, slug, title, ordinal, status }): StoredThing => ({
        subject: "topic",
        id,
        revision,
        value: { slug, title, ordinal, status: status as Status },
      }),
    ),
    ...voices.map(
      ({ id, revision, slug, name, kind, note, status }): StoredThing => ({
        subject: "voice",
        id,
        revision,
        value: { slug, name, kind, note, status: status as Status },
      }),
    ),
    ...sources.map(toSource),
    ...versions.map(toVersion),
    ...claims.map(toClaim),
    ...positions.map(toPosition),
    ...coverage.map(toCoverage),
  ];
  return {
    id,
    revision,
    things: new Map(things.map((thing) => [keyOf(thing), thing])),
    answers: new Map(
      claims.flatMap((claim) =>
        claim.answers.map(({ id, slug, status }) => [
          `${claim.slug}/${slug}`,
          { id, status: status as Status },
        ]),
      ),
    ),
    quotations: new Map(
      positions.flatMap((position) =>
        position.quotations.map(({ id, status }) => [
          id,
          { position: position.id, status: status as Status },
        ]),
      ),
    ),
  };
}

function toSource(row: SourceRow): StoredThing {
  const { id, revision, slug, ordinal, title, shortTitle, genre, language, published, container, url } = row;
  const { rights, access, perspective, note } = row;
  const authors = row.authors.map((author) => author.voice.slug);
  const voice = row.voice.slug;
  const status = row.status as Status;
  const about = {
    slug,
    ordinal,
    title,
    shortTitle,
    authors,
    voice,
    genre,
    language,
    published,
    container,
    url,
  };
  return { subject: "source", id, revision, value: { ...about, rights, access, perspective, note, status } };
}

function toVersion(row: VersionRow): StoredThing {
  const { id, revision, number, length, textSha256, byteLength, bytesSha256 } = row;
  const { originalName, originalSha256, captured, paragraphs } = row;
  const source = row.source.slug;
  const content = {
    source,
    number,
    length,
    textSha256,
    byteLength,
    bytesSha256,
    originalName,
    originalSha256,
  };
  const passages = row.passages.map(({ number, start, end, kind, voice }) => ({
    number,
    start,
    end,
    kind,
    voice: voice?.slug ?? null,
  }));
  const status = row.status as Status;
  return { subject: "version", id, revision, value: { ...content, captured, paragraphs, passages, status } };
}

function toClaim(row: ClaimRow): StoredThing {
  const { id, revision, slug, ordinal, title, question, kind, background } = row;
  const published = row.answers.filter(({ status }) => status === "published");
  const order = published.map((answer) => answer.slug);
  const answers = published.map(({ slug, label, compatibleWith }) => ({
    slug,
    label,
    compatibleWith: compatibleWith
      .map(({ other }) => other.slug)
      .filter((other) => order.includes(other))
      .toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
  }));
  const about = { slug, topic: row.topic.slug, ordinal, title, question, kind, background };
  return { subject: "claim", id, revision, value: { ...about, answers, status: row.status as Status } };
}

function toPosition(row: PositionRow): StoredThing {
  const { id, revision, ordinal, stance, endorsement, speech, certainty, summary, note } = row;
  const quantity = row.quantity && {
    lower: row.quantity.lower,
    upper: row.quantity.upper,
    approximate: row.quantity.approximate,
    unit: row.quantity.unit,
    scope: row.quantity.scope,
    period: row.quantity.period,
  };
  const quotations = row.quotations
    .filter(({ status }) => status === "published")
    .map(({ id, version, start, end, exact, prefix, suffix, tone }) => ({
      id,
      version: version.number,
      start,
      end,
      exact,
      prefix,
      suffix,
      tone,
    }));
  const voices = row.voices.map((link) => link.voice.slug);
  const answer = row.answer?.slug ?? null;
  const who = { id, claim: row.claim.slug, source: row.source.slug, ordinal, voices, answer };
  const what = { stance, endorsement, speech, certainty, summary, note, quantity, quotations };
  return { subject: "position", id, revision, value: { ...who, ...what, status: row.status as Status } };
}

function toCoverage(row: CoverageRow): StoredThing {
  const { id, revision, finding, hits, reviewed, reviewedBy, note } = row;
  // A trigger holds that it is a JSON array.
  const terms = (JSON.parse(row.terms) as unknown[]).map(String);
  const where = { claim: row.claim.slug, source: row.source.slug, version: row.version.number };
  const status = row.status as Status;
  return {
    subject: "coverage",
    id,
    revision,
    value: { ...where, finding, terms, hits, reviewed, reviewedBy, note, status },
  };
}
