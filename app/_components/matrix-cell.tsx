import type { Cell, CellAnswer } from "#lib/domain/cell";
import {
  answerLabel,
  cellName,
  figureScope,
  leadVoice,
  otherAnswer,
  quoteCount,
  staleReason,
} from "./matrix-cell-words";
import { AnswerBadge } from "./ui/answer-badge";
import { Icon } from "./ui/icon";
import { StanceMark } from "./ui/stance-mark";

/** On the badge of a figure that stands for no answer. */
export const FIGURE = "#";
/** On the badge of a position that names no answer. */
export const NO_ANSWER = "·";

/** Lines of other answers in a cell, so that no row outgrows the window; its name for assistive technology has all. */
const MOST = 4;

interface MatrixCellProps {
  /** The source's short title. */
  source: string;
  cell: Cell;
  /** The source's column on the claim page. */
  href: string;
}

/**
 * One cell, and the whole of it one link. Ordinary links: a client-side one for each of a thousand cells would
 * double the weight of the page.
 */
export function MatrixCell({ source, cell, href }: MatrixCellProps) {
  const name = cellName(source, cell);
  if (cell.status === "positions") {
    const shown = cell.others.length > MOST + 1 ? cell.others.slice(0, MOST) : cell.others;
    const more = cell.others.length - shown.length;
    return (
      <a className="cell" href={href} aria-label={name}>
        <LetterBadge entry={cell.lead} />
        <span className="al">{answerLabel(cell.lead)}</span>
        <span className="meta">
          {cell.lead.quantity && <span className="sc">{figureScope(cell.lead.quantity)}</span>}
          <StanceMark stance={cell.lead.stance} />
          <span className="n">{quoteCount(cell.quotations)}</span>
          {cell.lead.voice && <span className="sc">{leadVoice(cell.lead)}</span>}
        </span>
        {shown.map((entry) => (
          <span className="also" key={entry.answer?.slug ?? JSON.stringify(entry.quantity)}>
            <LetterBadge entry={entry} small />
            <span>{otherAnswer(entry)}</span>
          </span>
        ))}
        {more > 0 && (
          <span className="also">
            <span />
            <span>and {more} more</span>
          </span>
        )}
      </a>
    );
  }
  if (cell.status === "silent") {
    return (
      <a
        className="none"
        href={href}
        aria-label={name}
        title={cell.stale ? staleReason(cell.stale) : undefined}
      >
        <Icon name="silent" />
        <span>{cell.stale ? "Silent, stale" : "Silent"}</span>
      </a>
    );
  }
  return (
    <a className="none todo" href={href} aria-label={name}>
      <Icon name="unreviewed" />
      <span>{cell.status === "in-review" ? "In review" : "Not yet reviewed"}</span>
    </a>
  );
}

/** What names none of the answers has no letter: a bare figure, or a view beside them all. */
function LetterBadge({ entry, small }: { entry: CellAnswer; small?: boolean }) {
  const letter = entry.answer?.letter ?? (entry.quantity ? FIGURE : NO_ANSWER);
  return <AnswerBadge letter={letter} held={entry.held} small={small} />;
}
