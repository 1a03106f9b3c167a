/** One row of the matrix: the cells of one claim, how they stand to one another, and their tally. */

import { type Cell, type CellAnswer, cellOf } from "#lib/domain/cell";
import { standsBySource } from "#lib/domain/holding";
import type { ClaimHead } from "#lib/domain/model";
import { type Standing, standingOf } from "#lib/domain/state";
import type { ClaimRow } from "#lib/domain/views";

export interface MatrixRow {
  readonly claim: ClaimHead;
  /** One for each source, in column order. */
  readonly cells: readonly { readonly source: string; readonly cell: Cell }[];
  readonly standing: Standing;
  readonly tally: readonly TallyMark[];
}

/** One mark: an answer's letter, a figure or a view that names no answer, or why there is neither. */
export type TallyMark =
  | { readonly kind: "answer"; readonly letter: string; readonly held: boolean }
  | { readonly kind: "figure" | "no-answer"; readonly held: boolean }
  | { readonly kind: "silent" }
  | { readonly kind: "not-reviewed" };

export function matrixRow({ claim, answers, stands, coverage }: ClaimRow): MatrixRow {
  const bySource = standsBySource(stands);
  const cells = coverage.map((entry) => ({
    source: entry.source,
    cell: cellOf(answers, bySource.get(entry.source) ?? [], entry),
  }));
  return {
    claim,
    cells,
    standing: standingOf(answers, stands, coverage),
    tally: tallyOf(cells.map(({ cell }) => cell)),
  };
}

/**
 * The answers that each source holds, or where it holds none the one it mentions first, by letter so that
 * agreement clusters; then a mark for each silence; then one for each cell that nobody has settled.
 * @param cells of one claim, one for each source.
 */
function tallyOf(cells: readonly Cell[]): TallyMark[] {
  return cells.flatMap(marksOf).sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

function marksOf(cell: Cell): TallyMark[] {
  if (cell.status !== "positions") return [{ kind: cell.status === "silent" ? "silent" : "not-reviewed" }];
  const held = [cell.lead, ...cell.others].filter((entry) => entry.held);
  const marks = (held.length > 0 ? held : [cell.lead]).map(markOf);
  // Several figures of one source are one mark.
  return [...new Map(marks.map((mark) => [rank(mark), mark])).values()];
}

function markOf({ answer, quantity, held }: CellAnswer): TallyMark {
  if (answer) return { kind: "answer", letter: answer.letter, held };
  return { kind: quantity ? "figure" : "no-answer", held };
}

const ORDER = ["answer", "figure", "no-answer", "silent", "not-reviewed"];

function rank(mark: TallyMark): string {
  const place = ORDER.indexOf(mark.kind);
  const letter = mark.kind === "answer" ? mark.letter : "";
  return `${place} ${letter} ${"held" in mark && !mark.held ? 1 : 0}`;
}
