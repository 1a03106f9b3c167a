import type { MatrixRow, TallyMark } from "#lib/domain/matrix-row";
import { AnswerBadge, FIGURE, NO_ANSWER } from "./ui/answer-badge";
import { Icon } from "./ui/icon";
import { StateMark } from "./ui/state-mark";

/** How the sources stand to one another on one claim: the state, its flag, and all their answers in a row. */
export function MatrixBetween({ standing, tally }: Pick<MatrixRow, "standing" | "tally">) {
  return (
    <>
      <StateMark state={standing.state} />
      {standing.withinOneSource && <StateMark state="within" />}
      {standing.reviewed < standing.sources && <span className="of n">of {standing.reviewed} reviewed</span>}
      <span className="tally" aria-hidden="true">
        {tally.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity, and are never reordered on the client
          <Mark key={index} mark={mark} />
        ))}
      </span>
    </>
  );
}

function Mark({ mark }: { mark: TallyMark }) {
  if ("held" in mark) return <AnswerBadge letter={letterOf(mark)} held={mark.held} small />;
  return (
    <span className="nil">
      <Icon name={mark.kind === "silent" ? "silent" : "unreviewed"} />
    </span>
  );
}

function letterOf(mark: TallyMark): string {
  if (mark.kind === "answer") return mark.letter;
  return mark.kind === "figure" ? FIGURE : NO_ANSWER;
}
