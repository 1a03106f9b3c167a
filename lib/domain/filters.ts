/** The overview's filters: what they mean. Their form in the address is lib/schema/overview-query.ts. */

import { isContested, standingOf } from "#lib/domain/state";
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
  /** Claims found by a search in their words, quotations and summaries; null when nothing is searched for. */
  readonly found: ReadonlySet<string> | null;
}

export function filterRows(rows: readonly ClaimRow[], filters: OverviewFilters): ClaimRow[] {
  return rows.filter(
    (row) =>
      (filters.topic === null || row.claim.topic.slug === filters.topic) &&
      (filters.source === null || row.stands.some((stand) => stand.source === filters.source)) &&
      (filters.found === null || filters.found.has(row.claim.slug)) &&
      (filters.state === null || matchesState(row, filters.state)),
  );
}

/** “Where they disagree” is contradict, differ, and within one source. */
function matchesState(row: ClaimRow, filter: StateFilter): boolean {
  const standing = standingOf(row.answers, row.stands, row.coverage);
  if (filter === "disagree") return isContested(standing.state) || standing.withinOneSource;
  if (filter === "within") return standing.withinOneSource;
  if (filter === "silences") return row.coverage.some((entry) => entry.status === "silent");
  if (filter === "not-reviewed") {
    return row.coverage.some((entry) => entry.status === "not-reviewed" || entry.status === "in-review");
  }
  return standing.state === filter;
}
