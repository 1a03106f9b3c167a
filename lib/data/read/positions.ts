/**
 * Positions and their quotations, each read in one statement whatever their number: Prisma's own nested reads
 * bind every id, of which SQLite takes only so many.
 */

import type { Prisma, PrismaClient } from "#generated/client";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { type PlacedIn, placeIn } from "#lib/data/read/quotation-places";
import { READABLE_POSITION, READABLE_QUOTATION } from "#lib/data/read/readable";
import { versionFrame } from "#lib/data/read/version-facts";
import { EXCERPT } from "#lib/domain/excerpt-runs";
import type { Position, Quantity, Quotation, Stand } from "#lib/domain/model";
import type { QuotationContext } from "#lib/domain/views";
import type { Certainty, Endorsement, Speech, Stance, Tone } from "#lib/domain/vocabulary";

/** A stand with what else its row holds, and the claim that it is on. */
export interface StandRow {
  readonly claimId: string;
  readonly stand: Stand;
  readonly summary: string;
  readonly note: string | null;
}

interface PositionColumns {
  readonly id: string;
  readonly claimId: string;
  readonly sourceId: string;
  readonly answer: string | null;
  readonly stance: string;
  readonly endorsement: string | null;
  readonly certainty: string;
  readonly speech: string | null;
  readonly summary: string;
  readonly note: string | null;
  /** Ids of its voices, outermost first, with a space between them. */
  readonly chain: string;
  readonly quotations: number | bigint;
  readonly unit: string | null;
  readonly lower: number | bigint | null;
  readonly upper: number | bigint | null;
  readonly approximate: number | bigint | boolean | null;
  readonly scope: string | null;
  readonly period: string | null;
}

/**
 * What readers may see of the positions that fit, in the editors' order.
 * @param where of the Position p and its Claim c; the claims must be readable.
 */
export async function readStands(
  prisma: PrismaClient,
  index: DossierIndex,
  where: Prisma.Sql,
): Promise<StandRow[]> {
  const rows = await prisma.$queryRaw<PositionColumns[]>`
    SELECT p."id", p."claimId", p."sourceId", p."stance", p."endorsement", p."certainty", p."speech", p."summary", p."note",
      (SELECT a."slug" FROM "Answer" a WHERE a."id" = p."answerId") AS "answer",
      (SELECT group_concat("voiceId", ' ') FROM
        (SELECT "voiceId" FROM "PositionVoice" WHERE "positionId" = p."id" ORDER BY "ordinal")) AS "chain",
      (SELECT count(*) FROM "Quotation" q WHERE q."positionId" = p."id" AND ${READABLE_QUOTATION}) AS "quotations",
      f."unit", f."lower", f."upper", f."approximate", f."scope", f."period"
    FROM "Position" p JOIN "Claim" c ON c."id" = p."claimId" LEFT JOIN "Quantity" f ON f."positionId" = p."id"
    WHERE ${where} AND ${READABLE_POSITION}
    ORDER BY p."ordinal", p."key"`;
  const sources = new Map(index.sources.map(({ id, head }) => [id, head]));
  return rows.flatMap((row) => {
    const source = sources.get(row.sourceId);
    if (!source) return [];
    const voices = row.chain.split(" ").flatMap((id) => index.voices.get(id) ?? []);
    const stand: Stand = {
      id: row.id,
      source: source.slug,
      voices,
      bySource: voices[0]?.slug === source.voice.slug,
      answer: row.answer,
      stance: row.stance as Stance,
      endorsement: row.endorsement as Endorsement | null,
      certainty: row.certainty as Certainty,
      speech: row.speech as Speech | null,
      quantity: toQuantity(row),
      quotationCount: Number(row.quotations),
    };
    return [{ claimId: row.claimId, stand, summary: row.summary, note: row.note }];
  });
}

function toQuantity({ unit, lower, upper, approximate, scope, period }: PositionColumns): Quantity | null {
  if (unit === null || scope === null) return null;
  const bound = (value: number | bigint | null) => (value === null ? null : Number(value));
  return {
    lower: bound(lower),
    upper: bound(upper),
    approximate: Boolean(Number(approximate)),
    unit,
    scope,
    period,
  };
}

