/** The state of a claim, derived from what the sources hold; never stored (product.md, “State of a claim”). */

import { deniedAnswers, exclusion, heldAnswers, standsBySource } from "#lib/domain/holding";
import type { Answer, Coverage, Quantity, Stand } from "#lib/domain/model";
import { heldQuantities, isComparable, overlaps } from "#lib/domain/quantity";

export const CLAIM_STATES = ["contradict", "differ", "agree", "one-source", "open"] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export interface Standing {
  readonly state: ClaimState;
  /** One source holds two answers that exclude one another, or holds what it also denies. */
  readonly withinOneSource: boolean;
  /** Sources whose cell is settled, and of how many: “of 3 reviewed”. */
  readonly reviewed: number;
  readonly sources: number;
}

/** What one source holds and denies on one claim. */
interface Holdings {
  readonly held: readonly string[];
  readonly denied: readonly string[];
  readonly quantities: readonly Quantity[];
}

/** @param stands all stands on one claim. @param coverage one entry for each source. */
export function standingOf(
  answers: readonly Answer[],
  stands: readonly Stand[],
  coverage: readonly Coverage[],
): Standing {
  const excludes = exclusion(answers);
  const all: Holdings[] = [...standsBySource(stands).values()].map((own) => ({
    held: heldAnswers(own),
    denied: deniedAnswers(own),
    quantities: heldQuantities(own),
  }));
  const holders = all.filter((one) => one.held.length > 0 || one.quantities.length > 0);
  const reviewed = coverage.filter((entry) => entry.status === "positions" || entry.status === "silent");
  return {
    state: stateOf(all, holders, excludes),
    withinOneSource: all.some((one) => contradicts(one, one, excludes)),
    reviewed: reviewed.length,
    sources: coverage.length,
  };
}

/** Contradict and differ together. */
export function isContested(state: ClaimState): boolean {
  return state === "contradict" || state === "differ";
}

type Excludes = (one: string, other: string) => boolean;

function stateOf(all: readonly Holdings[], holders: readonly Holdings[], excludes: Excludes): ClaimState {
  if (holders.length === 0) return "open";
  // A source that only denies holds nothing, so it does not count here; what it denies still contradicts below
  // as soon as two sources hold something.
  if (holders.length === 1) return "one-source";
  const contradiction = all.some((one, index) =>
    all.slice(index + 1).some((other) => contradicts(one, other, excludes)),
  );
  if (contradiction) return "contradict";
  return agree(holders) ? "agree" : "differ";
}

function contradicts(one: Holdings, other: Holdings, excludes: Excludes): boolean {
  return (
    one.held.some(
      (answer) => other.held.some((its) => excludes(answer, its)) || other.denied.includes(answer),
    ) ||
    other.held.some((answer) => one.denied.includes(answer)) ||
    one.quantities.some((figure) =>
      other.quantities.some((its) => isComparable(figure, its) && !overlaps(figure, its)),
    )
  );
}

/** One answer is held by every holder, or, where only figures are held, every two of them overlap. */
function agree(holders: readonly Holdings[]): boolean {
  const [first, ...others] = holders;
  if (!first) return false;
  if (first.held.some((answer) => others.every((other) => other.held.includes(answer)))) return true;
  if (holders.some((holder) => holder.held.length > 0)) return false;
  return holders.every((one) =>
    others.every((other) =>
      one.quantities.some((figure) =>
        other.quantities.some((its) => isComparable(figure, its) && overlaps(figure, its)),
      ),
    ),
  );
}
