/** The words around a quotation, no more of them than help to judge it. */

import type { QuotationContext } from "#lib/domain/views";

/** In UTF-16 units: about six lines of a column. A shorter paragraph is shown whole. */
const ENOUGH = 420;

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/**
 * The context cut to whole sentences where its paragraph is long. Always cut from the outside, so that what
 * stays is contiguous with the quotation; a sentence longer than the limit stays whole.
 */
export function surroundings(context: QuotationContext, enough = ENOUGH): QuotationContext {
  return { before: lastSentences(context.before, enough), after: firstSentences(context.after, enough) };
}

function lastSentences(text: string, enough: number): string {
  if (text.length <= enough) return text;
  const starts = [...sentences.segment(text)].map((sentence) => sentence.index);
  // The first sentence from which on the rest is short enough; else the one in which the quotation stands.
  const from = starts.find((start) => text.length - start <= enough) ?? starts.at(-1) ?? 0;
  return text.slice(from);
}

function firstSentences(text: string, enough: number): string {
  if (text.length <= enough) return text;
  const ends = [...sentences.segment(text)].map((sentence) => sentence.index + sentence.segment.length);
  return text.slice(0, ends.filter((end) => end <= enough).at(-1) ?? ends[0]);
}
