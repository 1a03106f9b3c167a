/** Why a claim is related to another, in words. */

import { listed } from "#lib/domain/chains";
import type { RelatedClaim } from "#lib/domain/related-claims";

/** Above so many, a list is a number. */
const NAMED = 3;

/**
 * “Quotes the same words of Power (¶ 5) and the same paragraphs of Downfall (¶ 6 and 8). Shares the voices of A
 * and B.”
 */
export function relationInWords(
  { passages, voices }: RelatedClaim,
  titleOf: (source: string) => string,
): string {
  const phrases = [
    ...passagesInWords(
      passages.filter((one) => one.sameWords),
      titleOf,
    ),
    ...passagesInWords(
      passages.filter((one) => !one.sameWords),
      titleOf,
    ),
  ];
  const quotes = phrases.length > 0 ? [`Quotes ${listed(phrases)}.`] : [];
  return [...quotes, ...voicesInWords(voices.map((voice) => voice.name))].join(" ");
}

/** @param passages all with the same words, or all with other words of the same paragraph. */
function passagesInWords(passages: RelatedClaim["passages"], titleOf: (source: string) => string): string[] {
  return [...new Set(passages.map((one) => one.source))].map((source) => {
    const own = passages.filter((one) => one.source === source);
    const title = titleOf(source);
    if (own.length > NAMED) {
      const many = own[0]?.sameWords ? "words in " : "";
      return `the same ${many}${own.length} paragraphs of ${title}`;
    }
    const what = own[0]?.sameWords ? "words" : own.length === 1 ? "paragraph" : "paragraphs";
    return `the same ${what} of ${title} (¶ ${listed(own.map(({ paragraph }) => `${paragraph}`))})`;
  });
}

function voicesInWords(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length - NAMED;
  const named = more > 1 ? [...names.slice(0, NAMED), `${more} more`] : names;
  return [`Shares the voice${names.length === 1 ? "" : "s"} of ${listed(named)}.`];
}
