/** Figures set beside one another: only within one unit, scope and period, and each group on a scale of its own. */

import { isHeld } from "#lib/domain/holding";
import type { Quantity, Stand } from "#lib/domain/model";
import { isComparable, overlaps } from "#lib/domain/quantity";

/** A stand that gives a figure. */
export type Figure<S extends Stand = Stand> = S & { readonly quantity: Quantity };

export interface FigureGroup<S extends Stand> {
  /** Of what all figures of the group are. */
  readonly of: Pick<Quantity, "unit" | "scope" | "period">;
  /** The lowest first; never empty. */
  readonly figures: readonly Figure<S>[];
  readonly relation: FigureRelation;
}

/**
 * How the figures that sources hold stand to one another. `apart`: two of different sources share no number.
 * `overlap`: every two share one. `single`: fewer than two sources hold one, so nothing is in dispute.
 */
export type FigureRelation = "apart" | "overlap" | "single";

/** Groups in the order of their first figure; stands without a figure are left out. */
export function figureGroups<S extends Stand>(stands: readonly S[]): FigureGroup<S>[] {
  const groups: Figure<S>[][] = [];
  for (const stand of stands) {
    if (!hasFigure(stand)) continue;
    const group = groups.find(([first]) => first && isComparable(first.quantity, stand.quantity));
    if (group) group.push(stand);
    else groups.push([stand]);
  }
  return groups.flatMap((figures) => {
    const [first] = figures;
    if (!first) return [];
    const { unit, scope, period } = first.quantity;
    return [{ of: { unit, scope, period }, figures: figures.sort(bySize), relation: relationOf(figures) }];
  });
}

function hasFigure<S extends Stand>(stand: S): stand is Figure<S> {
  return stand.quantity !== null;
}

function bySize({ quantity: one }: Figure, { quantity: other }: Figure): number {
  return (one.lower ?? one.upper ?? 0) - (other.lower ?? other.upper ?? 0);
}

function relationOf(figures: readonly Figure[]): FigureRelation {
  const held = figures.filter(isHeld);
  const pairs = held.flatMap((one, index) =>
    held.slice(index + 1).flatMap((other) => (one.source === other.source ? [] : [{ one, other }])),
  );
  if (pairs.length === 0) return "single";
  return pairs.every(({ one, other }) => overlaps(one.quantity, other.quantity)) ? "overlap" : "apart";
}

/** A linear scale between round numbers, with the numbers of its marks. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/**
 * Always from nought, so that lengths compare as the numbers do; negative figures widen it downwards.
 * Where a figure is open above, the scale reaches beyond its last bound, so that the way on can be seen.
 */
export function scaleOf(quantities: readonly Quantity[]): Scale {
  const bounds = quantities.flatMap(({ lower, upper }) => [lower ?? [], upper ?? []].flat());
  const open = quantities.some(({ upper }) => upper === null);
  const highest = Math.max(0, ...bounds);
  const lowest = Math.min(0, ...bounds);
  const step = roundStep((highest - lowest) * (open ? 1.2 : 1) || 1);
  const max = Math.ceil((highest * (open ? 1.1 : 1)) / step) * step || (lowest < 0 ? 0 : step);
  const min = Math.floor(lowest / step) * step;
  const ticks = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, index) => min + index * step);
  return { min, max, ticks };
}

/** 1, 2 or 5 times a power of ten, so that the span has about four steps. */
function roundStep(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const factor = [1, 2, 5, 10].find((one) => one * power * 4 >= span * 0.999) ?? 10;
  return factor * power;
}

/** Where a figure lies on a scale, each bound as a share of its width from 0 to 1. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  readonly openBelow: boolean;
  readonly openAbove: boolean;
}

export function extentOf({ lower, upper }: Quantity, { min, max }: Scale): Extent {
  const place = (value: number) => (value - min) / (max - min);
  return {
    from: place(lower ?? min),
    to: place(upper ?? max),
    openBelow: lower === null,
    openAbove: upper === null,
  };
}
