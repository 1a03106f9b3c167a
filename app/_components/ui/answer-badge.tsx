interface AnswerBadgeProps {
  letter: string;
  /** Filled when the source holds the answer, outlined when it only relays it. */
  held: boolean;
  small?: boolean;
}

/** Decorative: the answer's label, with the letter before it in hidden text, stands beside it. */
export function AnswerBadge({ letter, held, small = false }: AnswerBadgeProps) {
  return (
    <span className={`b ${answerColour(letter)}${held ? "" : " o"}${small ? " s" : ""}`} aria-hidden="true">
      {letter}
    </span>
  );
}

/** The class that sets an answer's colour (`--c`) and tint (`--ct`): A to E have their own, all others F's. */
export function answerColour(letter: string): string {
  return /^[A-E]$/.test(letter) ? `ans-${letter}` : "ans-F";
}
