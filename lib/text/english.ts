import { ENGLISH_WORDS } from "#lib/text/english-words";

/** Endings that make a word out of another, each with what may have stood in its place. */
const ENDINGS: readonly (readonly [ending: string, ...instead: string[]])[] = [
  ["s", ""],
  ["es", ""],
  ["ies", "y"],
  ["ed", "", "e"],
  ["ied", "y"],
  ["ing", "", "e"],
  ["ly", "", "le"],
  ["ily", "y"],
  ["er", "", "e"],
  ["ers", "", "e"],
  ["ier", "y"],
  ["est", "", "e"],
  ["iest", "y"],
  ["ness", ""],
  ["iness", "y"],
  ["d", ""],
  ["r", ""],
];
const DOUBLED = /^(.*?([b-df-hj-np-tv-z]))\2(?:ed|ing|er|ers)$/;

let words: ReadonlySet<string> | null = null;

/** Whether a word in lower case, without apostrophes, is a common English one or made from one by an ending. */
export function isEnglishWord(word: string): boolean {
  words ??= unpacked();
  if (words.has(word)) return true;
  for (const [ending, ...instead] of ENDINGS) {
    if (word.length < ending.length + 3 || !word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    for (const letters of instead) if (words.has(stem + letters)) return true;
  }
  const doubled = DOUBLED.exec(word)?.[1];
  return doubled !== undefined && words.has(doubled);
}

/** Whether three letters in a row (`^` for a word's edge) stand in any of the common words. */
export function isEnglishTrigram(letters: string): boolean {
  trigrams ??= trigramsOf(words ?? unpacked());
  return trigrams.has(letters);
}
let trigrams: ReadonlySet<string> | null = null;

function trigramsOf(list: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of list) {
    const edged = `^${word}^`;
    for (let i = 0; i + 3 <= edged.length; i++) found.add(edged.slice(i, i + 3));
  }
  return found;
}

function unpacked(): ReadonlySet<string> {
  const list = new Set<string>();
  let word = "";
  for (const [, shared, rest] of ENGLISH_WORDS.matchAll(/(\d)([a-z]+)/g)) {
    word = word.slice(0, Number(shared)) + rest;
    list.add(word);
  }
  return list;
}
