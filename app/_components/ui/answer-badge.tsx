import type { CellAnswer } from "#lib/domain/cell";
import type { Answer } from "#lib/domain/model";

interface AnswerBadgeProps {
  letter: string;
  /** Filled when the source holds the answer, outlined when it only relays it. */
  held: boolean;
  small?: boolean;
}

/** Decorative: the answer's label, with the letter before it in hidden text, stands beside it. */
export function AnswerBadge({ letter, held, small = false }: AnswerBadgeProps) {
  return (
    <span className={`b ${letterColour(letter)}${held ? "" : " o"}${small ? " s" : ""}`} aria-hidden="true">
      {letter}
    </span>
  );
}

/** On the badge of a figure that stands for no answer. */
export const FIGURE = "#";
/** On the badge of a position that names no answer. */
export const NO_ANSWER = "·";

/** What names none of the answers has no letter: a bare figure, or a view beside them all. */
export function badgeSign({ answer, quantity }: Pick<CellAnswer, "answer" | "quantity">): string {
  return answer?.letter ?? (quantity ? FIGURE : NO_ANSWER);
}

/** The class that sets an answer's colour (`--c`) and tint (`--ct`); what names no answer has none. */
export function answerColour(answer: Pick<Answer, "letter"> | null | undefined): string {
  return answer ? letterColour(answer.letter) : "ans-none";
}

/** A to E have their own, all others F's. */
function letterColour(letter: string): string {
  return /^[A-E]$/.test(letter) ? `ans-${letter}` : "ans-F";
}
