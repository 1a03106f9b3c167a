/** What filters and orders ask of a claim's row. */

import { isHeld } from "#lib/domain/holding";
import { type Standing, standingOf } from "#lib/domain/state";
import type { ClaimRow } from "#lib/domain/views";

export interface RowFacts {
  readonly standing: Standing;
  /** Slugs of the sources that speak to it … */
  readonly speaking: ReadonlySet<string>;
  /** … and of those that hold an answer or a figure. */
  readonly holding: ReadonlySet<string>;
  readonly quotations: number;
  readonly silences: number;
  /** Cells in review or not reviewed. */
  readonly unsettled: number;
}

/** Rows are kept as long as their dossier's revision stands, and each request asks the same of all of them. */
const known = new WeakMap<ClaimRow, RowFacts>();

export function factsOf(row: ClaimRow): RowFacts {
  const earlier = known.get(row);
  if (earlier) return earlier;
  const { answers, stands, coverage } = row;
  const standing = standingOf(answers, stands, coverage);
  const holding = stands.filter((stand) => isHeld(stand) && (stand.answer !== null || stand.quantity));
  const facts = {
    standing,
    speaking: new Set(stands.map((stand) => stand.source)),
    holding: new Set(holding.map((stand) => stand.source)),
    quotations: stands.reduce((sum, stand) => sum + stand.quotationCount, 0),
    silences: coverage.filter((entry) => entry.status === "silent").length,
    unsettled: standing.sources - standing.reviewed,
  };
  known.set(row, facts);
  return facts;
}
