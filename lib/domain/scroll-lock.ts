/**
 * Two texts that scroll together. What both are quoted on ties them at certain heights; between two ties the one
 * moves in proportion to the other. Texts take up their subjects in different orders, so not every tie can hold.
 */

/** A height in one text and the height in the other that belongs to it. */
export interface Tie {
  readonly from: number;
  readonly to: number;
}

/**
 * As many of the ties as can hold at once: both heights rise from each to the next. `through` always holds.
 * @param through what both texts are opened at; null where there is no such thing.
 */
export function tiesThatHold(ties: readonly Tie[], through: Tie | null): Tie[] {
  if (!through) return longestRising(ties);
  const before = ties.filter((tie) => tie.from < through.from && tie.to < through.to);
  const after = ties.filter((tie) => tie.from > through.from && tie.to > through.to);
  return [...longestRising(before), through, ...longestRising(after)];
}

/** The longest strictly rising chain, by comparing each with all before it: there are at most some hundreds. */
function longestRising(ties: readonly Tie[]): Tie[] {
  const sorted = [...ties].sort((one, other) => one.from - other.from || other.to - one.to);
  const chains: Tie[][] = [];
  for (const tie of sorted) {
    let best: Tie[] = [];
    for (const chain of chains) {
      const last = chain.at(-1);
      const follows = last !== undefined && last.from < tie.from && last.to < tie.to;
      if (follows && chain.length > best.length) best = chain;
    }
    chains.push([...best, tie]);
  }
  return chains.reduce<Tie[]>((best, chain) => (chain.length > best.length ? chain : best), []);
}

/**
 * Where the other text stands when this one stands at `at`.
 * @param ties that hold, by height. @param ends the heights of both texts, which are a tie of their own, as are their beginnings.
 */
export function heightIn(ties: readonly Tie[], ends: Tie, at: number): number {
  const inside = ties.filter(({ from, to }) => from > 0 && to > 0 && from < ends.from && to < ends.to);
  const all = [{ from: 0, to: 0 }, ...inside, ends];
  const next = all.findIndex((tie) => tie.from > at);
  const [low, high] = [all[next - 1], all[next]];
  // Above the beginning or below the end.
  if (!low || !high) return at < 0 ? 0 : ends.to;
  return low.to + ((at - low.from) / (high.from - low.from)) * (high.to - low.to);
}
