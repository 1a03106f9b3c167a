/** What the full-text indices answer to a search: which paragraphs, quotations, positions and claims. */

import { Prisma, type PrismaClient } from "#generated/client";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { READABLE_POSITION } from "#lib/data/read/readable";
import { FROM_QUOTATIONS, LAST_VOICE, QUOTED_READABLY } from "#lib/data/read/search-frame";
import type { Narrowing, SearchTerms } from "#lib/domain/search-query";
import type { Counted } from "#lib/domain/search-view";
import type { CodePointRange } from "#lib/text/code-points";

const NOTHING = Prisma.sql`1 = 1`;

/** One value of a statement, however many names: SQLite takes only so many values. */
function among(column: Prisma.Sql, { only, not }: Narrowing): Prisma.Sql {
  const listed = (names: readonly string[]) =>
    Prisma.sql`(SELECT "value" FROM json_each(${JSON.stringify(names)}))`;
  const wanted = only.length > 0 ? Prisma.sql`${column} IN ${listed(only)}` : NOTHING;
  const unwanted = not.length > 0 ? Prisma.sql`${column} NOT IN ${listed(not)}` : NOTHING;
  return Prisma.sql`${wanted} AND ${unwanted}`;
}

/** Of a position p on a claim c with topic o. */
function narrowed({ source, voice, topic }: Pick<SearchTerms, "source" | "voice" | "topic">): Prisma.Sql {
  const slug = Prisma.sql`(SELECT s."slug" FROM "Source" s WHERE s."id" = p."sourceId")`;
  return Prisma.sql`${among(slug, source)} AND ${among(Prisma.sql`o."slug"`, topic)} AND ${among(LAST_VOICE, voice)}`;
}

/** The numbers of the paragraphs that answer, by version. */
export async function matchingPassages(
  prisma: PrismaClient,
  match: string,
  versions: readonly string[],
): Promise<Map<string, ReadonlySet<number>>> {
  const rows = await prisma.$queryRaw<{ version: string; numbers: string }[]>`
    SELECT p."versionId" AS version, json_group_array(p."number") AS numbers
    FROM "PassageSearch" f JOIN "Passage" p ON p."key" = f."rowid"
    WHERE "PassageSearch" MATCH ${match}
      AND p."versionId" IN (SELECT "value" FROM json_each(${JSON.stringify(versions)}))
    GROUP BY p."versionId"`;
  return new Map(rows.map(({ version, numbers }) => [version, new Set(JSON.parse(numbers) as number[])]));
}

interface SpanRow {
  readonly version: string;
  readonly spans: string;
}

function toSpans(rows: readonly SpanRow[]): Map<string, CodePointRange[]> {
  return new Map(
    rows.map(({ version, spans }) => [
      version,
      (JSON.parse(spans) as [number, number][])
        .map(([start, end]) => ({ start, end }))
        .sort((one, other) => one.start - other.start || one.end - other.end),
    ]),
  );
}

/** Where the quotations that answer stand, by version, in the order of the text. */
export async function matchingQuotations(
  prisma: PrismaClient,
  dossierId: string,
  match: string,
  terms: SearchTerms,
): Promise<Map<string, CodePointRange[]>> {
  return toSpans(
    await prisma.$queryRaw<SpanRow[]>`
      SELECT q."versionId" AS version, json_group_array(json_array(q."start", q."end")) AS spans
      FROM "QuotationSearch" f, ${FROM_QUOTATIONS}
      WHERE "QuotationSearch" MATCH ${match} AND q."key" = f."rowid" AND c."dossierId" = ${dossierId}
        AND ${QUOTED_READABLY} AND ${narrowed(terms)}
      GROUP BY q."versionId"`,
  );
}

/** How many quotations answer; those beyond a thousand are not counted. */
export async function countQuotations(
  prisma: PrismaClient,
  dossierId: string,
  match: string,
  terms: SearchTerms,
): Promise<Counted> {
  const most = 1_000;
  const [row] = await prisma.$queryRaw<{ count: number | bigint }[]>`
    SELECT count(*) AS count FROM (
      SELECT 1 FROM "QuotationSearch" f, ${FROM_QUOTATIONS}
      WHERE "QuotationSearch" MATCH ${match} AND q."key" = f."rowid" AND c."dossierId" = ${dossierId}
        AND ${QUOTED_READABLY} AND ${narrowed(terms)} LIMIT ${most + 1})`;
  const count = Number(row?.count ?? 0);
  return { count: Math.min(count, most), more: count > most };
}

