import type { Stance } from "#lib/domain/vocabulary";
import { Icon } from "./icon";

/** How a speaker stands to an answer. Without its word the mark is decorative. */
export function StanceMark({ stance, withWord = true }: { stance: Stance; withWord?: boolean }) {
  return (
    <span className="st">
      <Icon name={stance} />
      {withWord && stance}
    </span>
  );
}
