import { candidates, letterOccurrences } from "#lib/text/candidates";
import type { Utf16Range } from "#lib/text/context";
import { locate } from "#lib/text/edit-distance";
import { CharClass, classOf, clusterEnd, foldCluster, type LetterStream } from "#lib/text/fold";
import type { TextIndex } from "#lib/text/text-index";

/** How many places of the index's votes are looked at letter by letter. */
const LOOKED_AT = 10;
/** Of the letters so many may differ where a place is considered at all; what it is worth is judged by its words. */
const LETTERS_OFF = 0.45;
/** Places with so many times the letters off that the nearest has (and a few more) need no judging. */
const WORSE = 1.6;
/** Places alike in every letter are all considered, up to here; a text with more of them only repeats itself. */
const MOST_EXACT = 2_000;
/** A longer quotation is located by its first and last letters of this number. */
const PIECE = 1_024;

/** Where the same letters stand, whatever stands between them, whole words at either end; UTF-16 ranges. */
export function sameLetterPlaces(index: TextIndex, exact: string, wanted: LetterStream): Utf16Range[] {
  const { starts } = index.letters;
  const length = wanted.units.length;
  const places: Utf16Range[] = [];
  for (const from of letterOccurrences(index, wanted.units)) {
    const to = from + length;
    if (starts[from] !== 1 || (to < starts.length && starts[to] !== 1)) continue;
    places.push(placeOf(index, from, to, exact));
    if (places.length === MOST_EXACT) break;
  }
  return places;
}

/** Where most of the letters stand in nearly this order, nearest first; UTF-16 ranges of whole words. */
export function similarPlaces(
  index: TextIndex,
  exact: string,
  wanted: LetterStream,
  near: number | null,
): Utf16Range[] {
  const { units } = wanted;
  const length = units.length;
  const slack = Math.max(24, Math.ceil(length * 0.3));
  const located: { from: number; to: number; distance: number }[] = [];
  const nearLetter = near === null ? null : letterAt(index.letters, near);
  for (const candidate of candidates(index, units, LOOKED_AT, nearLetter)) {
    const from = Math.max(0, candidate.from - slack);
    const to = Math.min(index.letters.units.length, candidate.to + length + slack);
    const found = locateLetters(units, index.letters.units.subarray(from, to));
    if (found.distance > LETTERS_OFF * length) continue;
    const [start, end] = snapped(index.letters.starts, from + found.start, from + found.end);
    if (end > start) located.push({ from: start, to: end, distance: found.distance });
  }
  located.sort((a, b) => a.distance - b.distance);
  const most = (located[0]?.distance ?? 0) * WORSE + 6;
  const seen = new Set<number>();
  const places: Utf16Range[] = [];
  for (const { from, to, distance } of located) {
    if (distance > most || seen.has(from) || seen.has(-to)) continue;
    seen.add(from).add(-to);
    places.push(placeOf(index, from, to, exact));
  }
  return places;
}

function locateLetters(
  units: Uint16Array,
  window: Uint16Array,
): { start: number; end: number; distance: number } {
  if (units.length <= 2 * PIECE) return locate(units, window);
  const reach = Math.min(window.length, Math.ceil(window.length - units.length + PIECE * 1.3));
  const head = locate(units.subarray(0, PIECE), window.subarray(0, reach));
  const tail = locate(units.subarray(-PIECE), window.subarray(window.length - reach));
  const distance = Math.ceil(((head.distance + tail.distance) * units.length) / (2 * PIECE));
  const end = window.length - reach + tail.end;
  return { start: Math.min(head.start, end), end, distance };
}

/** The range widened or narrowed to whole words: a word counts where at least half of its letters are inside. */
function snapped(starts: Uint8Array, from: number, to: number): [number, number] {
  const wordStart = (at: number) => {
    let start = at;
    while (start > 0 && starts[start] !== 1) start--;
    return start;
  };
  const wordEnd = (at: number) => {
    let end = at;
    while (end < starts.length && starts[end] !== 1) end++;
    return end;
  };
  let [start, end] = [from, to];
  if (starts[from] !== 1) {
    const [first, next] = [wordStart(from), wordEnd(from)];
    start = (next - from) * 2 >= next - first ? first : next;
  }
  if (to < starts.length && starts[to] !== 1) {
    const [last, next] = [wordStart(to), wordEnd(to)];
    end = (to - last) * 2 >= next - last ? next : last;
  }
  return [start, end];
}

