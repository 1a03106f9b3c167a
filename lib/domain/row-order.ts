/** In which order the overview shows its claims, other than the editors'. */

import { heldAnswers, standsBySource } from "#lib/domain/holding";
import { factsOf } from "#lib/domain/row-facts";
import { CLAIM_STATES, isContested, type Standing } from "#lib/domain/state";
import type { ClaimRow } from "#lib/domain/views";

export const ROW_ORDERS = ["title", "contested", "quotations", "silences", "unreviewed"] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

const titles = new Intl.Collator("en", { numeric: true });

/** What comes first, as numbers to compare one after the other; the smaller comes first. */
const KEYS: Record<Exclude<RowOrder, "title">, (row: ClaimRow) => readonly number[]> = {
  contested: (row) => [contest(factsOf(row).standing), -answersHeld(row)],
  quotations: (row) => [-factsOf(row).quotations],
  silences: (row) => [-factsOf(row).silences],
  unreviewed: (row) => [-factsOf(row).unsettled],
};

/** Claims that an order does not tell apart stay in the editors' order. */
export function orderRows(rows: readonly ClaimRow[], order: RowOrder): ClaimRow[] {
  if (order === "title") {
    return [...rows].sort((one, other) => titles.compare(one.claim.title, other.claim.title));
  }
  const keyed = rows.map((row) => ({ row, key: KEYS[order](row) }));
  return keyed.sort((one, other) => firstDifference(one.key, other.key)).map(({ row }) => row);
}

function firstDifference(one: readonly number[], other: readonly number[]): number {
  return one.map((value, at) => value - (other[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** Contradict, differ, a source at odds with itself alone, and then the others as they stand in CLAIM_STATES. */
function contest({ state, withinOneSource }: Standing): number {
  if (isContested(state)) return CLAIM_STATES.indexOf(state) - CLAIM_STATES.length - 1;
  return withinOneSource ? -1 : CLAIM_STATES.indexOf(state);
}

/** How many different answers sources hold. */
function answersHeld({ stands }: ClaimRow): number {
  return new Set([...standsBySource(stands).values()].flatMap(heldAnswers)).size;
}
