import type { Cell, CellAnswer } from "#lib/domain/cell";
import { answerLabel } from "./matrix-cell-words";
import { AnswerBadge } from "./ui/answer-badge";
import { Icon } from "./ui/icon";
import { StanceMark } from "./ui/stance-mark";

interface CellMarksProps {
  cell: Cell;
  /** Only the answer that leads, and small: for the neighbouring claims. */
  lead?: boolean;
}

/** What one source says on a claim, as badges. */
export function ClaimCellMarks({ cell, lead = false }: CellMarksProps) {
  if (cell.status !== "positions") {
    const silent = cell.status === "silent";
    return (
      <>
        <Icon name={silent ? "silent" : "unreviewed"} />
        <span className="vh">{silent ? "Silent: " : "Not reviewed: "}</span>
      </>
    );
  }
  return [cell.lead, ...(lead ? [] : cell.others)].map((one) => (
    <Mark key={one.answer?.slug ?? JSON.stringify(one.quantity)} one={one} small={lead} />
  ));
}

function Mark({ one, small }: { one: CellAnswer; small: boolean }) {
  // Neither an answer nor a figure: what is left is that it speaks to the matter.
  if (!one.answer && !one.quantity) return <StanceMark stance={one.stance} withWord={false} />;
  const letter = one.answer?.letter ?? "#";
  return (
    <span>
      <AnswerBadge letter={letter} held={one.held} small={small} />
      <span className="vh">
        {one.answer ? letter : answerLabel(one)}
        {one.held ? "" : ", not held"}:{" "}
      </span>
    </span>
  );
}
