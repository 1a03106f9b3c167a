/** Figures, compared only within one unit, scope and period. */

import { isHeld } from "#lib/domain/holding";
import type { Quantity, Stand } from "#lib/domain/model";

/** Whether two figures are of the same thing: only then may they be set against each other. */
export function isComparable(one: Quantity, other: Quantity): boolean {
  return one.unit === other.unit && one.scope === other.scope && one.period === other.period;
}

/** Whether the ranges of two figures share a number; an open bound reaches as far as it may. */
export function overlaps(one: Quantity, other: Quantity): boolean {
  const lower = Math.max(one.lower ?? Number.NEGATIVE_INFINITY, other.lower ?? Number.NEGATIVE_INFINITY);
  const upper = Math.min(one.upper ?? Number.POSITIVE_INFINITY, other.upper ?? Number.POSITIVE_INFINITY);
  return lower <= upper;
}

/** The figures that a source holds. */
export function heldQuantities(stands: readonly Stand[]): Quantity[] {
  return stands.filter(isHeld).flatMap((stand) => stand.quantity ?? []);
}

const number = new Intl.NumberFormat("en");

/** “3,000 people”, “about 3,000 people”, “at least 1,000 people”, “some 2,000 or more people”, “10 to 20 people”. */
export function formatQuantity(quantity: Quantity): string {
  return `${formatBounds(quantity)} ${quantity.unit}`;
}

function formatBounds({ lower, upper, approximate }: Quantity): string {
  if (lower === null) return `up to ${approximate ? "about " : ""}${number.format(upper ?? 0)}`;
  if (upper === null)
    return approximate ? `some ${number.format(lower)} or more` : `at least ${number.format(lower)}`;
  const range = lower === upper ? number.format(lower) : `${number.format(lower)} to ${number.format(upper)}`;
  return `${approximate ? "about " : ""}${range}`;
}