/** How many quotations there are to search, by source, of a voice or topic where one narrows them. */
export async function quotationTotals(
  prisma: PrismaClient,
  dossierId: string,
  terms: Pick<SearchTerms, "source" | "voice" | "topic">,
): Promise<Map<string, number>> {
  const rows = await prisma.$queryRaw<{ source: string; count: number | bigint }[]>`
    SELECT (SELECT s."slug" FROM "Source" s WHERE s."id" = p."sourceId") AS source, count(*) AS count
    FROM ${FROM_QUOTATIONS}
    WHERE c."dossierId" = ${dossierId} AND ${QUOTED_READABLY} AND ${narrowed(terms)} GROUP BY p."sourceId"`;
  return new Map(rows.map(({ source, count }) => [source, Number(count)]));
}

const ANY: Narrowing = { only: [], not: [] };

export function readQuotationTotals(
  prisma: PrismaClient,
  { id }: DossierIndex,
): Promise<Map<string, number>> {
  return quotationTotals(prisma, id, { source: ANY, voice: ANY, topic: ANY });
}

/** Where the quotations stand whose words are left out: those of a voice, on a topic, or all. */
export async function excludedQuotations(
  prisma: PrismaClient,
  dossierId: string,
  { voice, topic }: SearchTerms,
  all: boolean,
): Promise<Map<string, CodePointRange[]>> {
  const one = (column: Prisma.Sql, names: readonly string[]) =>
    names.length > 0 ? among(column, { only: names, not: [] }) : Prisma.sql`1 = 0`;
  const which = all
    ? NOTHING
    : Prisma.sql`(${one(LAST_VOICE, voice.not)} OR ${one(Prisma.sql`o."slug"`, topic.not)})`;
  return toSpans(
    await prisma.$queryRaw<SpanRow[]>`
      SELECT q."versionId" AS version, json_group_array(json_array(q."start", q."end")) AS spans
      FROM ${FROM_QUOTATIONS} WHERE c."dossierId" = ${dossierId} AND ${QUOTED_READABLY} AND ${which}
      GROUP BY q."versionId"`,
  );
}

/** Claims and positions that are looked through for hits: beyond this many of each, only counted. */
export const MOST_EDITORS = 500;

export interface PositionRow {
  readonly id: string;
  readonly claim: string;
  readonly summary: string;
  readonly note: string | null;
  /** How many answer. */
  readonly total: number | bigint;
}

/** The positions that answer, in the order of the claims. */
export function matchingPositions(
  prisma: PrismaClient,
  dossierId: string,
  match: string,
  terms: SearchTerms,
): Promise<PositionRow[]> {
  return prisma.$queryRaw<PositionRow[]>`
    SELECT p."id", c."slug" AS claim, p."summary", p."note", count(*) OVER () AS total
    FROM "SummarySearch" f JOIN "Position" p ON p."key" = f."rowid"
      JOIN "Claim" c ON c."id" = p."claimId" AND c."status" = 'published'
      JOIN "Topic" o ON o."id" = c."topicId" AND o."status" = 'published'
    WHERE "SummarySearch" MATCH ${match} AND c."dossierId" = ${dossierId}
      AND ${READABLE_POSITION} AND ${narrowed(terms)}
    ORDER BY o."ordinal", o."slug", c."ordinal", c."slug", p."ordinal", p."key" LIMIT ${MOST_EDITORS}`;
}

export interface ClaimTextRow {
  readonly claim: string;
  readonly background: string | null;
  /** A JSON array of the labels that readers may see. */
  readonly answers: string;
  readonly total: number | bigint;
}

/** The claims that answer, in their order. */
export function matchingClaims(
  prisma: PrismaClient,
  dossierId: string,
  match: string,
  { topic }: SearchTerms,
): Promise<ClaimTextRow[]> {
  return prisma.$queryRaw<ClaimTextRow[]>`
    SELECT c."slug" AS claim, c."background", count(*) OVER () AS total,
      (SELECT json_group_array(a."label") FROM (SELECT "label" FROM "Answer"
        WHERE "claimId" = c."id" AND "status" = 'published' ORDER BY "ordinal") a) AS answers
    FROM "ClaimSearch" f JOIN "Claim" c ON c."key" = f."rowid"
      JOIN "Topic" o ON o."id" = c."topicId" AND o."status" = 'published'
    WHERE "ClaimSearch" MATCH ${match} AND c."dossierId" = ${dossierId} AND c."status" = 'published'
      AND ${among(Prisma.sql`o."slug"`, topic)}
    ORDER BY o."ordinal", o."slug", c."ordinal", c."slug" LIMIT ${MOST_EDITORS}`;
}
