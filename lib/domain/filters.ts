/** The overview's filters: what they mean. Their form in the address is lib/schema/overview-query.ts. */

import { factsOf } from "#lib/domain/row-facts";
import { isContested } from "#lib/domain/state";
import type { ClaimRow } from "#lib/domain/views";

export const STATE_FILTERS = [
  "disagree",
  "contradict",
  "differ",
  "agree",
  "one-source",
  "open",
  "within",
  "silences",
  "not-reviewed",
] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

export interface OverviewFilters {
  readonly topic: string | null;
  readonly state: StateFilter | null;
  /** Only claims to which this source speaks. */
  readonly source: string | null;
  /** Only claims on which this source holds an answer or a figure. */
  readonly held: string | null;
  /** Claims found by a search in their words, quotations and summaries; null when nothing is searched for. */
  readonly found: ReadonlySet<string> | null;
}

export const NO_FILTER: OverviewFilters = { topic: null, state: null, source: null, held: null, found: null };

export function filterRows(rows: readonly ClaimRow[], filters: OverviewFilters): ClaimRow[] {
  const { topic, state, source, held, found } = filters;
  return rows.filter(
    (row) =>
      (topic === null || row.claim.topic.slug === topic) &&
      (source === null || factsOf(row).speaking.has(source)) &&
      (held === null || factsOf(row).holding.has(held)) &&
      (found === null || found.has(row.claim.slug)) &&
      (state === null || matchesState(row, state)),
  );
}

/** “Where they disagree” is contradict, differ, and within one source. */
function matchesState(row: ClaimRow, filter: StateFilter): boolean {
  const { standing, silences, unsettled } = factsOf(row);
  if (filter === "disagree") return isContested(standing.state) || standing.withinOneSource;
  if (filter === "within") return standing.withinOneSource;
  if (filter === "silences") return silences > 0;
  if (filter === "not-reviewed") return unsettled > 0;
  return standing.state === filter;
}
