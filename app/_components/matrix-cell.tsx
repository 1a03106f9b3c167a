import type { Cell, CellAnswer } from "#lib/domain/cell";
import { figureScope } from "#lib/domain/quantity";
import { answerLabel, cellName, leadVoice, otherAnswer, quoteCount, staleReason } from "./matrix-cell-words";
import { AnswerBadge, badgeSign } from "./ui/answer-badge";
import { Icon } from "./ui/icon";
import { StanceMark } from "./ui/stance-mark";

/** Lines of other answers in a cell, so that no row outgrows the window; its name for assistive technology has all. */
const MOST = 4;

interface MatrixCellProps {
  /** The source's short title. */
  source: string;
  cell: Cell;
  /** Of its evidence. */
  href: string;
  /** Whether its evidence is shown. */
  open: boolean;
}

/**
 * One cell, and the whole of it one link. Ordinary links: a client-side one for each of a thousand cells would
 * double the weight of the page.
 */
export function MatrixCell({ source, cell, href, open }: MatrixCellProps) {
  const current = open || undefined;
  const name = cellName(source, cell);
  if (cell.status === "positions") {
    const shown = cell.others.length > MOST + 1 ? cell.others.slice(0, MOST) : cell.others;
    const more = cell.others.length - shown.length;
    return (
      <a className="cell" href={href} aria-label={name} aria-current={current}>
        <LetterBadge entry={cell.lead} />
        <span className="al">{answerLabel(cell.lead)}</span>
        <span className="meta">
          {cell.lead.quantity && <span className="cell-l">{figureScope(cell.lead.quantity)}</span>}
          <StanceMark stance={cell.lead.stance} />
          <span className="n">{quoteCount(cell.quotations)}</span>
          {cell.lead.voice && <span className="cell-l">{leadVoice(cell.lead)}</span>}
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
        aria-current={current}
        title={cell.stale ? staleReason(cell.stale) : undefined}
      >
        <Icon name="silent" />
        <span>{cell.stale ? "Silent, stale" : "Silent"}</span>
      </a>
    );
  }
  return (
    <a className="none todo" href={href} aria-label={name} aria-current={current}>
      <Icon name="unreviewed" />
      <span>{cell.status === "in-review" ? "In review" : "Not yet reviewed"}</span>
    </a>
  );
}

function LetterBadge({ entry, small }: { entry: CellAnswer; small?: boolean }) {
  return <AnswerBadge letter={badgeSign(entry)} held={entry.held} small={small} />;
}
