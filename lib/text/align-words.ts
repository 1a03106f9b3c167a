import { GARBLED_SHARE } from "#lib/text/garbling";
import { keyDistance } from "#lib/text/key-distance";
import type { Word } from "#lib/text/words";

/** One step from the words asked for to the words found. `joined` pairs two words with one, either way. */
export type WordStep =
  | { op: "pair"; asked: Word; found: Word; distance: number }
  | { op: "joined"; asked: Word[]; found: Word[]; distance: number }
  | { op: "missing"; asked: Word }
  | { op: "added"; found: Word };

const PAIR = 0;
const MISSING = 1;
const ADDED = 2;
const JOIN_ASKED = 3;
const JOIN_FOUND = 4;

/** A word for another one costs more than a garbled one, less than one missing and one added. */
const OTHER_WORD = 1;
const GAP = 0.7;
const JOIN = 0.25;
const JOIN_SHARE = 0.3;
/** How far from the diagonal, besides the difference in length, the alignment may stray. */
const BAND = 8;

/** The cheapest way from one sequence of words to the other. Time O(words × band). */
export function alignWords(asked: readonly Word[], found: readonly Word[]): WordStep[] {
  let head = 0;
  while (head < asked.length && head < found.length && asked[head]?.key === found[head]?.key) head++;
  let tail = 0;
  const most = Math.min(asked.length, found.length) - head;
  while (tail < most && asked[asked.length - 1 - tail]?.key === found[found.length - 1 - tail]?.key) tail++;
  const same = (from: number, to: number, shift: number): WordStep[] =>
    asked
      .slice(from, to)
      .map((word, i) => ({ op: "pair", asked: word, found: found[from + i + shift] as Word, distance: 0 }));
  return [
    ...same(0, head, 0),
    ...alignMiddle(asked.slice(head, asked.length - tail), found.slice(head, found.length - tail)),
    ...same(asked.length - tail, asked.length, found.length - asked.length),
  ];
}

function alignMiddle(asked: readonly Word[], found: readonly Word[]): WordStep[] {
  const [rows, columns] = [asked.length, found.length];
  // Words run together and torn apart shift the diagonal to and fro: by about the root of their number.
  const reach = Math.abs(rows - columns) + BAND + Math.floor(Math.sqrt(rows) / 2);
  const width = 2 * reach + 1;
  const costs = new Float64Array((rows + 1) * width).fill(Number.POSITIVE_INFINITY);
  const moves = new Uint8Array((rows + 1) * width);
  const at = (i: number, j: number) => i * width + (j - i + reach);
  const costAt = (i: number, j: number): number =>
    i < 0 || j < 0 || Math.abs(j - i) > reach ? Number.POSITIVE_INFINITY : (costs[at(i, j)] ?? 0);
  for (let i = 0; i <= rows; i++) {
    for (let j = Math.max(0, i - reach); j <= Math.min(columns, i + reach); j++) {
      const [a, b] = [asked[i - 1], found[j - 1]];
      let cost = i === 0 && j === 0 ? 0 : Number.POSITIVE_INFINITY;
      let move = PAIR;
      const pair = a && b ? pairCost(a, b) : 0;
      if (a && b) cost = costAt(i - 1, j - 1) + pair;
      const missing = a ? costAt(i - 1, j) + GAP : Number.POSITIVE_INFINITY;
      if (missing < cost) [cost, move] = [missing, MISSING];
      const added = b ? costAt(i, j - 1) + GAP : Number.POSITIVE_INFINITY;
      if (added < cost) [cost, move] = [added, ADDED];
      // Where the two words are alike nothing is run together.
      if (pair > JOIN && a && b) {
        const [a2, b2] = [asked[i - 2], found[j - 2]];
        const before = a2 ? costAt(i - 2, j - 1) : Number.POSITIVE_INFINITY;
        const joined = a2 && before + JOIN < cost ? before + joinCost(a2, a, b) : Number.POSITIVE_INFINITY;
        if (joined < cost) [cost, move] = [joined, JOIN_ASKED];
        const beforeTorn = b2 ? costAt(i - 1, j - 2) : Number.POSITIVE_INFINITY;
        const torn =
          b2 && beforeTorn + JOIN < cost ? beforeTorn + joinCost(b2, b, a) : Number.POSITIVE_INFINITY;
        if (torn < cost) [cost, move] = [torn, JOIN_FOUND];
      }
      costs[at(i, j)] = cost;
      moves[at(i, j)] = move;
    }
  }
  const steps: WordStep[] = [];
  for (let i = rows, j = columns; i > 0 || j > 0; ) {
    const [a, b] = [asked[i - 1] as Word, found[j - 1] as Word];
    const move = moves[at(i, j)];
    if (move === PAIR) {
      steps.push({ op: "pair", asked: a, found: b, distance: keyDistance(a.key, b.key) });
      i--;
      j--;
    } else if (move === MISSING) {
      steps.push({ op: "missing", asked: a });
      i--;
    } else if (move === ADDED) {
      steps.push({ op: "added", found: b });
      j--;
    } else if (move === JOIN_ASKED) {
      const a2 = asked[i - 2] as Word;
      steps.push({ op: "joined", asked: [a2, a], found: [b], distance: keyDistance(a2.key + a.key, b.key) });
      i -= 2;
      j--;
    } else {
      const b2 = found[j - 2] as Word;
      steps.push({ op: "joined", asked: [a], found: [b2, b], distance: keyDistance(a.key, b2.key + b.key) });
      i--;
      j -= 2;
    }
  }
  return steps.reverse();
}

function pairCost(a: Word, b: Word): number {
  if (a.key === b.key) return 0;
  const length = Math.max(a.key.length, b.key.length);
  const allowed = Math.max(1, length * GARBLED_SHARE);
  if (Math.abs(a.key.length - b.key.length) > allowed) return OTHER_WORD;
  if (bitCount(a.letters ^ b.letters) > 2 * allowed) return OTHER_WORD;
  const distance = keyDistance(a.key, b.key);
  return distance > allowed ? OTHER_WORD : Math.min(OTHER_WORD, 0.1 + distance / length);
}

function joinCost(first: Word, second: Word, whole: Word): number {
  const length = Math.max(first.key.length + second.key.length, whole.key.length);
  const allowed = length * GARBLED_SHARE;
  if (Math.abs(first.key.length + second.key.length - whole.key.length) > allowed)
    return Number.POSITIVE_INFINITY;
  if (bitCount((first.letters | second.letters) ^ whole.letters) > 2 * allowed)
    return Number.POSITIVE_INFINITY;
  const distance = keyDistance(first.key + second.key, whole.key);
  if (distance > JOIN_SHARE * length) return Number.POSITIVE_INFINITY;
  // Both words must really be in it: “evidencc” is a garbled “evidence”, not “no evidence” run together.
  const [shorter, longer] = first.key.length < second.key.length ? [first, second] : [second, first];
  const alone = keyDistance(longer.key, whole.key);
  return distance + Math.ceil(shorter.key.length / 2) > alone
    ? Number.POSITIVE_INFINITY
    : JOIN + distance / length;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
