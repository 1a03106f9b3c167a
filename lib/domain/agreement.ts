/**
 * Agreement of two sources: of the claims on which both hold an answer, on how many do they hold a common one
 * (product.md, “Derived, never stored”). Silence, relaying and denial hold no answer and are not counted.
 */

import { deniedAnswers, exclusion, heldAnswers, standsBySource } from "#lib/domain/holding";
import type { Answer, ClaimHead, Coverage, Stand } from "#lib/domain/model";
import { heldQuantities } from "#lib/domain/quantity";
import { supportOf } from "#lib/domain/support";

/** What one source holds on one claim. */
interface SourceHolding {
  readonly source: string;
  readonly status: Coverage["status"];
  /** Answer slugs. */
  readonly held: readonly string[];
  readonly denied: readonly string[];
  /** Whether it holds a figure, with or without an answer. */
  readonly figure: boolean;
}

export interface ClaimHoldings {
  readonly claim: ClaimHead;
  readonly answers: readonly Answer[];
  /** One for each source, in column order. */
  readonly holdings: readonly SourceHolding[];
  /** By answer: slugs of the different last voices behind it, in the sources that hold it. */
  readonly behind: ReadonlyMap<string, readonly string[]>;
}

/** @param stands all stands on the claim. @param coverage one entry for each source. */
export function holdingsOf(
  claim: ClaimHead,
  answers: readonly Answer[],
  stands: readonly Stand[],
  coverage: readonly Coverage[],
): ClaimHoldings {
  const bySource = standsBySource(stands);
  return {
    claim,
    answers,
    holdings: coverage.map(({ source, status }) => {
      const own = bySource.get(source) ?? [];
      const figure = heldQuantities(own).length > 0;
      return { source, status, held: heldAnswers(own), denied: deniedAnswers(own), figure };
    }),
    behind: new Map(
      answers.map(({ slug }) => [
        slug,
        supportOf(stands.filter((stand) => stand.answer === slug)).held.map(({ voice }) => voice.slug),
      ]),
    ),
  };
}

/** “5 of 12”: on `common` of the `shared` claims on which both hold an answer they hold a common one. */
export interface Agreement {
  readonly common: number;
  readonly shared: number;
}

/**
 * Rows and columns both in column order, so that `[i][j]` equals `[j][i]`. On the diagonal both numbers are the
 * claims on which that one source holds an answer.
 */
export function agreementTable(claims: readonly ClaimHoldings[]): Agreement[][] {
  const size = claims[0]?.holdings.length ?? 0;
  const table = Array.from({ length: size }, () => Array.from({ length: size }, () => [0, 0] as Counted));
  for (const { holdings } of claims) {
    const holders = holdings.flatMap((one, at) => (one.held.length > 0 ? [{ at, held: one.held }] : []));
    for (const one of holders) {
      for (const other of holders) {
        const entry = table[one.at]?.[other.at];
        if (!entry) throw new RangeError("Every claim has one holding for each source");
        if (one.held.some((answer) => other.held.includes(answer))) entry[0] += 1;
        entry[1] += 1;
      }
    }
  }
  return table.map((row) => row.map(([common, shared]) => ({ common, shared })));
}

type Counted = [common: number, shared: number];

/** One claim on which both of a pair hold an answer. */
export interface SharedClaim {
  readonly claim: ClaimHead;
  readonly common: readonly Answer[];
  /** All that each holds, in the order of the answers. */
  readonly left: readonly Answer[];
  readonly right: readonly Answer[];
  /** They hold answers that exclude one another, or one denies what the other holds: also beside a common answer. */
  readonly contradict: boolean;
}

/** A claim on which both take a stand that the count leaves out, and why. */
export interface LeftOut {
  readonly claim: ClaimHead;
  /** `figures`: both hold a figure, but not both an answer. `denied`: one only denies what the other holds. */
  readonly reason: "figures" | "denied";
}

export interface PairDetail {
  readonly agree: readonly SharedClaim[];
  readonly disagree: readonly SharedClaim[];
  readonly leftOut: readonly LeftOut[];
}

/** The claims behind one cell. @param left,right source slugs. */
export function comparePair(claims: readonly ClaimHoldings[], left: string, right: string): PairDetail {
  const shared: SharedClaim[] = [];
  const leftOut: LeftOut[] = [];
  for (const { claim, answers, holdings } of claims) {
    const one = holdings.find((holding) => holding.source === left);
    const other = holdings.find((holding) => holding.source === right);
    if (!one || !other) continue;
    if (one.held.length > 0 && other.held.length > 0) {
      shared.push(sharedClaim(claim, answers, one, other));
    } else if (deniesHeld(one, other) || deniesHeld(other, one)) leftOut.push({ claim, reason: "denied" });
    else if (one.figure && other.figure) leftOut.push({ claim, reason: "figures" });
  }
  return {
    agree: shared.filter((entry) => entry.common.length > 0),
    disagree: shared.filter((entry) => entry.common.length === 0),
    leftOut,
  };
}

function sharedClaim(
  claim: ClaimHead,
  answers: readonly Answer[],
  one: SourceHolding,
  other: SourceHolding,
): SharedClaim {
  const excludes = exclusion(answers);
  const left = answers.filter(({ slug }) => one.held.includes(slug));
  const right = answers.filter(({ slug }) => other.held.includes(slug));
  return {
    claim,
    left,
    right,
    common: left.filter((answer) => right.includes(answer)),
    contradict:
      left.some((its) => right.some((answer) => excludes(its.slug, answer.slug))) ||
      deniesHeld(one, other) ||
      deniesHeld(other, one),
  };
}

function deniesHeld(denier: SourceHolding, holder: SourceHolding): boolean {
  return denier.denied.some((answer) => holder.held.includes(answer));
}

interface AnswerGroup {
  readonly answer: Answer;
  /** Source slugs, in column order; never empty. */
  readonly sources: readonly string[];
  /** Slugs of the different last voices behind it: sources that repeat one voice do not add to it. */
  readonly behind: readonly string[];
}

export interface ClaimGroups {
  /** Answers that are held, the one with the most holders first. */
  readonly groups: readonly AnswerGroup[];
  /** Who holds none of the answers, though the claim is spoken to, and who says nothing or was not read yet. */
  readonly without: readonly Pick<SourceHolding, "source" | "status" | "figure">[];
}

/** Who stands with whom on one claim. A source that holds two answers stands in two groups. */
export function groupsOf({ answers, holdings, behind }: ClaimHoldings): ClaimGroups {
  const groups = answers.map((answer) => ({
    answer,
    sources: holdings.filter(({ held }) => held.includes(answer.slug)).map(({ source }) => source),
    behind: behind.get(answer.slug) ?? [],
  }));
  return {
    groups: groups
      .filter(({ sources }) => sources.length > 0)
      .sort((one, other) => other.sources.length - one.sources.length),
    without: holdings.filter(({ held }) => held.length === 0),
  };
}
