import { figureGroups } from "#lib/domain/numbers";
import { type ClaimPageProps, positionAddress } from "./claim-page-props";
import { FigureGroupHead } from "./figure-group-head";
import { FigureScale } from "./figure-scale";

/** Where two figures or more count the same thing for the same time: those on one scale, all sources together. */
export function ClaimFigures(page: Pick<ClaimPageProps, "whole" | "query" | "choice">) {
  const { dossier, claim, sources, positions } = page.whole;
  const groups = figureGroups(positions);
  const comparable = groups.filter((group) => group.figures.length > 1);
  if (comparable.length === 0) return null;
  const titles = new Map(sources.map((source) => [source.slug, source.shortTitle]));
  const alone = groups.length - comparable.length;
  return (
    <section className="c-figs" aria-labelledby="figures">
      <h2 id="figures">Figures that count the same thing</h2>
      {comparable.map((group) => (
        <div key={`${group.of.unit} ${group.of.scope} ${group.of.period}`} className="num-g">
          <FigureGroupHead group={group} />
          <FigureScale
            group={group}
            titleOf={(slug) => titles.get(slug) ?? slug}
            addressOf={(figure) => positionAddress(page, figure)}
          />
        </div>
      ))}
      <p className="lab">
        {alone > 0 &&
          `${alone === 1 ? "One more figure counts" : `${alone} more figures count`} something else, or for another time, and ${alone === 1 ? "is" : "are"} not set beside these. `}
        <a href={`/dossiers/${dossier.slug}/numbers#claim-${claim.slug}`}>
          In Numbers, beside their quotations
        </a>
      </p>
    </section>
  );
}
