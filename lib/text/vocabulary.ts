import type { LetterStream } from "#lib/text/fold";

/**
 * How often each word of a text occurs, kept as hashes: an open-addressed table in typed arrays, because
 * a `Map` of strings would cost more than the rest of the index. Two words in a text of 50,000 different ones
 * share a hash with a chance of about one in 100,000 for each lookup, which only ever shifts a class.
 */
export interface Vocabulary {
  /** Occurrences of a folded word (letters and marks only; without apostrophes). */
  count(word: string): number;
  /** How many different words there are. */
  readonly size: number;
}

export function vocabularyOf({ units, starts }: LetterStream): Vocabulary {
  let capacity = 1 << 10;
  let keys = new Int32Array(capacity);
  let counts = new Uint32Array(capacity);
  let size = 0;

  const slotOf = (hash: number): number => {
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & (capacity - 1);
    while (counts[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (capacity - 1);
    return slot;
  };
  const add = (hash: number, times: number): void => {
    const slot = slotOf(hash);
    if (counts[slot] === 0) {
      keys[slot] = hash;
      size++;
    }
    counts[slot] = (counts[slot] ?? 0) + times;
  };
  const grow = (): void => {
    const [oldKeys, oldCounts] = [keys, counts];
    capacity *= 2;
    keys = new Int32Array(capacity);
    counts = new Uint32Array(capacity);
    size = 0;
    for (let i = 0; i < oldCounts.length; i++) {
      const times = oldCounts[i] ?? 0;
      if (times > 0) add(oldKeys[i] ?? 0, times);
    }
  };

  let hash = 0;
  for (let i = 0; i < units.length; i++) {
    hash = i === 0 || starts[i] === 1 ? step(0, units[i] ?? 0) : step(hash, units[i] ?? 0);
    if (i + 1 === units.length || starts[i + 1] === 1) {
      add(hash, 1);
      if (size * 2 > capacity) grow();
    }
  }
  return {
    get size() {
      return size;
    },
    count(word) {
      let wanted = 0;
      for (let i = 0; i < word.length; i++) wanted = step(wanted, word.charCodeAt(i));
      return counts[slotOf(wanted)] ?? 0;
    },
  };
}

function step(hash: number, unit: number): number {
  return (Math.imul(hash ^ unit, 0x01000193) + 0x7f4a7c15 + (hash >>> 15)) | 0;
}
