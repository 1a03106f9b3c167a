/** Quotations that overlap, told apart: each span has a number in its paragraph and a line of its own beneath its words. */

import type { CodePointRange } from "#lib/text/code-points";

/** More lines than these do not fit between two lines of text: whatever lies deeper shares the last. */
export const LANES = 3;

export interface ToldApart {
  /** Which line beneath the words is its own: 0 is the nearest. */
  readonly lane: number;
  /** Of its span among those that start in its paragraph, from 1. */
  readonly number: number;
  /** Whether its paragraph has other spans, so that the number tells something. */
  readonly numbered: boolean;
}

export type Quoted = CodePointRange & { readonly id: string; readonly paragraph: number };

/**
 * By quotation id. Quotations of the very same words are one span. Spans that overlap have different lanes, as
 * far as there are lanes; each takes the nearest that is free where it begins.
 * @param quotations by start.
 */
export function toldApart(quotations: readonly Quoted[]): Map<string, ToldApart> {
  const ends: number[] = [];
  const spans = new Map<string, { lane: number; number: number }>();
  const countOf = new Map<number, number>();
  // Of two that begin together the longer one keeps the nearest line.
  for (const one of [...quotations].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (spans.has(spanOf(one))) continue;
    const free = ends.findIndex((end) => end <= one.start);
    const lane = free < 0 ? Math.min(ends.length, LANES - 1) : free;
    ends[lane] = Math.max(ends[lane] ?? 0, one.end);
    const number = (countOf.get(one.paragraph) ?? 0) + 1;
    countOf.set(one.paragraph, number);
    spans.set(spanOf(one), { lane, number });
  }
  return new Map(
    quotations.map((one) => {
      const { lane, number } = spans.get(spanOf(one)) ?? { lane: 0, number: 1 };
      return [one.id, { lane, number, numbered: (countOf.get(one.paragraph) ?? 0) > 1 }];
    }),
  );
}

function spanOf({ start, end }: CodePointRange): string {
  return `${start} ${end}`;
}
