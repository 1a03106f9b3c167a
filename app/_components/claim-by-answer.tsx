import { type AnswerRow, answerRows, headingOf, mannerOf, voicesBehind } from "#lib/domain/answer-holders";
import { standsBySource } from "#lib/domain/holding";
import type { Position } from "#lib/domain/model";
import { Columns } from "./claim-columns";
import type { ClaimPageProps } from "./claim-page-props";
import { ClaimSilences } from "./claim-silences";
import { counted } from "./counted";
import { PositionCard } from "./position-card";
import { headingColour, mannerInWords } from "./position-group";
import { PositionHeading } from "./position-heading";

/** One column for each answer, with the sources under it; then who is silent. */
export function ClaimByAnswer(page: ClaimPageProps) {
  const { answers, positions } = page.view;
  const rows = answerRows(answers, positions);
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
  const own = positions.filter((position) => headingOf(answers, position).key === row.heading.key);
  const bySource = standsBySource(own);
  return (
    <section className={`col ${headingColour(row.heading)}`}>
      <header className="col-h ca">
        <h2>
          <PositionHeading heading={row.heading} held={row.held} small={countsInWords(own, bySource.size)} />
        </h2>
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

/** “9 quotes from 2 sources, 4 voices behind it”: what counts is the voices, not how often they are repeated. */
function countsInWords(positions: readonly Position[], sources: number): string {
  const count = positions.reduce((sum, position) => sum + position.quotationCount, 0);
  const voices = voicesBehind(positions).length;
  const behind = voices === 0 ? "no voice" : counted(voices, "voice");
  return `${counted(count, "quote")} from ${counted(sources, "source")}, ${behind} behind it`;
}
