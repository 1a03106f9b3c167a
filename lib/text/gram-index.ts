/**
 * An index of the five-letter sequences (grams) of a letter stream: for each hash bucket, where its grams start.
 *
 * Five letters, because one gram in two or so then survives letters garbled at 10 % (0.9⁵ = 0.59), while most
 * grams of a quotation still stand in only a handful of places. Counting sort into typed arrays: two walks and
 * four bytes a letter, so that several megabytes are indexed in well under a second.
 */
export const GRAM = 5;

export interface GramIndex {
  /** bucketStart[h] .. bucketStart[h + 1] are the positions of the grams with hash h, ascending. */
  readonly bucketStart: Uint32Array;
  readonly positions: Uint32Array;
  readonly shift: number;
}

const BASE = 0x2f0b4f47 | 1;
const BASE_TO_GRAM = powerOfBase(GRAM);
const MIX = 0x9e3779b1;

function powerOfBase(exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power = Math.imul(power, BASE);
  return power;
}

/** The rolling hash of each gram, handed over in order; the same for text and quotation. */
export function gramHashes(units: Uint16Array): Int32Array {
  const hashes = new Int32Array(Math.max(0, units.length - GRAM + 1));
  let hash = 0;
  for (let i = 0; i < units.length; i++) {
    hash = (Math.imul(hash, BASE) + (units[i] ?? 0)) | 0;
    if (i >= GRAM) hash = (hash - Math.imul(units[i - GRAM] ?? 0, BASE_TO_GRAM)) | 0;
    if (i >= GRAM - 1) hashes[i - GRAM + 1] = hash;
  }
  return hashes;
}

export function indexGrams(units: Uint16Array): GramIndex {
  const hashes = gramHashes(units);
  const bits = Math.min(20, Math.max(6, Math.ceil(Math.log2(hashes.length + 1))));
  const shift = 32 - bits;
  const bucketStart = new Uint32Array((1 << bits) + 1);
  for (let i = 0; i < hashes.length; i++) {
    const bucket = Math.imul(hashes[i] ?? 0, MIX) >>> shift;
    bucketStart[bucket + 1] = (bucketStart[bucket + 1] ?? 0) + 1;
  }
  for (let b = 1; b < bucketStart.length; b++) {
    bucketStart[b] = (bucketStart[b] ?? 0) + (bucketStart[b - 1] ?? 0);
  }
  const next = bucketStart.slice(0, -1);
  const positions = new Uint32Array(hashes.length);
  for (let i = 0; i < hashes.length; i++) {
    const bucket = Math.imul(hashes[i] ?? 0, MIX) >>> shift;
    const slot = next[bucket] ?? 0;
    positions[slot] = i;
    next[bucket] = slot + 1;
  }
  return { bucketStart, positions, shift };
}

/** The bucket of a gram's hash, as a range of `positions`. Other grams may share it: check the letters. */
export function bucketOf(index: GramIndex, hash: number): { from: number; to: number } {
  const bucket = Math.imul(hash, MIX) >>> index.shift;
  return { from: index.bucketStart[bucket] ?? 0, to: index.bucketStart[bucket + 1] ?? 0 };
}
