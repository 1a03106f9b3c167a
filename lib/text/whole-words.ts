import type { Utf16Range } from "#lib/text/context";
import { standsAlone } from "#lib/text/fold";

/**
 * A range of a text widened to whole words; the same range where it cuts none. “legal” cuts “illegal”, “can” cuts
 * “can’t”, “000” cuts “3,000”: the letters stand there, the word does not. In UTF-16 units.
 */
export function wholeWords(text: string, { start, end }: Utf16Range): Utf16Range {
  let from = start;
  let to = end;
  while (isInsideWord(text, from)) from -= before(text, from).length;
  while (isInsideWord(text, to)) to += after(text, to).length;
  return { start: from, end: to };
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Between letters they are part of the word. */
const JOINER = /['\u02bc\u2018\u2019\u00b4`\u2010\u2011-]/u;
const IN_NUMBER = /[.,:/]/u;
const DIGIT = /\p{N}/u;

function isInsideWord(text: string, at: number): boolean {
  const left = before(text, at);
  const right = after(text, at);
  if (isLetter(left)) {
    return (
      isLetter(right) ||
      (right !== "" && joins(left, right, text.slice(at + right.length, at + right.length + 2)))
    );
  }
  const further = before(text, at - left.length);
  return left !== "" && isLetter(right) && isLetter(further) && joins(further, left, right);
}

/** Whether a mark makes one word of what stands on its sides. */
function joins(left: string, mark: string, rest: string): boolean {
  const right = after(rest, 0);
  if (JOINER.test(mark)) return isLetter(right);
  return IN_NUMBER.test(mark) && DIGIT.test(left) && DIGIT.test(right);
}

/** In scripts written without spaces every character may begin a quotation. */
function isLetter(char: string): boolean {
  return LETTER.test(char) && !standsAlone(char.codePointAt(0) ?? 0);
}

function after(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? "" : String.fromCodePoint(point);
}

function before(text: string, at: number): string {
  if (at <= 0) return "";
  const pair = at >= 2 ? after(text, at - 2) : "";
  return pair.length === 2 ? pair : text.charAt(at - 1);
}
