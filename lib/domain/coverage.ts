/** Coverage of claims by sources; every count with its denominator. */

import type { Coverage, Silence, Stale } from "#lib/domain/model";

/** Whether a silence still stands: it goes stale when a newer version arrives or its terms match more often. */
export function staleness(silence: Silence, newestVersion: number): Stale | null {
  if (newestVersion > silence.version) return "newer-version";
  return silence.hitsNow > silence.hits ? "more-hits" : null;
}

export interface CoverageCount {
  readonly positions: number;
  readonly silent: number;
  readonly inReview: number;
  readonly notReviewed: number;
  readonly total: number;
}

export function countCoverage(coverage: readonly Coverage[]): CoverageCount {
  const count = (status: Coverage["status"]) => coverage.filter((entry) => entry.status === status).length;
  return {
    positions: count("positions"),
    silent: count("silent"),
    inReview: count("in-review"),
    notReviewed: count("not-reviewed"),
    total: coverage.length,
  };
}
