import type { Comparison, SpineClaim } from "#lib/domain/compare";
import type { ReaderSelection } from "#lib/domain/reader-selection";
import type { Side } from "#lib/domain/sides";
import type { ComparisonView } from "#lib/domain/views";
import { type CompareQuery, formatCompareQuery } from "#lib/schema/compare-query";

/** What every part of the page with two texts is given. */
export interface ComparePageProps {
  view: ComparisonView;
  /** With the claim that is in view, also where the address names none. */
  query: CompareQuery;
  comparison: Comparison;
  /** The shared claim in view; null where they share none. */
  current: SpineClaim | null;
  selection: Record<Side, ReaderSelection>;
}

/** The same page with something changed. */
export function compareAddress({ query }: ComparePageProps, changes: Partial<CompareQuery>): string {
  return formatCompareQuery({ ...query, ...changes });
}

/** The same two texts, at another claim. */
export function claimAddress(page: ComparePageProps, claim: string): string {
  return compareAddress(page, { claim, l: null, r: null });
}

/** The same as JSON. */
export function comparisonData({ view, query: { left, right, claim } }: ComparePageProps): string {
  return `/api/v1/dossiers/${view.dossier.slug}/compare${formatCompareQuery({ left, right, claim })}`;
}
