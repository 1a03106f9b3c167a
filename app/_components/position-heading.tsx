import type { Heading } from "#lib/domain/answer-holders";
import type { Quantity } from "#lib/domain/model";
import { figureScope, formatQuantity } from "#lib/domain/quantity";
import { AnswerBadge, FIGURE, NO_ANSWER } from "./ui/answer-badge";

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
  return <AnswerBadge letter={heading.kind === "figure" ? FIGURE : NO_ANSWER} held={held} />;
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
