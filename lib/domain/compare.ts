/** Two sources side by side: the claims to which both speak, and those to which only one of them does. */

import type { Agreement } from "#lib/domain/agreement";
import { type Cell, type CellAnswer, cellOf, isUnder } from "#lib/domain/cell";
import { isHeld, standsBySource } from "#lib/domain/holding";
import type { ClaimHead, Coverage } from "#lib/domain/model";
import { type ReaderSelection, selectionOf } from "#lib/domain/reader-selection";
import type { Side } from "#lib/domain/sides";
import { CLAIM_STATES, type ClaimState, standingOf } from "#lib/domain/state";
import type { ClaimRow, PlacedQuotation } from "#lib/domain/views";

/** What a source says on a claim to which it speaks. */
export type SpokenCell = Extract<Cell, { status: "positions" }>;

/** One claim on which both take positions. */
export interface SpineClaim {
  readonly claim: ClaimHead;
  readonly left: SpokenCell;
  readonly right: SpokenCell;
  /** Between these two alone, whatever other sources hold. */
  readonly state: ClaimState;
  /** One of the two contradicts itself. */
  readonly withinOneSource: boolean;
}

/** A claim to which only one of the two speaks, and how it stands with the other. */
export interface LoneClaim {
  readonly claim: ClaimHead;
  readonly other: Exclude<Coverage["status"], "positions">;
}

export interface Comparison {
  /** In the order of the topics, as the others. */
  readonly shared: readonly SpineClaim[];
  /** To which only that side speaks. */
  readonly alone: Readonly<Record<Side, readonly LoneClaim[]>>;
  /** To how many neither speaks. */
  readonly neither: number;
}

/** @param rows with the stands and the coverage of at least these two sources, which are named by slug. */
export function compareSources(rows: readonly ClaimRow[], left: string, right: string): Comparison {
  const shared: SpineClaim[] = [];
  const alone: Record<Side, LoneClaim[]> = { left: [], right: [] };
  let neither = 0;
  for (const row of rows) {
    const one = cellFor(row, left);
    const other = cellFor(row, right);
    if (one.status === "positions" && other.status === "positions") {
      shared.push({ claim: row.claim, left: one, right: other, ...betweenTwo(row, left, right) });
    } else if (one.status === "positions" && other.status !== "positions") {
      alone.left.push({ claim: row.claim, other: other.status });
    } else if (other.status === "positions" && one.status !== "positions") {
      alone.right.push({ claim: row.claim, other: one.status });
    } else neither += 1;
  }
  return { shared, alone, neither };
}

function cellFor({ answers, stands, coverage }: ClaimRow, source: string): Cell {
  const own = coverage.find((entry) => entry.source === source);
  if (!own) throw new RangeError(`Source ${source} has no coverage here`);
  return cellOf(answers, standsBySource(stands).get(source) ?? [], own);
}

function betweenTwo({ answers, stands, coverage }: ClaimRow, left: string, right: string) {
  const ofTwo = ({ source }: { readonly source: string }) => source === left || source === right;
  const { state, withinOneSource } = standingOf(answers, stands.filter(ofTwo), coverage.filter(ofTwo));
  return { state, withinOneSource };
}

/** How many of the shared claims are in each state; states that none is in are left out. */
export function countStates(shared: readonly SpineClaim[]): { state: ClaimState; claims: number }[] {
  return CLAIM_STATES.map((state) => ({
    state,
    claims: shared.filter((entry) => entry.state === state).length,
  })).filter(({ claims }) => claims > 0);
}

/** How the counts of the shared claims stand to Agreement, which counts where both hold an answer. */
export interface BesideAgreement extends Agreement {
  /** They agree, but by their figures: Agreement does not count them. */
  readonly byFigures: number;
  /** They contradict one another beside a common answer: Agreement counts that. */
  readonly contradictBeside: number;
}

export function besideAgreement(shared: readonly SpineClaim[]): BesideAgreement {
  const counts = { common: 0, shared: 0, byFigures: 0, contradictBeside: 0 };
  for (const { left, right, state } of shared) {
    const [one, other] = [heldIn(left), heldIn(right)];
    const isCommon = one.some((answer) => other.includes(answer));
    if (one.length > 0 && other.length > 0) counts.shared += 1;
    if (isCommon) counts.common += 1;
    if (isCommon && state === "contradict") counts.contradictBeside += 1;
    if (!isCommon && state === "agree") counts.byFigures += 1;
  }
  return counts;
}

/** Slugs of the answers that the source holds. */
function heldIn({ lead, others }: SpokenCell): string[] {
  return [lead, ...others].flatMap(({ held, answer }) => (held && answer ? [answer.slug] : []));
}

/**
 * The quotation of a claim that one text is opened at.
 * @param quotations of one version, by start.
 * @param place among those of the claim, from 1: beyond the last it is the last. Null for one that says what leads.
 * @param lead of the source's cell: what it denies or relays must not stand for what it holds.
 */
export function quotationAt(
  quotations: readonly PlacedQuotation[],
  claim: string | null,
  place: number | null,
  lead?: CellAnswer,
): ReaderSelection {
  const own = quotations.filter((placed) => placed.claim.slug === claim);
  const chosen = place === null ? leading(own, lead) : own[Math.min(place, own.length) - 1];
  return selectionOf(quotations, { claim, quotation: chosen?.quotation.id ?? null });
}

function leading(own: readonly PlacedQuotation[], lead: CellAnswer | undefined): PlacedQuotation | undefined {
  const under = own.filter(({ stand }) => lead && isUnder(lead, stand));
  return under.find(({ stand }) => isHeld(stand)) ?? under[0] ?? own[0];
}
