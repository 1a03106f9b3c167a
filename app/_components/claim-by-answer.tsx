import { type AnswerRow, answerRows, headingOf, mannerOf } from "#lib/domain/answer-holders";
import { mannerInWords } from "#lib/domain/heading-words";
import { standsBySource } from "#lib/domain/holding";
import type { Position } from "#lib/domain/model";
import { Columns } from "./claim-columns";
import type { ClaimPageProps } from "./claim-page-props";
import { ClaimSilences } from "./claim-silences";
import { ClaimSupport } from "./claim-support";
import { counted } from "./counted";
import { PositionCard } from "./position-card";
import { headingColour } from "./position-group";
import { PositionHeading } from "./position-heading";

/** One column for each answer, with the sources under it; then who is silent. */
export function ClaimByAnswer(page: ClaimPageProps) {
  // Of all sources: an answer does not lose its voices because a reader looks at some sources only.
  const rows = answerRows(page.whole.answers, page.whole.positions);
  return (
    <>
      <Columns count={rows.length}>
        {rows.map((row) => (
          <AnswerColumn key={row.heading.key} row={row} {...page} />
        ))}
      </Columns>
      <ClaimSilences {...page} />
    </>
  );
}

function AnswerColumn({ row, ...page }: ClaimPageProps & { row: AnswerRow }) {
  const { answers, positions, sources } = page.view;
  const under = (one: Position) => headingOf(answers, one).key === row.heading.key;
  const bySource = standsBySource(positions.filter(under));
  const all = page.whole.positions.filter(under);
  return (
    <section className={`col ${headingColour(row.heading)}`}>
      <header className="col-h">
        <h2>
          <PositionHeading heading={row.heading} held={row.held} small={countsInWords(all, page.choice)} />
        </h2>
        {row.heading.kind !== "none" && <ClaimSupport support={row.support} {...page} />}
      </header>
      {sources.map((source) => {
        const stands = bySource.get(source.slug);
        if (!stands) return null;
        const manner = mannerInWords(mannerOf(stands));
        return (
          <section key={source.slug} className="ag">
            <h3 className="sl">
              {source.shortTitle}
              {manner && <small>{manner}</small>}
            </h3>
            {stands.map((position) => (
              <PositionCard
                key={position.id}
                position={position}
                showFigure={row.heading.kind !== "figure"}
                {...page}
              />
            ))}
          </section>
        );
      })}
    </section>
  );
}

/** “9 quotes from 2 sources”; where some of them are not shown, it says so. */
function countsInWords(positions: readonly Position[], { hidden }: ClaimPageProps["choice"]): string {
  const count = (those: readonly Position[]) => those.reduce((sum, one) => sum + one.quotationCount, 0);
  const unseen = count(positions.filter((one) => hidden.some(({ slug }) => slug === one.source)));
  const sources = new Set(positions.map((position) => position.source)).size;
  const all = `${counted(count(positions), "quote")} from ${counted(sources, "source")}`;
  if (unseen === 0) return all;
  return `${all}, ${unseen === count(positions) ? "none" : count(positions) - unseen} of them shown`;
}
