/** The hits of a search in what the editors wrote: claims, and summaries and notes of positions. */

import { Prisma, type PrismaClient } from "#generated/client";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { readStands } from "#lib/data/read/positions";
import { listed } from "#lib/data/read/readable";
import {
  type ClaimTextRow,
  MOST_EDITORS,
  matchingClaims,
  matchingPositions,
  type PositionRow,
} from "#lib/data/read/search-rows";
import type { SearchRequest } from "#lib/data/read/search-sources";
import { byKeys, type ConcordanceSort, hitsIn, sortKey, windowOf } from "#lib/domain/concordance";
import type { ClaimHead } from "#lib/domain/model";
import { type EditorsField, type EditorsHits, type EditorsLine, sliceOf } from "#lib/domain/search-view";
import { offsetTable } from "#lib/text/code-points";
import { matchExpression, type TermQuery } from "#lib/text/term-matches";
import { tokensOf } from "#lib/text/tokens";

interface Field {
  readonly field: EditorsField;
  readonly text: string;
  readonly claim: ClaimHead;
  /** Id of the position. */
  readonly position: string | null;
}

type Found = Omit<EditorsLine, "stand"> & Pick<Field, "position"> & { readonly key: readonly string[] };

/** How much the editors' words have of it, and the lines of the page at hand. */
export async function searchEditors(
  prisma: PrismaClient,
  index: DossierIndex,
  { terms, plan, sort, slice }: Omit<SearchRequest, "viewOf">,
): Promise<EditorsHits> {
  const match = matchExpression(terms);
  const [claims, positions] = await Promise.all([
    plan.claims ? matchingClaims(prisma, index.id, match, terms) : [],
    plan.positions ? matchingPositions(prisma, index.id, match, terms) : [],
  ]);
  const heads = new Map(index.claims.map(({ head }) => [head.slug, head]));
  const fields = [...claimFields(claims, heads), ...positionFields(positions, heads)];
  const found = fields
    .sort((one, other) => one.claim.number - other.claim.number)
    .flatMap((field) => linesIn(field, terms, sort));
  if (sort !== "text") found.sort(byKeys);
  const shown = sliceOf(found, "editors", slice);
  const named = listed([...new Set(shown.flatMap(({ position }) => position ?? []))]);
  const stands = await readStands(prisma, index, Prisma.sql`p."id" IN ${named}`);
  const standOf = new Map(stands.map(({ stand }) => [stand.id, stand]));
  const [claimTotal, positionTotal] = [totalOf(claims), totalOf(positions)];
  return {
    hits: found.length,
    claims: claimTotal,
    positions: positionTotal,
    more: claimTotal > MOST_EDITORS || positionTotal > MOST_EDITORS,
    lines: shown.map(({ position, key: _, ...line }) => ({
      ...line,
      stand: standOf.get(position ?? "") ?? null,
    })),
  };
}

function totalOf(rows: readonly { readonly total: number | bigint }[]): number {
  return Number(rows[0]?.total ?? 0);
}

function claimFields(rows: readonly ClaimTextRow[], heads: ReadonlyMap<string, ClaimHead>): Field[] {
  return rows.flatMap((row) => {
    const claim = heads.get(row.claim);
    if (!claim) return [];
    const field = (name: EditorsField, text: string): Field => ({ field: name, text, claim, position: null });
    return [
      field("title", claim.title),
      field("question", claim.question),
      ...(row.background === null ? [] : [field("background", row.background)]),
      ...(JSON.parse(row.answers) as string[]).map((label) => field("answer", label)),
    ];
  });
}

function positionFields(rows: readonly PositionRow[], heads: ReadonlyMap<string, ClaimHead>): Field[] {
  return rows.flatMap(({ id, claim: slug, summary, note }) => {
    const claim = heads.get(slug);
    if (!claim) return [];
    const field = (name: EditorsField, text: string): Field => ({ field: name, text, claim, position: id });
    return [field("summary", summary), ...(note === null ? [] : [field("note", note)])];
  });
}

function linesIn({ text, ...field }: Field, terms: TermQuery, sort: ConcordanceSort): Found[] {
  const tokens = tokensOf(text);
  const offsets = offsetTable(text);
  const whole = { start: 0, end: offsets.length };
  return hitsIn(tokens, terms, [whole]).map((hit) => {
    const window = windowOf(tokens, hit, whole);
    return {
      ...field,
      before: offsets.slice(window.start, hit.start),
      words: offsets.slice(hit.start, hit.end),
      after: offsets.slice(hit.end, window.end),
      key: sortKey(tokens, hit, whole, sort),
    };
  });
}
