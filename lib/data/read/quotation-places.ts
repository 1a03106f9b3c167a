/** Where a quotation stands: its paragraph, and the text around it. */

import type { VersionFrame } from "#lib/data/read/version-facts";
import type { QuotationContext } from "#lib/domain/views";
import { codePointLength } from "#lib/text/code-points";
import { firstIndex } from "#lib/text/first-index";

export interface PlacedIn {
  /** Number of the first paragraph that it touches; 1 for one that begins in white space before all of them. */
  readonly paragraph: number;
  /**
   * Whether it is what the text has at its offsets. The database refuses anything else, but a file that was
   * altered may hold it: such a quotation is shown to nobody.
   */
  readonly verbatim: boolean;
  readonly context: QuotationContext;
}

/**
 * @param most code points of context on either side.
 * @returns the context up to the start of the first and the end of the last paragraph that the quotation touches.
 */
export function placeIn(
  { offsets, starts, ends, numbers }: VersionFrame,
  { start, end, exact }: { readonly start: number; readonly end: number; readonly exact: string },
  most: number,
): PlacedIn {
  const first = Math.max(0, firstIndex(starts.length, (index) => (starts[index] ?? 0) > start) - 1);
  const last = firstIndex(ends.length, (index) => (ends[index] ?? 0) >= end);
  const low = Math.max(Math.min(start, starts[first] ?? start), start - most);
  const high = Math.min(Math.max(end, ends[last] ?? end), end + most);
  const inside = (offset: number) => Math.min(Math.max(0, offset), offsets.length);
  const cut = (from: number, to: number) => offsets.slice(inside(from), inside(to));
  return {
    paragraph: numbers[first] ?? 1,
    verbatim: cut(start, end) === exact && codePointLength(exact) === end - start,
    context: { before: cut(low, start), after: cut(end, high) },
  };
}
