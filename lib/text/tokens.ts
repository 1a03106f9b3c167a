/**
 * The words of a text as the full-text index knows them (SQLite FTS5, `unicode61 remove_diacritics 2`): runs of
 * letters, digits and the marks on them. Whatever stands between words is alike: a space, a hyphen, an apostrophe.
 */

import { firstIndex } from "#lib/text/first-index";
import { foldCluster } from "#lib/text/fold";

/** A text never changes, so this is made once; thirteen bytes a word. Offsets in code points. */
export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** For each word its place in `vocabulary`. */
  readonly ids: Int32Array;
  /** For each word 1 where only an apostrophe or hyphen parts it from the one before: “s” in “Chile’s”. */
  readonly joined: Uint8Array;
  /** Each different word once, folded. */
  readonly vocabulary: readonly string[];
  readonly idOf: ReadonlyMap<string, number>;
}

const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{M}\p{Co}]*/gu;
const PLAIN = /^[a-z0-9]+$/;

/** Without case and diacritics. */
export function foldWord(word: string): string {
  return PLAIN.test(word) ? word : foldCluster(word).replace(/\p{M}/gu, "");
}

/** The words as they are written. */
export function plainWords(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Linear; most letters are plain ones, and no expression is asked about those. */
export function tokensOf(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  const joined: number[] = [];
  const vocabulary: string[] = [];
  const idOf = new Map<string, number>();
  const seen = new Map<string, number>();
  const known = (raw: string): number => {
    const word = foldWord(raw);
    const id = idOf.get(word) ?? vocabulary.push(word) - 1;
    idOf.set(word, id);
    seen.set(raw, id);
    return id;
  };
  let pairs = 0;
  let last = -1;
  for (let at = 0; at < text.length; ) {
    const width = letterAt(text, at, false);
    if (width === 0) {
      const isPair = isPairAt(text, at);
      if (isPair) pairs++;
      at += isPair ? 2 : 1;
      continue;
    }
    const start = at;
    starts.push(at - pairs);
    for (let step: number = width; step > 0; step = letterAt(text, at, true)) {
      if (step === 2) pairs++;
      at += step;
    }
    ends.push(at - pairs);
    joined.push(start === last + 1 && JOINER.test(text.charAt(last)) ? 1 : 0);
    last = at;
    const raw = text.slice(start, at);
    ids.push(seen.get(raw) ?? known(raw));
  }
  return {
    count: ids.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    ids: Int32Array.from(ids),
    joined: Uint8Array.from(joined),
    vocabulary,
    idOf,
  };
}

const JOINER = /[-'\u02bc\u2018\u2019\u2010\u2011]/u;
const LETTER = /^[\p{L}\p{N}\p{Co}]/u;
const LETTER_OR_MARK = /^[\p{L}\p{N}\p{M}\p{Co}]/u;

/** The units of the letter or digit (or, within a word, mark) at a position; 0 where there is none. */
function letterAt(text: string, at: number, withMarks: boolean): 0 | 1 | 2 {
  const unit = at < text.length ? text.charCodeAt(at) : 0;
  if (unit < 0x80) {
    const lower = unit | 0x20;
    return (lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39) ? 1 : 0;
  }
  const isPair = isPairAt(text, at);
  const char = isPair ? text.slice(at, at + 2) : text.charAt(at);
  if (!(withMarks ? LETTER_OR_MARK : LETTER).test(char)) return 0;
  return isPair ? 2 : 1;
}

function isPairAt(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

/** A range of words, `[first, end)`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** The words that lie wholly within a span of the text. */
export function tokensWithin({ starts, ends, count }: Tokens, from: number, to: number): TokenRange {
  const first = firstIndex(count, (at) => (starts[at] ?? 0) >= from);
  const end = firstIndex(count, (at) => (ends[at] ?? 0) > to);
  return { first, end: Math.max(first, end) };
}
