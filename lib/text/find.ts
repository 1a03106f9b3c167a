import { type Assessment, assess, type DifferenceClass } from "#lib/text/assess";
import {
  codePointOffset,
  type OffsetTable,
  offsetTable,
  type Span,
  utf16Offset,
} from "#lib/text/code-points";
import { byContext, type Context, singledOut, type Utf16Range } from "#lib/text/context";
import { type DifferencePart, differ } from "#lib/text/difference";
import { codePointDistance, editDistance } from "#lib/text/edit-distance";
import { exactPlaces } from "#lib/text/exact-places";
import { type LetterStream, letterStream } from "#lib/text/fold";
import { isLookalike } from "#lib/text/lookalike";
import { sameLetterPlaces, similarPlaces, widened } from "#lib/text/near-places";
import { occurrences } from "#lib/text/occurrences";
import { indexText, type TextIndex } from "#lib/text/text-index";

/**
 * A quotation looked for: W3C TextQuoteSelector (Web Annotation Data Model §4.2.4), with the start of a former
 * TextPositionSelector (§4.2.5). An empty prefix or suffix is one that is not given.
 */
export interface QuoteQuery {
  exact: string;
  /** The text right before it. */
  prefix?: string;
  /** The text right after it. */
  suffix?: string;
  /** Where it once began, in code points. */
  near?: number;
}

/**
 * - `verbatim`: it stands here, code point for code point, and here only; or elsewhere too, and exact context or
 *   the former offset (where it stands exactly there) singles this place out.
 * - `ambiguous`: it stands at each of these places, the likeliest first: exact context, then nearness to the
 *   former offset, then text order.
 * - `near`: it stands nowhere, and this is where it may come from. `distance` is in code points (insertions,
 *   deletions, replacements) from the quotation to the text of `place`; `class` says what kind of difference
 *   that is, and only `typographic` is the same sentence. `others` are places just as near, where there are any.
 * - `absent`: nothing here can be called its source.
 */
export type FindResult =
  | { kind: "verbatim"; place: Span }
  | { kind: "ambiguous"; places: Span[] }
  | {
      kind: "near";
      place: Span;
      distance: number;
      class: DifferenceClass;
      difference: DifferencePart[];
      others?: Span[];
    }
  | { kind: "absent" };

/**
 * Finds a quotation in a text. Context and former offset break ties and never outvote the words: one verbatim place is
 * `verbatim` whatever the context says, and no context makes a place `near` that its words do not.
 *
 * @param text a string, or its index where more than one quotation is looked for or the text is long
 * @throws RangeError if the quotation is empty or only white space, or `near` is no offset
 */
export function findQuote(text: TextIndex | string, query: QuoteQuery): FindResult {
  if (query.exact.trim() === "") throw new RangeError("a quotation cannot be empty");
  if (query.near !== undefined) codePointOffset(query.near);
  if (typeof text !== "string") return findIndexed(text, query);
  const offsets = offsetTable(text);
  return findExact(text, offsets, occurrences(text, query.exact), query) ?? findNear(indexText(text), query);
}

function findIndexed(index: TextIndex, query: QuoteQuery): FindResult {
  return (
    findExact(index.text, index.offsets, exactPlaces(index, query.exact), query) ?? findNear(index, query)
  );
}

function findExact(
  text: string,
  offsets: OffsetTable,
  starts: readonly number[],
  query: QuoteQuery,
): FindResult | null {
  const places = starts.map((start) => ({ start, end: start + query.exact.length }));
  const [only] = places;
  if (!only) return null;
  if (places.length === 1) return { kind: "verbatim", place: spanOf(offsets, only) };
  const context = contextOf(offsets, query);
  const one = singledOut(text, places, context);
  if (one) return { kind: "verbatim", place: spanOf(offsets, one) };
  if (query.prefix || query.suffix || context.near !== null) places.sort(byContext(text, context));
  return { kind: "ambiguous", places: places.map((place) => spanOf(offsets, place)) };
}

interface Judged extends Utf16Range {
  found: string;
  assessment: Assessment;
  /** What decides between places: changed and garbled words together. */
  cost: number;
}