/** The place with so many words before and after it as well, but none from another sentence or line. */
export function widened(
  index: TextIndex,
  place: Utf16Range,
  exact: string,
  by: { start: number; end: number },
): Utf16Range {
  const { letters, text } = index;
  let from = letterAt(letters, place.start);
  let to = letterAt(letters, place.end);
  for (let words = 0; words < by.start && from > 0; words++) {
    if (endsSentence(text.slice(letters.origin[from - 1], letters.origin[from]))) break;
    from--;
    while (from > 0 && letters.starts[from] !== 1) from--;
  }
  for (let words = 0; words < by.end && to < letters.starts.length; words++) {
    if (endsSentence(text.slice(letters.origin[to - 1], letters.origin[to]))) break;
    to++;
    while (to < letters.starts.length && letters.starts[to] !== 1) to++;
  }
  return placeOf(index, from, to, exact);
}

function endsSentence(between: string): boolean {
  return /[.!?\u2026\n]/.test(between);
}

/** The place of a range of letters, with the marks around it that the quotation has around its letters. */
function placeOf({ text, letters }: TextIndex, from: number, to: number, exact: string): Utf16Range {
  const start = letters.origin[from] ?? 0;
  const end = clusterEnd(text, letters.origin[to - 1] ?? 0);
  const before = marks(text, from > 0 ? clusterEnd(text, letters.origin[from - 1] ?? 0) : 0, start);
  const after = marks(text, end, letters.origin[to] ?? text.length);
  const [lead, trail] = outerMarks(exact);
  let taken = 0;
  while (
    taken < lead.length &&
    taken < before.length &&
    lead.at(-1 - taken)?.form === before.at(-1 - taken)?.form
  )
    taken++;
  const first = taken > 0 ? (before.at(-taken)?.start ?? start) : start;
  taken = 0;
  while (taken < trail.length && taken < after.length && trail[taken]?.form === after[taken]?.form) taken++;
  let last = taken > 0 ? (after[taken - 1]?.end ?? end) : end;
  // Where the quotation ends with another mark than the source, the place should show with which one.
  const next = after[taken];
  if (taken < trail.length && next?.start === last && /[.,;:!?]/.test(next.form)) last = next.end;
  return { start: first, end: last };
}

interface Mark extends Utf16Range {
  form: string;
}

/** The marks of a stretch without letters: no white space, each brought to one form. */
function marks(text: string, from: number, to: number): Mark[] {
  const found: Mark[] = [];
  // A stretch may be a megabyte of dots; what a quotation could take of it is near its ends.
  const ends =
    to - from > 400 ? [[from, from + 200] as const, [to - 200, to] as const] : [[from, to] as const];
  for (const [first, last] of ends) {
    for (let at = first; at < last; ) {
      const end = Math.min(last, clusterEnd(text, at));
      const code = text.codePointAt(at) ?? 0;
      const kind = classOf(code);
      const form =
        kind === CharClass.quote
          ? "'"
          : kind === CharClass.hyphen || kind === CharClass.dash
            ? "-"
            : foldCluster(text.slice(at, end));
      if (kind !== CharClass.space && kind !== CharClass.ignored) {
        for (const char of form) found.push({ form: char, start: at, end });
      }
      at = end;
    }
  }
  return found;
}

/** The marks before the first letter of a quotation and after its last one. */
function outerMarks(exact: string): [Mark[], Mark[]] {
  const first = exact.search(LETTER);
  if (first < 0) return [[], []];
  let last = exact.length;
  while (last > first && !LETTER.test(exact.slice(clusterStart(exact, last), last)))
    last = clusterStart(exact, last);
  return [marks(exact, 0, first), marks(exact, last, exact.length)];
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

function clusterStart(text: string, end: number): number {
  return end > 1 && (text.codePointAt(end - 2) ?? 0) > 0xffff ? end - 2 : end - 1;
}

/** The index of the first letter at or after a UTF-16 position. */
function letterAt({ origin }: LetterStream, position: number): number {
  let low = 0;
  let high = origin.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origin[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
