/** What positions stand under, in words. */

import type { Heading, Manner } from "#lib/domain/answer-holders";
import { figureScope, formatQuantity } from "#lib/domain/quantity";

const MANNERS: Record<Manner, string | null> = {
  held: null,
  denied: "Denied, not held",
  relayed: "Relayed, not held",
  mentioned: "Mentioned, not held",
};

/** Null where the source holds it: the filled badge says so. */
export function mannerInWords(manner: Manner): string | null {
  return MANNERS[manner];
}

/** For plain text, where no badge carries the letter: “A. It backed the coup”, “3,000 people, killed, 1973”. */
export function headingInWords(heading: Heading): string {
  if (heading.kind === "answer") return `${heading.answer.letter}. ${heading.answer.label}`;
  if (heading.kind === "none") return "No answer named";
  return `${formatQuantity(heading.quantity)}, ${figureScope(heading.quantity)}`;
}
