/** Where in a text its quotations lie: how thick they stand from its beginning to its end. */

import type { PlacedQuotation } from "#lib/domain/views";

/** A tenth of the text, as the strip leads to it. */
export interface Stretch {
  /** Numbers of the paragraphs in which its first and last quotation start; null without quotations. */
  readonly paragraphs: readonly [number, number] | null;
  /** That start in it. */
  readonly quotations: readonly PlacedQuotation[];
}

/** @param length of the text in code points. @param count of stretches, all of one length. */
export function stretchesOf(
  quotations: readonly PlacedQuotation[],
  length: number,
  count: number,
): Stretch[] {
  const stretches = Array.from({ length: count }, (): PlacedQuotation[] => []);
  for (const placed of quotations) {
    stretches[Math.min(count - 1, Math.floor((placed.quotation.start / length) * count))]?.push(placed);
  }
  return stretches.map((own) => {
    const first = own[0]?.quotation.paragraph;
    const last = own.at(-1)?.quotation.paragraph;
    return {
      paragraphs: first === undefined || last === undefined ? null : [first, last],
      quotations: own,
    };
  });
}

/**
 * How much of a text is quoted, and how often: for each of `count` equal parts the mean number of quotations that
 * cover one of its characters. The same words quoted for two claims count twice.
 */
export function heatOf(quotations: readonly PlacedQuotation[], length: number, count: number): number[] {
  const part = length / count;
  return Array.from({ length: count }, (_, index) => {
    const from = index * part;
    const covered = quotations.reduce((sum, { quotation: { start, end } }) => {
      return sum + Math.max(0, Math.min(end, from + part) - Math.max(start, from));
    }, 0);
    return covered / part;
  });
}
