import type { ClaimState } from "#lib/domain/state";
import { Icon, type IconName } from "./icon";

const MARKS: Record<ClaimState | "within", { icon: IconName; word: string }> = {
  contradict: { icon: "contradict", word: "Contradict" },
  differ: { icon: "differ", word: "Differ" },
  agree: { icon: "agree", word: "Agree" },
  "one-source": { icon: "one", word: "One source" },
  open: { icon: "none", word: "Open" },
  within: { icon: "contradict", word: "Within one source" },
};

/** The state of a claim between its sources, or the flag that one source disagrees with itself. */
export function StateMark({ state, withWord = true }: { state: ClaimState | "within"; withWord?: boolean }) {
  const { icon, word } = MARKS[state];
  return (
    <span className={`split ${state}`}>
      <Icon name={icon} />
      {withWord && <span>{word}</span>}
    </span>
  );
}
