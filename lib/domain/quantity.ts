/** Figures, compared only within one unit, scope and period. */

import { periodInWords } from "#lib/domain/dates";
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

/**
 * “3,000 people”, “10 to 20 people”. A bound that is open or approximate stands for words such as “thousands”: how
 * they are entered is the editors’, and is not put into a source’s mouth: “entered as about 39 percent or more”.
 */
export function formatQuantity({ lower, upper, approximate, unit }: Quantity): string {
  const about = approximate ? "about " : "";
  if (lower === null) return `entered as up to ${about}${number.format(upper ?? 0)} ${unit}`;
  if (upper === null) return `entered as ${about}${number.format(lower)} ${unit} or more`;
  const range = lower === upper ? number.format(lower) : `${number.format(lower)} to ${number.format(upper)}`;
  return `${approximate ? "entered as about " : ""}${range} ${unit}`;
}

/** What a figure counts: figures of different scope or period are not of the same thing. */
export function figureScope({ scope, period }: Quantity): string {
  return period ? `${scope}, ${periodInWords(period)}` : scope;
}