function findNear(index: TextIndex, query: QuoteQuery): FindResult {
  const wanted = letterStream(query.exact);
  if (wanted.units.length === 0) return { kind: "absent" };
  const context = contextOf(index.offsets, query);
  const judge = judgeOf(index, query.exact);
  let judged = sameLetterPlaces(index, query.exact, wanted).map(judge);
  const isSame = judged.some(({ assessment }) => assessment.class === "typographic");
  if (isSame) judged = judged.filter(({ assessment }) => assessment.class === "typographic");
  else {
    // Below this there is too little of it for a likeness to mean anything.
    if (!isLongEnough(wanted)) return { kind: "absent" };
    judged.push(...similarPlaces(index, query.exact, wanted, context.near).map(judge));
  }
  const sources = judged.filter(
    ({ assessment, found }) => !isLookalike(assessment, () => lettersOff(wanted, found)),
  );
  const least = Math.min(...sources.map(({ cost }) => cost));
  const order = byContext<Judged>(index.text, context);
  const best = sources.filter(({ cost }) => cost <= least + TIE).sort(order);
  const [first, ...others] = best;
  if (!first || isOneOfAPattern(best)) return { kind: "absent" };
  const apart = others.filter(({ start, end }) => start >= first.end || end <= first.start);
  return {
    kind: "near",
    place: spanOf(index.offsets, first),
    distance: codePointDistance(query.exact, first.found),
    class: first.assessment.class,
    difference: differ(query.exact, first.found),
    ...(apart.length > 0 ? { others: apart.map((place) => spanOf(index.offsets, place)) } : {}),
  };
}

/** Costs nearer to each other than this are the same: less than a letter of a long word. */
const TIE = 0.05;

/** Letters and words that a quotation must have for anything but the same sentence to be offered. */
const LETTERS = 10;
const WORDS = 3;

function isLongEnough({ units, starts }: LetterStream): boolean {
  let words = 0;
  for (const start of starts) words += start;
  return words >= WORDS && units.length >= LETTERS;
}

/**
 * Whether several different sentences are equally near, each with other words in it: then they are built on one
 * pattern, and the quotation is one more of its kind rather than any of them.
 */
function isOneOfAPattern(best: readonly Judged[]): boolean {
  const [first] = best;
  if (!first?.assessment.exchanged) return false;
  return best.some(({ found, assessment }) => assessment.exchanged > 0 && found !== first.found);
}

function lettersOff({ units }: LetterStream, found: string): number {
  return editDistance(units, letterStream(found).units) / units.length;
}

/** A word exchanged costs so much more than one missing, and is shown for it; see `assess`. */
const SHOWN = 0.3;
/** What a wider place must save otherwise. */
const SAVED = 0.2;

/** Judges a place; places with the same text only once. */
function judgeOf(index: TextIndex, exact: string): (place: Utf16Range) => Judged {
  const known = new Map<string, Assessment>();
  const judge = (place: Utf16Range): Judged => {
    const found = index.text.slice(place.start, place.end);
    const assessment = known.get(found) ?? assess(exact, found, index);
    known.set(found, assessment);
    return { ...place, found, assessment, cost: assessment.changed + assessment.garbled };
  };
  return (place) => {
    const judged = judge(place);
    const { ends } = judged.assessment;
    if (ends.start === "there" && ends.end === "there") return judged;
    const by = (words: number) => ({
      start: ends.start === "there" ? 0 : words,
      end: ends.end === "there" ? 0 : words,
    });
    // The nearest letters may end too early: before the word that the last one was exchanged for, …
    const isMissing = ends.start === "missing" || ends.end === "missing";
    const wider = judge(widened(index, place, exact, by(1)));
    const first = wider.cost <= judged.cost + (isMissing ? SHOWN : -SAVED) ? wider : judged;
    // … or before one that was left out of the quotation, and the last one after it.
    const widest = judge(widened(index, place, exact, by(2)));
    return widest.cost <= first.cost - SAVED ? widest : first;
  };
}

/** `near` beyond the end of a text that has become shorter is its end. */
function contextOf(offsets: OffsetTable, { prefix = "", suffix = "", near }: QuoteQuery): Context {
  const former = near === undefined ? null : offsets.toUtf16(codePointOffset(Math.min(near, offsets.length)));
  return { prefix, suffix, near: former };
}

function spanOf(offsets: OffsetTable, { start, end }: Utf16Range): Span {
  return { start: offsets.toCodePoint(utf16Offset(start)), end: offsets.toCodePoint(utf16Offset(end)) };
}
