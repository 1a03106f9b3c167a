/** What the last checks of several texts say together. */

import type { VersionHead } from "#lib/domain/model";

export type FixityFinding =
  /** Every one was checked and held. */
  | { readonly status: "verified" }
  /** At least one did not hold. */
  | { readonly status: "failed"; readonly failed: number }
  /** None failed, but not every one was checked. */
  | { readonly status: "unchecked"; readonly checked: number; readonly total: number };

export function fixityOf(versions: readonly Pick<VersionHead, "lastCheck">[]): FixityFinding {
  const checks = versions.flatMap(({ lastCheck }) => lastCheck ?? []);
  const failed = checks.filter((check) => !check.passed).length;
  if (failed > 0) return { status: "failed", failed };
  if (checks.length < versions.length) {
    return { status: "unchecked", checked: checks.length, total: versions.length };
  }
  return { status: "verified" };
}
