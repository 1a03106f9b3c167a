import type { DifferenceClass } from "#lib/text/assess";
import { type Span, utf16Offset } from "#lib/text/code-points";
import { type DifferencePart, differ } from "#lib/text/difference";
import { findQuote } from "#lib/text/find";
import type { TextIndex } from "#lib/text/text-index";
import { wholeWords } from "#lib/text/whole-words";
import { wordsOf } from "#lib/text/words";

/**
 * What one text has of a quotation that somebody brings, without context or former place.
 *
 * - `verbatim`: it stands at these places, code point for code point and in whole words; never empty.
 * - `near`: it stands nowhere; `difference` leads from it to the text of `place`. Only `typographic` is the same
 *   sentence. `others` counts the places that are just as near.
 */
export type TextFinding =
  | { readonly kind: "verbatim"; readonly places: readonly Span[] }
  | {
      readonly kind: "near";
      readonly place: Span;
      readonly class: DifferenceClass;
      readonly difference: readonly DifferencePart[];
      readonly others: number;
    }
  | { readonly kind: "absent" };

/**
 * As `findQuote`, but stricter about its ends: letters that stand only inside longer words (“legal action” where
 * the text says “illegal action”) are no verbatim quotation. They are near, with another word.
 * @throws RangeError if the quotation is empty or only white space
 */
export function checkQuote(index: TextIndex, exact: string): TextFinding {
  const found = findQuote(index, { exact });
  if (found.kind === "absent") return found;
  if (found.kind === "near") {
    const { place, others = [] } = found;
    if (found.class === "typographic" && isCut(index, place)) return cut(index, exact, place);
    return {
      kind: "near",
      place,
      class: found.class,
      difference: found.difference,
      others: others.length,
    };
  }
  const places = found.kind === "verbatim" ? [found.place] : found.places;
  const whole = places.filter((place) => !isCut(index, place));
  if (whole.length > 0) return { kind: "verbatim", places: whole };
  return places[0] ? cut(index, exact, places[0]) : { kind: "absent" };
}

/** Below this a likeness means nothing; as in `findQuote`. */
const WORDS = 3;

function cut(index: TextIndex, exact: string, place: Span): TextFinding {
  if (wordsOf(exact).length < WORDS) return { kind: "absent" };
  const whole = widened(index, place);
  const text = index.text.slice(index.offsets.toUtf16(whole.start), index.offsets.toUtf16(whole.end));
  return { kind: "near", place: whole, class: "wording", difference: differ(exact, text), others: 0 };
}

function isCut(index: TextIndex, place: Span): boolean {
  const whole = widened(index, place);
  return whole.start !== place.start || whole.end !== place.end;
}

function widened({ text, offsets }: TextIndex, { start, end }: Span): Span {
  const whole = wholeWords(text, { start: offsets.toUtf16(start), end: offsets.toUtf16(end) });
  return {
    start: offsets.toCodePoint(utf16Offset(whole.start)),
    end: offsets.toCodePoint(utf16Offset(whole.end)),
  };
}
