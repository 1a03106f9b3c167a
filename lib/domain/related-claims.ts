/** Which claims are related to one: by the voices that have the last word in both, and by what both quote. */

import type { ClaimHead, Voice } from "#lib/domain/model";

/** A voice that has the last word on the claim at hand and on another. */
export interface SharedVoice {
  readonly claim: ClaimHead;
  readonly voice: Voice;
  /** On how many claims it has the last word, these two among them. */
  readonly spread: number;
}

/** A paragraph in which both claims have a quotation. */
export interface SharedPassage {
  readonly claim: ClaimHead;
  /** Source slug. */
  readonly source: string;
  readonly version: number;
  readonly paragraph: number;
  /** Whether quotations of the two overlap, and not only stand in one paragraph. */
  readonly sameWords: boolean;
}

export interface RelatedClaim {
  readonly claim: ClaimHead;
  /** The rarest first: who speaks on few claims ties them most closely. */
  readonly voices: readonly Voice[];
  /** Those with the same words first, then in the order of the sources and paragraphs given. */
  readonly passages: readonly Omit<SharedPassage, "claim">[];
}

/** The same words tie two claims as closely as a voice that speaks on no other claim than these. */
const SAME_WORDS = 1;
const SAME_PARAGRAPH = 0.5;

/** A voice that speaks on every claim says of no two that they belong together. */
function weightOf({ spread }: SharedVoice): number {
  return 1 / Math.max(1, spread - 1);
}

interface Ties {
  readonly claim: ClaimHead;
  readonly voices: SharedVoice[];
  readonly passages: SharedPassage[];
}

/** The most closely related first, equals in the order of their numbers. */
export function rankRelated(
  voices: readonly SharedVoice[],
  passages: readonly SharedPassage[],
  most: number,
): RelatedClaim[] {
  const byClaim = new Map<string, Ties>();
  const tiesOf = (claim: ClaimHead): Ties => {
    const known = byClaim.get(claim.slug) ?? { claim, voices: [], passages: [] };
    byClaim.set(claim.slug, known);
    return known;
  };
  for (const one of voices) tiesOf(one.claim).voices.push(one);
  for (const one of passages) tiesOf(one.claim).passages.push(one);
  return [...byClaim.values()]
    .sort((one, other) => closeness(other) - closeness(one) || one.claim.number - other.claim.number)
    .slice(0, most)
    .map((ties) => ({
      claim: ties.claim,
      voices: ties.voices.sort((one, other) => one.spread - other.spread).map(({ voice }) => voice),
      passages: ties.passages
        .sort((one, other) => Number(other.sameWords) - Number(one.sameWords))
        .map(({ claim: _, ...passage }) => passage),
    }));
}

function closeness({ voices, passages }: Ties): number {
  const byVoice = voices.reduce((sum, one) => sum + weightOf(one), 0);
  return passages.reduce((sum, one) => sum + (one.sameWords ? SAME_WORDS : SAME_PARAGRAPH), byVoice);
}
