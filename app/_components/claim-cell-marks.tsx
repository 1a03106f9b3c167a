import type { Cell, CellAnswer } from "#lib/domain/cell";
import { answerLabel } from "./matrix-cell-words";
import { AnswerBadge, badgeSign } from "./ui/answer-badge";
import { Icon } from "./ui/icon";

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
  return (
    <span>
      <AnswerBadge letter={badgeSign(one)} held={one.held} small={small} />
      <span className="vh">
        {one.answer?.letter ?? answerLabel(one)}
        {one.held ? "" : ", not held"}:{" "}
      </span>
    </span>
  );
}
