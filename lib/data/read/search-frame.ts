/** What every search of a dossier needs before its words are known: what there is to search, and what can be named. */

import { Prisma, type PrismaClient } from "#generated/client";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { READABLE_POSITION } from "#lib/data/read/readable";
import { PUBLISHED } from "#lib/data/read/rows";
import type { DossierHead, SourceHead } from "#lib/domain/model";
import { type SampleQuotation, searchExamples } from "#lib/domain/search-examples";
import type { SearchNames } from "#lib/domain/search-query";
import type { SearchExample } from "#lib/domain/search-view";

interface SearchedVersion {
  readonly id: string;
  readonly number: number;
}

export interface SearchFrame {
  readonly id: string;
  readonly dossier: DossierHead;
  readonly names: SearchNames;
  /** In column order, the versions of each with the newest first. */
  readonly sources: readonly {
    readonly source: SourceHead;
    readonly versions: readonly SearchedVersion[];
  }[];
  /** Code points of the longest quotation: none that holds a place begins further before it. */
  readonly longest: number;
  readonly examples: readonly SearchExample[];
}

/** Quotations q, their positions p, the readable claims c of those with topics o, and published versions t. */
export const FROM_QUOTATIONS = Prisma.sql`"Quotation" q
  JOIN "Position" p ON p."id" = q."positionId"
  JOIN "Claim" c ON c."id" = p."claimId" AND c."status" = 'published'
  JOIN "Topic" o ON o."id" = c."topicId" AND o."status" = 'published'
  JOIN "SourceVersion" t ON t."id" = q."versionId" AND t."status" = 'published'`;
/** Of these, those that readers may see. */
export const QUOTED_READABLY = Prisma.sql`q."status" = 'published' AND ${READABLE_POSITION}`;

/** The slug of the voice whose position p is: the last of its chain. */
export const LAST_VOICE = Prisma.sql`(SELECT w."slug" FROM "PositionVoice" l JOIN "Voice" w ON w."id" = l."voiceId"
  WHERE l."positionId" = p."id" ORDER BY l."ordinal" DESC LIMIT 1)`;

export async function readSearchFrame(prisma: PrismaClient, index: DossierIndex): Promise<SearchFrame> {
  const [voices, versions, [lengths], samples] = await Promise.all([
    prisma.voice.findMany({
      where: { dossierId: index.id, ...PUBLISHED },
      select: { slug: true },
      orderBy: { slug: "asc" },
    }),
    prisma.sourceVersion.findMany({
      where: { source: { dossierId: index.id, ...PUBLISHED }, ...PUBLISHED },
      orderBy: { number: "desc" },
      select: { id: true, number: true, sourceId: true },
    }),
    prisma.$queryRaw<{ longest: bigint | number | null }[]>`
      SELECT max(q."end" - q."start") AS longest FROM "Quotation" q WHERE q."versionId" IN (
        SELECT t."id" FROM "SourceVersion" t JOIN "Source" s ON s."id" = t."sourceId" WHERE s."dossierId" = ${index.id})`,
    readSamples(prisma, index),
  ]);
  return {
    id: index.id,
    dossier: index.dossier,
    names: {
      source: index.sources.map(({ head }) => head.slug),
      voice: voices.map(({ slug }) => slug),
      topic: index.topics.map(({ slug }) => slug),
    },
    sources: index.sources.map(({ id, head }) => ({
      source: head,
      versions: versions.filter(({ sourceId }) => sourceId === id),
    })),
    longest: Number(lengths?.longest ?? 0),
    examples: searchExamples(samples),
  };
}

/** Claims that are looked through for examples: the first. */
const SAMPLED = 20;

/** Quotations from which examples can be made: the first that are a sentence long, of what the newest texts hold. */
function readSamples(prisma: PrismaClient, { claims }: DossierIndex): Promise<SampleQuotation[]> {
  const ids = JSON.stringify(claims.slice(0, SAMPLED).map(({ id }) => id));
  return prisma.$queryRaw<SampleQuotation[]>`
    SELECT q."exact", s."slug" AS source, o."slug" AS topic, ${LAST_VOICE} AS voice
    FROM ${FROM_QUOTATIONS} JOIN "Source" s ON s."id" = p."sourceId"
    WHERE c."id" IN (SELECT "value" FROM json_each(${ids})) AND ${QUOTED_READABLY}
      AND NOT EXISTS (SELECT 1 FROM "SourceVersion" n WHERE n."sourceId" = s."id" AND n."number" > t."number" AND n."status" = 'published')
    ORDER BY length(q."exact") < 40, o."ordinal", c."ordinal", p."ordinal", q."ordinal", q."key" LIMIT 20`;
}
