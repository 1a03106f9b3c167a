/** Quotations laid over passages: where they overlap, a passage is cut so that each piece is covered evenly. */

import type { CodePointRange } from "#lib/text/code-points";

export interface Segment<Q> extends CodePointRange {
  /** What covers the whole of it, in the order given; empty for plain text. */
  readonly covering: readonly Q[];
  /** Those of them that have not been seen before: the place to which an address of theirs leads. */
  readonly opening: readonly Q[];
}

/**
 * The segments of each passage: they follow one another without gap or overlap from its start to its end.
 * @param passages in text order, apart from one another.
 * @param quotations by start and then end.
 */
export function highlight<Q extends CodePointRange>(
  passages: readonly CodePointRange[],
  quotations: readonly Q[],
): Segment<Q>[][] {
  let next = 0;
  let open: Q[] = [];
  const opened = new Set<Q>();
  return passages.map((passage) => {
    for (let one = quotations[next]; one && one.start < passage.end; one = quotations[++next]) open.push(one);
    open = open.filter((one) => one.end > passage.start);
    return cut(passage, open, opened);
  });
}

function cut<Q extends CodePointRange>(
  passage: CodePointRange,
  quotations: readonly Q[],
  opened: Set<Q>,
): Segment<Q>[] {
  const inside = (at: number) => at > passage.start && at < passage.end;
  const edges = quotations.flatMap((one) => [one.start, one.end]).filter(inside);
  const bounds = [...new Set([passage.start, ...edges, passage.end])].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((start, index) => {
    const end = bounds[index + 1] ?? passage.end;
    const covering = quotations.filter((one) => one.start < end && one.end > start);
    const opening = covering.filter((one) => !opened.has(one));
    for (const one of opening) opened.add(one);
    return { start, end, covering, opening };
  });
}
