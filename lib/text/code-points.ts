/**
 * Offsets in Unicode code points, and the one place that converts them to and from UTF-16.
 *
 * The database (SQLite `substr`) and the W3C TextPositionSelector (Web Annotation Data Model §4.2.5) count
 * code points; JavaScript strings count UTF-16 units. The two brands keep one from being used as the other.
 * A surrogate without its partner counts as one code point, as it does when a string is iterated.
 */

import { firstIndex } from "#lib/text/first-index";

/** A position between code points: 0 is before the first one. */
export type CodePointOffset = number & { readonly __unit: "code point" };

/** A position in a JavaScript string. */
export type Utf16Offset = number & { readonly __unit: "utf-16" };

/** The half-open range [start, end), in code points. */
export interface Span {
  readonly start: CodePointOffset;
  readonly end: CodePointOffset;
}

/** The same in plain numbers, as the database and the addresses have it. */
export interface CodePointRange {
  readonly start: number;
  readonly end: number;
}

/** @throws RangeError unless `n` is a non-negative integer. */
export function codePointOffset(n: number): CodePointOffset {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not an offset: ${n}`);
  return n as CodePointOffset;
}

/** The same for a position in a JavaScript string. @throws RangeError unless `n` is a non-negative integer. */
export function utf16Offset(n: number): Utf16Offset {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not an offset: ${n}`);
  return n as Utf16Offset;
}

/** @throws RangeError unless both are offsets and `start <= end`. */
export function span(start: number, end: number): Span {
  if (end < start) throw new RangeError(`a span cannot end (${end}) before it starts (${start})`);
  return { start: codePointOffset(start), end: codePointOffset(end) };
}

export function codePointLength(text: string): number {
  let pairs = 0;
  for (let i = 0; i < text.length; i++) {
    if (pairStartsAt(text, i)) {
      pairs++;
      i++;
    }
  }
  return text.length - pairs;
}

/**
 * The text of a span, in one walk without a table; for many spans of one text use `offsetTable`.
 * @throws RangeError if the span is not inside the text.
 */
export function sliceText(text: string, { start, end }: Span): string {
  if (!(start >= 0 && start <= end)) throw new RangeError(`not a span: [${start}, ${end})`);
  const from = walk(text, 0, start);
  const to = from < 0 ? -1 : walk(text, from, end - start);
  if (to < 0) throw new RangeError(`[${start}, ${end}) is not inside a text of ${codePointLength(text)}`);
  return text.slice(from, to);
}

/** Converts offsets of one text many times: O(1) where it holds no astral characters, else O(log of those). */
export interface OffsetTable {
  /** The text's length in code points. */
  readonly length: number;
  /** @throws RangeError outside the text. */
  toUtf16(offset: CodePointOffset): Utf16Offset;
  /** @throws RangeError outside the text, or between the two halves of a surrogate pair. */
  toCodePoint(offset: Utf16Offset): CodePointOffset;
  /** The text between two offsets, in code points. @throws RangeError outside the text. */
  slice(from: number, to: number): string;
}

/** Costs one walk over the text and four bytes for each astral character. */
export function offsetTable(text: string): OffsetTable {
  const units = text.length;
  const pairs = surrogatePairs(text);
  const length = units - pairs.length;
  const outside = (offset: number, unit: string): never => {
    throw new RangeError(`${offset} ${unit} is not inside a text of ${length} code points, ${units} units`);
  };
  const toUtf16 = (offset: number) => {
    if (!(offset >= 0 && offset <= length)) outside(offset, "code points");
    // The pair with index i starts at code point pairs[i] - i.
    return (offset + firstIndex(pairs.length, (i) => (pairs[i] ?? 0) - i >= offset)) as Utf16Offset;
  };
  return {
    length,
    toUtf16,
    toCodePoint(offset) {
      if (!(offset >= 0 && offset <= units)) outside(offset, "units");
      const before = firstIndex(pairs.length, (i) => (pairs[i] ?? 0) >= offset);
      if (before > 0 && (pairs[before - 1] ?? 0) + 1 === offset) {
        throw new RangeError(`${offset} lies between the halves of a surrogate pair`);
      }
      return (offset - before) as CodePointOffset;
    },
    slice: (from, to) => text.slice(toUtf16(from), toUtf16(to)),
  };
}

/** Whether the unit at `index` and the one after it are one astral character. */
function pairStartsAt(text: string, index: number): boolean {
  if ((text.charCodeAt(index) & 0xfc00) !== 0xd800) return false;
  return (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
}

/** The unit `count` code points after the unit `from`, or -1 where the text ends before it. */
function walk(text: string, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; left--) {
    if (at >= text.length) return -1;
    at += pairStartsAt(text, at) ? 2 : 1;
  }
  return at;
}

/** The UTF-16 positions of all astral characters, ascending. */
function surrogatePairs(text: string): Uint32Array {
  const found: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (pairStartsAt(text, i)) found.push(i++);
  }
  return Uint32Array.from(found);
}
