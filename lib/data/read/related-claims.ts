/**
 * Claims related to one: what both quote, and who speaks on both. Each step goes by an index from this claim's
 * own positions outwards, and none by way of the dossier: the answer takes no longer where there are more claims.
 */

import { Prisma, type PrismaClient } from "#generated/client";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { placeIn } from "#lib/data/read/quotation-places";
import { READABLE_POSITION } from "#lib/data/read/readable";
import { toVoice } from "#lib/data/read/rows";
import { versionFrame } from "#lib/data/read/version-facts";
import type { ClaimHead } from "#lib/domain/model";
import {
  type RelatedClaim,
  rankRelated,
  type SharedPassage,
  type SharedVoice,
} from "#lib/domain/related-claims";
import { codePointLength } from "#lib/text/code-points";

/** As many as are read at a glance. */
const MOST = 6;

/** A voice with more places in chains than this speaks all over the dossier, and relates no two claims. */
const TELLING = 100;

/** A quotation that begins so many code points before a paragraph is not looked for in it: few are as long. */
const LONG = 2_000;

export async function readRelatedClaims(
  prisma: PrismaClient,
  index: DossierIndex,
  slug: string,
): Promise<RelatedClaim[] | null> {
  const claim = index.claims.find(({ head }) => head.slug === slug);
  if (!claim) return null;
  const heads = new Map(index.claims.map(({ id, head }) => [id, head]));
  const [voices, passages] = await Promise.all([
    sharedVoices(prisma, claim.id, heads),
    sharedPassages(prisma, claim.id, heads),
  ]);
  return rankRelated(voices, passages, MOST);
}

/** Whether link `l` is the last of its chain. */
const LAST = Prisma.sql`NOT EXISTS (SELECT 1 FROM "PositionVoice" m
  WHERE m."positionId" = l."positionId" AND m."ordinal" > l."ordinal")`;

interface VoiceRow {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly note: string | null;
  readonly claimId: string;
}

/** By voices that sources bring in: that a source speaks on two claims in its own voice relates nothing. */
async function sharedVoices(
  prisma: PrismaClient,
  claimId: string,
  heads: ReadonlyMap<string, ClaimHead>,
): Promise<SharedVoice[]> {
  // CROSS JOIN holds SQLite to the order written: from this claim outwards.
  const rows = await prisma.$queryRaw<VoiceRow[]>`
    WITH spoken AS MATERIALIZED (
      SELECT DISTINCT l."voiceId" FROM "Position" p CROSS JOIN "PositionVoice" l ON l."positionId" = p."id"
      WHERE p."claimId" = ${claimId} AND ${READABLE_POSITION} AND ${LAST}
        AND NOT EXISTS (SELECT 1 FROM "Source" s WHERE s."voiceId" = l."voiceId")
    ), telling AS MATERIALIZED (
      SELECT "voiceId" FROM spoken WHERE ${TELLING} >= (SELECT count(*) FROM (
        SELECT 1 FROM "PositionVoice" c WHERE c."voiceId" = spoken."voiceId" LIMIT ${TELLING + 1}))
    )
    SELECT DISTINCT v."slug", v."name", v."kind", v."note", p."claimId"
    FROM telling t CROSS JOIN "PositionVoice" l ON l."voiceId" = t."voiceId"
      CROSS JOIN "Position" p ON p."id" = l."positionId" JOIN "Voice" v ON v."id" = t."voiceId"
    WHERE ${READABLE_POSITION} AND ${LAST}
    ORDER BY v."slug"`;
  const readable = rows.filter((row) => heads.has(row.claimId));
  const spread = new Map<string, number>();
  for (const { slug } of readable) spread.set(slug, (spread.get(slug) ?? 0) + 1);
  return readable.flatMap(({ claimId: other, ...voice }) => {
    const claim = heads.get(other);
    if (other === claimId || !claim) return [];
    return [{ claim, voice: toVoice(voice), spread: spread.get(voice.slug) ?? 1 }];
  });
}

interface OwnRow {
  readonly versionId: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

interface PassageRow {
  readonly claimId: string;
  readonly source: string;
  readonly version: number;
  readonly paragraph: number;
  readonly sameWords: number;
}

async function sharedPassages(
  prisma: PrismaClient,
  claimId: string,
  heads: ReadonlyMap<string, ClaimHead>,
): Promise<SharedPassage[]> {
  const own = await prisma.$queryRaw<OwnRow[]>`
    SELECT q."versionId", q."start", q."end", q."exact"
    FROM "Position" p CROSS JOIN "Quotation" q ON q."positionId" = p."id"
      JOIN "SourceVersion" v ON v."id" = q."versionId"
    WHERE p."claimId" = ${claimId} AND q."status" = 'published' AND v."status" = 'published' AND ${READABLE_POSITION}`;
  const places = JSON.stringify(await Promise.all(own.map((quotation) => placeOf(prisma, quotation))));
  // Their places as one parameter: SQLite takes a limited number of them.
  const rows = await prisma.$queryRaw<PassageRow[]>`
    WITH own AS MATERIALIZED (
      SELECT "value" ->> 0 AS "versionId", "value" ->> 1 AS "paragraph", "value" ->> 2 AS "low",
        "value" ->> 3 AS "high", "value" ->> 4 AS "start", "value" ->> 5 AS "end"
      FROM json_each(${places})
    )
    SELECT p."claimId", s."slug" AS "source", v."number" AS "version", own."paragraph",
      max(x."start" < own."end" AND x."end" > own."start") AS "sameWords"
    FROM own CROSS JOIN "Quotation" x ON x."versionId" = own."versionId"
        AND x."start" > own."low" - ${LONG} AND x."start" < own."high" AND x."end" > own."low"
      CROSS JOIN "Position" p ON p."id" = x."positionId"
      JOIN "SourceVersion" v ON v."id" = own."versionId" JOIN "Source" s ON s."id" = v."sourceId"
    WHERE p."claimId" <> ${claimId} AND x."status" = 'published' AND ${READABLE_POSITION}
    GROUP BY p."claimId", own."versionId", own."paragraph"
    ORDER BY s."ordinal", s."slug", v."number", own."paragraph"`;
  return rows.flatMap(({ claimId: other, source, version, paragraph, sameWords }) => {
    const claim = heads.get(other);
    if (!claim) return [];
    const place = { version: Number(version), paragraph: Number(paragraph) };
    return [{ claim, source, ...place, sameWords: Number(sameWords) === 1 }];
  });
}

/** The version, the number and bounds of the paragraph, and the quotation's own bounds. */
async function placeOf(prisma: PrismaClient, { versionId, ...row }: OwnRow) {
  const quotation = { start: Number(row.start), end: Number(row.end), exact: row.exact };
  const { paragraph, context } = placeIn(await versionFrame(prisma, versionId), quotation, Infinity);
  const low = quotation.start - codePointLength(context.before);
  const high = quotation.end + codePointLength(context.after);
  return [versionId, paragraph, low, high, quotation.start, quotation.end] as const;
}