/** A quotation in its place. */
export interface QuotationRow {
  readonly positionId: string;
  readonly quotation: Quotation;
  readonly place: PlacedIn;
}

interface QuotationColumns {
  readonly id: string;
  readonly positionId: string;
  readonly versionId: string;
  readonly version: number | bigint;
  readonly excerpts: number | bigint;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number | bigint;
  readonly end: number | bigint;
  readonly tone: string;
}

/**
 * The published quotations of published versions that fit, position by position in the editors' order.
 * @param where of the Quotation q, its Position p and the Claim c of that; the positions must be readable.
 */
export async function readQuotations(prisma: PrismaClient, where: Prisma.Sql): Promise<QuotationRow[]> {
  const rows = await prisma.$queryRaw<QuotationColumns[]>`
    SELECT q."id", q."positionId", q."versionId", q."exact", q."prefix", q."suffix", q."start", q."end", q."tone",
      version."number" AS "version", source."access" = 'excerpts' AS "excerpts"
    FROM "Position" p JOIN "Claim" c ON c."id" = p."claimId" JOIN "Quotation" q ON q."positionId" = p."id"
      JOIN "SourceVersion" version ON version."id" = q."versionId" AND version."status" = 'published'
      JOIN "Source" source ON source."id" = p."sourceId"
    WHERE ${where} AND q."status" = 'published'
    ORDER BY q."positionId", q."ordinal", q."key"`;
  const found: QuotationRow[] = [];
  for (const { id, positionId, versionId, exact, prefix, suffix, tone, ...row } of rows) {
    const frame = await versionFrame(prisma, versionId);
    const most = Number(row.excerpts) === 1 ? EXCERPT : Number.POSITIVE_INFINITY;
    const [start, end] = [Number(row.start), Number(row.end)];
    const place = placeIn(frame, { start, end, exact }, most);
    const quotation: Quotation = {
      id,
      exact,
      prefix: Array.from(prefix).slice(-most).join(""),
      suffix: Array.from(suffix).slice(0, most).join(""),
      start,
      end,
      version: Number(row.version),
      paragraph: place.paragraph,
      tone: tone as Tone,
    };
    found.push({ positionId, quotation, place });
  }
  return found;
}

/** Positions with their words. */
export interface ReadPositions {
  readonly positions: readonly { readonly claimId: string; readonly position: Position }[];
  /** How many quotations are not what their text has at their offsets, and are left out. */
  readonly withheld: number;
  /** By quotation id. */
  readonly contexts: ReadonlyMap<string, QuotationContext>;
}

/** By claim id, in the order given. */
export function byClaim(positions: ReadPositions["positions"]): Map<string, Position[]> {
  const found = new Map<string, Position[]>();
  for (const { claimId, position } of positions) {
    const own = found.get(claimId);
    if (own) own.push(position);
    else found.set(claimId, [position]);
  }
  return found;
}

/** @param where as in {@link readStands}. */
export async function readPositions(
  prisma: PrismaClient,
  index: DossierIndex,
  where: Prisma.Sql,
): Promise<ReadPositions> {
  const [stands, quotations] = await Promise.all([
    readStands(prisma, index, where),
    readQuotations(prisma, where),
  ]);
  return withQuotations(stands, quotations);
}

/** @param quotations may be of other positions as well. */
export function withQuotations(
  stands: readonly StandRow[],
  quotations: readonly QuotationRow[],
): ReadPositions {
  const byPosition = new Map<string, QuotationRow[]>();
  for (const row of quotations) {
    const own = byPosition.get(row.positionId);
    if (own) own.push(row);
    else byPosition.set(row.positionId, [row]);
  }
  const all = stands.map((row) => ({ ...row, quoted: byPosition.get(row.stand.id) ?? [] }));
  const told = all.flatMap(({ quoted }) => quoted);
  return {
    positions: all.map(({ stand, claimId, summary, note, quoted }) => {
      const quotations = quoted.filter(({ place }) => place.verbatim).map(({ quotation }) => quotation);
      return { claimId, position: { ...stand, summary, note, quotations } };
    }),
    withheld: told.filter(({ place }) => !place.verbatim).length,
    contexts: new Map(told.map(({ quotation, place }) => [quotation.id, place.context])),
  };
}
