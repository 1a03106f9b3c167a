/** A cell of the matrix: what one source says on one claim, in short (product.md, “Cell of the matrix”). */

import { isHeld, lastVoice } from "#lib/domain/holding";
import type { Answer, Coverage, Quantity, Stand, Voice } from "#lib/domain/model";
import type { Stance } from "#lib/domain/vocabulary";

/** One answer within a cell: filled when the source holds it, outlined when it only relays it. */
export interface CellAnswer {
  /** Null where the claim asks for a number and none of its answers is named. */
  readonly answer: Answer | null;
  readonly held: boolean;
  readonly stance: Stance;
  readonly quantity: Quantity | null;
  /** Who says so, where it is not the source's own voice. */
  readonly voice: Voice | null;
}

export type Cell =
  | {
      readonly status: "positions";
      readonly lead: CellAnswer;
      readonly others: readonly CellAnswer[];
      /** Of all quotations there. */
      readonly quotations: number;
    }
  | Exclude<Coverage, { status: "positions" }>;

/** Whether the stand is one of those behind the entry. */
export function isUnder({ answer, quantity }: CellAnswer, stand: Stand): boolean {
  return keyOf({ answer: answer?.slug ?? null, quantity }) === keyOf(stand);
}

function keyOf({ answer, quantity }: Pick<Stand, "answer" | "quantity">): string {
  return answer ?? `figure:${JSON.stringify(quantity)}`;
}

/**
 * The cell of one source. The answer of the first held position in the editors' order leads; where none is
 * held, the first position does. Other answers follow, each once, held before relayed.
 * @param stands the source's stands on the claim, in the editors' order.
 */
export function cellOf(answers: readonly Answer[], stands: readonly Stand[], coverage: Coverage): Cell {
  const [first] = stands;
  if (!first) {
    // Coverage that says `positions` comes from the positions themselves, so there is always a first.
    if (coverage.status === "positions") throw new RangeError(`No position stands behind ${coverage.source}`);
    return coverage;
  }
  const byKey = new Map<string, Stand[]>();
  for (const stand of stands) {
    const key = keyOf(stand);
    byKey.set(key, [...(byKey.get(key) ?? []), stand]);
  }
  const entries = [...byKey.values()].map((own) => cellAnswer(answers, own));
  const held = entries.filter((entry) => entry.held);
  const [lead, ...others] = [...held, ...entries.filter((entry) => !entry.held)];
  if (!lead) throw new RangeError("A cell with stands has a first answer");
  return {
    status: "positions",
    lead,
    others,
    quotations: stands.reduce((sum, stand) => sum + stand.quotationCount, 0),
  };
}

/** @param stands those of one source with one answer, never empty. */
function cellAnswer(answers: readonly Answer[], stands: readonly Stand[]): CellAnswer {
  const leading = stands.find(isHeld) ?? stands[0];
  if (!leading) throw new RangeError("An answer in a cell has a stand");
  return {
    answer: answers.find((answer) => answer.slug === leading.answer) ?? null,
    held: isHeld(leading),
    stance: leading.stance,
    quantity: leading.quantity,
    voice: leading.bySource && leading.voices.length === 1 ? null : lastVoice(leading),
  };
}
