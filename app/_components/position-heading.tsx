import type { Heading } from "#lib/domain/answer-holders";
import type { Quantity } from "#lib/domain/model";
import { formatQuantity } from "#lib/domain/quantity";
import { figureScope } from "./matrix-cell-words";
import { AnswerBadge } from "./ui/answer-badge";
import { Icon } from "./ui/icon";

interface PositionHeadingProps {
  heading: Heading;
  held: boolean;
  /** What the interface adds beneath: “Relayed, not held”, or counts. */
  small?: string | null;
}

/** What positions stand under: an answer with its badge, a figure with its scope, or neither. */
export function PositionHeading({ heading, held, small = null }: PositionHeadingProps) {
  return (
    <span className="an">
      <HeadingMark heading={heading} held={held} />
      <span>
        {heading.kind === "answer" && <span className="vh">{heading.answer.letter}: </span>}
        <HeadingWords heading={heading} />
        {small && <small className="n">{small}</small>}
      </span>
    </span>
  );
}

function HeadingMark({ heading, held }: Omit<PositionHeadingProps, "small">) {
  if (heading.kind === "answer") return <AnswerBadge letter={heading.answer.letter} held={held} />;
  if (heading.kind === "figure") return <AnswerBadge letter="#" held={held} />;
  return (
    <span className="mk">
      <Icon name="reports" />
    </span>
  );
}

function HeadingWords({ heading }: { heading: Heading }) {
  if (heading.kind === "answer") return heading.answer.label;
  if (heading.kind === "none") return "No answer named";
  return (
    <>
      {formatQuantity(heading.quantity)}
      <small>{figureScope(heading.quantity)}</small>
    </>
  );
}

/** A figure given with a position, where it is not its heading. */
export function PositionFigure({ quantity }: { quantity: Quantity }) {
  return (
    <p className="fig n">
      <b>{formatQuantity(quantity)}</b> {figureScope(quantity)}
    </p>
  );
}
