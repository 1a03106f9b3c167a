import { groupByHeading, type Heading } from "#lib/domain/answer-holders";
import { mannerInWords } from "#lib/domain/heading-words";
import type { Position } from "#lib/domain/model";
import type { QuotingPageProps } from "./claim-page-props";
import { PositionCard } from "./position-card";
import { PositionHeading } from "./position-heading";
import { answerColour } from "./ui/answer-badge";

interface PositionGroupsProps extends QuotingPageProps {
  positions: readonly Position[];
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
  return answerColour(heading.kind === "answer" ? heading.answer : null);
}
