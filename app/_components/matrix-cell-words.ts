/** What a cell of the matrix says, in words: for its lines, and as its full name for assistive technology. */

import type { Cell, CellAnswer } from "#lib/domain/cell";
import type { Stale } from "#lib/domain/model";
import { figureScope, formatQuantity } from "#lib/domain/quantity";

export function answerLabel({ answer, quantity }: CellAnswer): string {
  if (quantity) return formatQuantity(quantity);
  return answer?.label ?? "No answer named";
}

/** Whose answer the leading one is, where it is not the source's own voice that gives it. */
export function leadVoice({ voice, held }: CellAnswer): string | null {
  if (!voice) return null;
  return held ? `through ${voice.name}` : `relayed from ${voice.name}, not held`;
}

export function otherAnswer(entry: CellAnswer): string {
  if (!entry.answer && !entry.quantity) return `${entry.voice ? `${entry.voice.name}: ` : ""}no answer named`;
  // A figure has no letter by which to find it elsewhere, so it stands here itself.
  if (entry.held && entry.quantity)
    return `also ${answerLabel(entry)}${entry.voice ? `, ${entry.voice.name}` : ""}`;
  if (entry.held) return `also ${entry.voice?.name ?? answerLabel(entry)}`;
  if (entry.voice) return "relayed, not held";
  return entry.stance === "denies" ? "denied" : "mentioned, not held";
}

export function quoteCount(quotations: number): string {
  return quotations === 1 ? "1 quote" : `${quotations} quotes`;
}

export function staleReason(stale: Stale): string {
  return stale === "newer-version"
    ? "stale: a newer version has come"
    : "stale: its search terms match more now";
}

/** “Downfall: D, Had no part in it; asserts; 6 quotes.” */
export function cellName(source: string, cell: Cell): string {
  if (cell.status === "positions") {
    const { lead, others, quotations } = cell;
    const parts = [
      answerName(lead),
      leadVoice(lead),
      lead.stance,
      quoteCount(quotations),
      ...others.map((entry) => `${otherAnswer(entry)}: ${answerName(entry)}`),
    ];
    return `${source}: ${parts.filter((part) => part !== null).join("; ")}.`;
  }
  if (cell.status === "silent") {
    return `${source}: Silent, reviewed${cell.stale ? `; ${staleReason(cell.stale)}` : ""}.`;
  }
  return `${source}: ${cell.status === "in-review" ? "In review" : "Not yet reviewed"}.`;
}

function answerName(entry: CellAnswer): string {
  const label = entry.quantity ? `${answerLabel(entry)}, ${figureScope(entry.quantity)}` : answerLabel(entry);
  return entry.answer ? `${entry.answer.letter}, ${label}` : label;
}
