/** Generated texts, quotations and lookalikes for the bench: the same on every run, nobody's words. */

export type Random = () => number;

/** Mulberry32: small, seeded, good enough to draw words with. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const COMMON =
  "the of and to in a that was it for on is with as he had by at his from not be were which they an this but or have their one are who its been her all more when there has she would into no said than some then could them other about time after only two over also before those many what did these if most between where our must people under such against even both because each state during made through without government years power army country war president party now general while until day never being another though still against men first own did same work might should well how any us so out up will him may three down part long last found left order order law public right days city house four workers land price coup election street hand world money morning company report night radio road voice".split(
    " ",
  );

const ONSETS =
  "b br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w".split(" ");
const NUCLEI = "a a a e e e i i o o u ai ea ee io oa ou".split(" ");
const CODAS = ["", "", "", "n", "r", "l", "s", "t", "m", "nd", "nt", "rt", "st", "ck", "ng"];
const ENDINGS = ["", "", "", "s", "ed", "ing", "ion", "ly", "er", "al", "ment", "ity"];

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** Some common words first, then invented ones, in the order of how often they are used. */
export function vocabulary(random: Random, size: number): string[] {
  const words = new Set(COMMON);
  while (words.size < size) {
    const syllables = 1 + Math.floor(random() * 3);
    let word = "";
    for (let i = 0; i < syllables; i++)
      word += pick(ONSETS, random) + pick(NUCLEI, random) + pick(CODAS, random);
    word += pick(ENDINGS, random);
    if (word.length > 2 && word.length < 15) words.add(word);
  }
  return [...words];
}

/** Draws words as language does: the n-th most frequent one about 1/n times as often as the first (Zipf). */
export function drawer(words: readonly string[], random: Random): () => string {
  const sums = new Float64Array(words.length);
  let total = 0;
  for (let rank = 0; rank < words.length; rank++) {
    total += 1 / (rank + 2.7);
    sums[rank] = total;
  }
  return () => {
    const wanted = random() * total;
    let low = 0;
    let high = words.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] as string;
  };
}

export function sentence(draw: () => string, random: Random): string {
  const length = 6 + Math.floor(random() * 20);
  let text = "";
  for (let i = 0; i < length; i++) {
    const word = random() < 0.015 ? String(1 + Math.floor(random() * 1999)) : draw();
    text += i === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    if (i < length - 1) text += random() < 0.07 ? ", " : random() < 0.01 ? " — " : " ";
  }
  return `${text}${random() < 0.05 ? "?" : "."}`;
}

export function generatedText(draw: () => string, random: Random, length: number): string {
  const parts: string[] = [];
  let size = 0;
  while (size < length) {
    const next = sentence(draw, random) + (random() < 0.15 ? "\n" : " ");
    parts.push(next);
    size += next.length;
  }
  return parts.join("").slice(0, length);
}

/** A stretch of the text of about this length, from a word's start to a word's end. */
export function stretch(text: string, length: number, random: Random): { start: number; end: number } {
  const from = Math.floor(random() * (text.length - length - 60));
  const start = text.indexOf(" ", from) + 1;
  const end = text.indexOf(" ", start + length - 3);
  return { start, end };
}

/** Garbles each character with the given chance: half replaced, a quarter lost, a quarter doubled by another. */
export function garbled(text: string, rate: number, random: Random): string {
  let out = "";
  for (const char of text) {
    if (random() >= rate) {
      out += char;
      continue;
    }
    const how = random();
    const letter = String.fromCharCode(97 + Math.floor(random() * 26));
    if (how < 0.5) out += letter;
    else if (how >= 0.75) out += char + letter;
  }
  return out;
}

/** The same sentence pattern with other words: each word exchanged with the given chance for one about as long. */
export function lookalike(text: string, share: number, draw: () => string, random: Random): string {
  return text.replace(/\p{L}+/gu, (word) => {
    if (random() >= share) return word;
    for (let tries = 0; tries < 60; tries++) {
      const other = draw();
      if (other !== word && Math.abs(other.length - word.length) <= 1) return other;
    }
    return draw();
  });
}
