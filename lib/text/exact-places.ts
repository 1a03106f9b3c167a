import { letterOccurrences } from "#lib/text/candidates";
import { letterStream } from "#lib/text/fold";
import { GRAM } from "#lib/text/gram-index";
import { occurrences, splitsPair } from "#lib/text/occurrences";
import type { TextIndex } from "#lib/text/text-index";

/** Beyond so many characters to compare, as in a text that repeats itself, one walk over the text is less work. */
const WALK = 1_000_000;

/**
 * The UTF-16 positions of every exact occurrence, from the index. Where the text has marks that combine, letters
 * and characters do not run in step, and where the quotation has few letters the index knows nothing of it: then
 * the text is walked.
 */
export function exactPlaces(index: TextIndex, wanted: string): number[] {
  const letters = letterStream(wanted);
  if (index.letters.hasMarks || letters.units.length < GRAM) return occurrences(index.text, wanted);
  const lead = letters.origin[0] ?? 0;
  const places = letterOccurrences(index, letters.units);
  if (places.length * wanted.length > WALK) return occurrences(index.text, wanted);
  const found: number[] = [];
  for (const at of places) {
    const start = (index.letters.origin[at] ?? 0) - lead;
    if (start < 0 || start === found.at(-1) || !index.text.startsWith(wanted, start)) continue;
    if (!splitsPair(index.text, start) && !splitsPair(index.text, start + wanted.length)) found.push(start);
  }
  return found;
}
