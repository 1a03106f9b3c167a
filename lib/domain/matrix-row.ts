/** One row of the matrix: the cells of one claim, how they stand to one another, and their tally. */

import { type Cell, cellOf } from "#lib/domain/cell";
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

/** One mark: an answer's letter (null for bare figures), or why there is none. */
export type TallyMark =
  | { readonly kind: "answer"; readonly letter: string | null; readonly held: boolean }
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
export function tallyOf(cells: readonly Cell[]): TallyMark[] {
  return cells.flatMap(marksOf).sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

function marksOf(cell: Cell): TallyMark[] {
  if (!("kind" in cell)) return [{ kind: cell.status === "silent" ? "silent" : "not-reviewed" }];
  const held = [cell.lead, ...cell.others].filter((entry) => entry.held);
  const shown = held.length > 0 ? held : [cell.lead];
  const letters = new Set(shown.map((entry) => entry.answer?.letter ?? null));
  return [...letters].map((letter) => ({ kind: "answer", letter, held: held.length > 0 }));
}

function rank(mark: TallyMark): string {
  if (mark.kind === "silent") return "2";
  if (mark.kind === "not-reviewed") return "3";
  return `${mark.letter === null ? "1" : `0${mark.letter}`} ${mark.held ? "held" : "relayed"}`;
}
