import { bucketOf, gramHashes } from "#lib/text/gram-index";
import { unitOccurrences } from "#lib/text/occurrences";
import type { TextIndex } from "#lib/text/text-index";

/**
 * Where a quotation may stand, from the index alone: its exact letters, or the diagonals (place in the text
 * minus place in the quotation) for which its rarest grams vote.
 */

/** Positions looked at before the votes are counted; more only while too few grams have had a say. */
const BUDGET = 6_000;
/** From one gram no more than this: in a text that repeats itself all of its places are alike. */
const GRAM_CAP = 50_000;
const MIN_GRAMS = 4;
/** Above this many places for the rarest gram a straight walk over the letters is cheaper. */
const WALK = 20_000;

/** Positions in the letter stream where exactly these letters stand, ascending. */
export function letterOccurrences(index: TextIndex, wanted: Uint16Array): number[] {
  const { units } = index.letters;
  const hashes = gramHashes(wanted);
  let rarest = -1;
  let size = WALK;
  for (let i = 0; i < hashes.length && size > 0; i++) {
    const { from, to } = bucketOf(index.grams, hashes[i] ?? 0);
    if (to - from < size) {
      size = to - from;
      rarest = i;
    }
  }
  if (rarest < 0) return unitOccurrences(units, wanted);
  const { from, to } = bucketOf(index.grams, hashes[rarest] ?? 0);
  const found: number[] = [];
  for (let slot = from; slot < to; slot++) {
    const start = (index.grams.positions[slot] ?? 0) - rarest;
    if (start >= 0 && standsAt(units, wanted, start)) found.push(start);
  }
  return found;
}

function standsAt(units: Uint16Array, wanted: Uint16Array, start: number): boolean {
  if (start + wanted.length > units.length) return false;
  for (let i = 0; i < wanted.length; i++) if (units[start + i] !== wanted[i]) return false;
  return true;
}

interface Candidate {
  /** About where in the letter stream the quotation would begin; may be negative. */
  from: number;
  /** The last such beginning among those that voted together. */
  to: number;
  votes: number;
}

/**
 * The places most voted for, best first.
 * @param near a position in the letter stream: of equal votes the nearer to it comes first
 */
export function candidates(
  index: TextIndex,
  wanted: Uint16Array,
  limit: number,
  near: number | null,
): Candidate[] {
  const chosen = rarestGrams(index, wanted);
  if (chosen.length === 0) return [];
  // Garbled letters that were lost or doubled shift the diagonal; a bin and the next one count together.
  const bits = Math.min(8, Math.max(4, Math.floor(Math.log2(wanted.length / 8))));
  const votes = countVotes(index, chosen, wanted.length, bits);
  const width = 1 << bits;
  const found: Candidate[] = [];
  let most = 2;
  votes.each((bin, count) => {
    const score = count + votes.of(bin + 1);
    if (score * 2 < most) return;
    if (score > most) most = score;
    const from = bin * width - wanted.length;
    found.push({ from, to: from + 2 * width, votes: score });
  });
  const floor = Math.max(2, most / 2, chosen.length / 12);
  const away = ({ from }: Candidate) => (near === null ? from : Math.abs(from - near));
  const ranked = found
    .filter((candidate) => candidate.votes >= floor)
    .sort((a, b) => b.votes - a.votes || away(a) - away(b));
  const kept: Candidate[] = [];
  for (const candidate of ranked) {
    if (kept.length === limit) break;
    // A bin and its neighbour see half of each other's votes: the better of the two stands for both.
    if (!kept.some((other) => Math.abs(other.from - candidate.from) <= width)) kept.push(candidate);
  }
  return kept;
}

interface ChosenGram {
  at: number;
  from: number;
  to: number;
}

function rarestGrams(index: TextIndex, wanted: Uint16Array): ChosenGram[] {
  const hashes = gramHashes(wanted);
  const grams: ChosenGram[] = [];
  for (let at = 0; at < hashes.length; at++) {
    const { from, to } = bucketOf(index.grams, hashes[at] ?? 0);
    if (to > from) grams.push({ at, from, to: Math.min(to, from + GRAM_CAP) });
  }
  grams.sort((a, b) => a.to - a.from - (b.to - b.from));
  let cost = 0;
  let count = 0;
  for (const gram of grams) {
    cost += gram.to - gram.from;
    if (cost > BUDGET && count >= MIN_GRAMS) break;
    count++;
  }
  return grams.slice(0, count);
}

interface Votes {
  of(bin: number): number;
  each(callback: (bin: number, votes: number) => void): void;
}

/** One vote a gram and bin, so that a gram that repeats itself has no more say than another. */
function countVotes(index: TextIndex, chosen: readonly ChosenGram[], length: number, bits: number): Votes {
  let total = 0;
  for (const gram of chosen) total += gram.to - gram.from;
  const capacity = 1 << Math.ceil(Math.log2(total * 2 + 16));
  const mask = capacity - 1;
  const keys = new Int32Array(capacity).fill(-1);
  const counts = new Uint16Array(capacity);
  const lastGram = new Uint32Array(capacity);
  const slotOf = (bin: number): number => {
    let slot = (Math.imul(bin, 0x9e3779b1) >>> 3) & mask;
    while (keys[slot] !== -1 && keys[slot] !== bin) slot = (slot + 1) & mask;
    return slot;
  };
  for (let g = 0; g < chosen.length; g++) {
    const { at, from, to } = chosen[g] as ChosenGram;
    for (let i = from; i < to; i++) {
      const bin = ((index.grams.positions[i] ?? 0) - at + length) >> bits;
      const slot = slotOf(bin);
      if (lastGram[slot] === g + 1) continue;
      keys[slot] = bin;
      lastGram[slot] = g + 1;
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
  }
  return {
    of: (bin) => counts[slotOf(bin)] ?? 0,
    each(callback) {
      for (let slot = 0; slot < capacity; slot++) {
        const votes = counts[slot] ?? 0;
        if (votes > 0) callback(keys[slot] ?? 0, votes);
      }
    },
  };
}
