/** What stands behind one cell of the matrix. */

import type { Coverage, Position, SourceHead } from "#lib/domain/model";
import type { ClaimView } from "#lib/domain/views";

export interface CellEvidence {
  readonly source: SourceHead;
  readonly coverage: Coverage;
  /** The source's, in the editors' order. */
  readonly positions: readonly Position[];
  /** How many quotations stand there … */
  readonly quotations: number;
  /** … and how many of them are no longer what their text has, and are therefore not shown. */
  readonly withheld: number;
  /** The cells beside it, in column order. */
  readonly previous: SourceHead | null;
  readonly next: SourceHead | null;
}

/** Null where the claim has no such source. */
export function evidenceOf(
  { sources, positions, coverage }: Pick<ClaimView, "sources" | "positions" | "coverage">,
  slug: string,
): CellEvidence | null {
  const at = sources.findIndex((source) => source.slug === slug);
  const source = sources[at];
  const entry = coverage.find((one) => one.source === slug);
  if (!source || !entry) return null;
  const own = positions.filter((position) => position.source === slug);
  const quotations = own.reduce((sum, position) => sum + position.quotationCount, 0);
  const shown = own.reduce((sum, position) => sum + position.quotations.length, 0);
  return {
    source,
    coverage: entry,
    positions: own,
    quotations,
    withheld: quotations - shown,
    previous: sources[at - 1] ?? null,
    next: sources[at + 1] ?? null,
  };
}
