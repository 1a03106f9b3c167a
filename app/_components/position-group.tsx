import { groupByHeading, type Heading, type Manner } from "#lib/domain/answer-holders";
import type { Position } from "#lib/domain/model";
import type { QuotingPageProps } from "./claim-page-props";
import { PositionCard } from "./position-card";
import { PositionHeading } from "./position-heading";
import { answerColour } from "./ui/answer-badge";

interface PositionGroupsProps extends QuotingPageProps {
  positions: readonly Position[];
}

const MANNERS: Record<Manner, string | null> = {
  held: null,
  denied: "Denied, not held",
  relayed: "Relayed, not held",
  mentioned: "Mentioned, not held",
};

/** Null where the source holds it: the filled badge says so. */
export function mannerInWords(manner: Manner): string | null {
  return MANNERS[manner];
}

/** One source's, or one voice's, positions under the answers that they give. */
export function PositionGroups({ positions, ...page }: PositionGroupsProps) {
  return groupByHeading(page.view.answers, positions).map(({ heading, manner, stands }) => (
    <section key={heading.key} className={`ag ${headingColour(heading)}`}>
      <h3 className="ag-h">
        <PositionHeading heading={heading} held={manner === "held"} small={mannerInWords(manner)} />
      </h3>
      {stands.map((position) => (
        <PositionCard
          key={position.id}
          position={position}
          showFigure={heading.kind !== "figure"}
          {...page}
        />
      ))}
    </section>
  ));
}

/** The class for an answer's colour; figures and what names no answer have none. */
export function headingColour(heading: Heading): string {
  return heading.kind === "answer" ? answerColour(heading.answer.letter) : "ans-none";
}
