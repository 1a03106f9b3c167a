/** Keyword in context: each place of a search with the words around it, and the orders that concordancers know. */

import type { CodePointRange } from "#lib/text/code-points";
import { firstIndex } from "#lib/text/first-index";
import { finder, type TermQuery } from "#lib/text/term-matches";
import { type TokenRange, type Tokens, tokensWithin } from "#lib/text/tokens";

/** `text` is the order of the text; the others sort by the first, second or third word to the right or left. */
export const CONCORDANCE_SORTS = ["text", "r1", "r2", "r3", "l1", "l2", "l3"] as const;
export type ConcordanceSort = (typeof CONCORDANCE_SORTS)[number];

export interface Hit extends CodePointRange {
  /** Its words among those of the text. */
  readonly place: TokenRange;
  /** In which of the stretches that were searched. */
  readonly within: number;
}

/** The places in any of the stretches, in the order of the stretches; those that two of them share once. */
export function hitsIn(tokens: Tokens, query: TermQuery, stretches: readonly CodePointRange[]): Hit[] {
  const find = finder(tokens, query);
  const seen = new Set<number>();
  return stretches.flatMap((stretch, within) =>
    find(tokensWithin(tokens, stretch.start, stretch.end)).flatMap((place) => {
      if (seen.has(place.first)) return [];
      seen.add(place.first);
      const start = tokens.starts[place.first] ?? 0;
      return { place, within, start, end: tokens.ends[place.end - 1] ?? start };
    }),
  );
}

/** Code points on either side: one line of a wide window. */
const WINDOW = 56;

/**
 * What is shown around a hit: whole words, at most 56 code points on either side, nothing beyond what may be read.
 * @param readable the paragraph, or what readers are shown of it; holds the hit's start
 */
export function windowOf(
  tokens: Tokens,
  { start, end, place }: Pick<Hit, "start" | "end" | "place">,
  readable: CodePointRange,
): CodePointRange {
  const high = Math.max(end, readable.end);
  const low = Math.min(start, readable.start);
  const near = tokensWithin(tokens, Math.max(low, start - WINDOW), Math.min(high, end + WINDOW));
  // Half of “Chile’s” is no word.
  let [first, last] = [near.first, near.end];
  while (first < place.first && tokens.joined[first] === 1) first++;
  while (last > place.end && tokens.joined[last] === 1) last--;
  return {
    start: start - low <= WINDOW ? low : Math.min(start, tokens.starts[first] ?? start),
    end: high - end <= WINDOW ? high : Math.max(end, tokens.ends[last - 1] ?? end),
  };
}

/** How many words decide, from the one that is sorted by outwards. */
const DECIDING = 3;

/** The folded words by which a hit is sorted; fewer where what may be read ends. */
export function sortKey(
  tokens: Tokens,
  { place }: Hit,
  readable: CodePointRange,
  sort: ConcordanceSort,
): string[] {
  if (sort === "text") return [];
  const { first, end } = tokensWithin(tokens, readable.start, readable.end);
  const away = Number(sort.charAt(1)) - 1;
  return Array.from({ length: DECIDING }, (_, step) => {
    const at = sort.startsWith("r") ? place.end + away + step : place.first - 1 - away - step;
    return at >= first && at < end ? (tokens.vocabulary[tokens.ids[at] ?? -1] ?? "") : "";
  });
}

/** Lines by their keys; equal ones keep their order, that of the text. */
export function byKeys<T extends { readonly key: readonly string[] }>(one: T, other: T): number {
  for (let at = 0; at < one.key.length; at++) {
    const [mine, theirs] = [one.key[at] ?? "", other.key[at] ?? ""];
    if (mine !== theirs) return mine < theirs ? -1 : 1;
  }
  return 0;
}

/** Tells whether a place lies wholly within one of the stretches. */
export function coveredBy(stretches: readonly CodePointRange[]): (place: CodePointRange) => boolean {
  const sorted = [...stretches].sort((one, other) => one.start - other.start);
  let furthest = 0;
  const ends = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ({ start, end }) => {
    const after = firstIndex(sorted.length, (index) => (sorted[index]?.start ?? 0) > start);
    return after > 0 && (ends[after - 1] ?? 0) >= end;
  };
}
