import { mannerOf } from "#lib/domain/answer-holders";
import { listed } from "#lib/domain/chains";
import { mannerInWords } from "#lib/domain/heading-words";
import type { Coverage, Position } from "#lib/domain/model";
import { type Figure, figureGroups } from "#lib/domain/numbers";
import { formatQuantity } from "#lib/domain/quantity";
import type { NumbersClaim } from "#lib/domain/views";
import { formatNumbersQuery } from "#lib/schema/numbers-query";
import { FigureGroupHead } from "./figure-group-head";
import { FigureScale } from "./figure-scale";
import type { NumbersPageProps } from "./numbers-page-props";
import { PositionReport } from "./position-report";
import { QuotationFigure } from "./quotation-figure";
import { AnswerBadge, FIGURE } from "./ui/answer-badge";
import { StanceMark } from "./ui/stance-mark";
import { VoiceChain } from "./voice-chain";

interface NumbersClaimProps extends NumbersPageProps {
  entry: NumbersClaim;
}

/** The figures given on one claim, those of one scope and period together. */
export function NumbersClaimSection({ entry, ...page }: NumbersClaimProps) {
  const { claim, positions, coverage } = entry;
  const titles = new Map(page.view.sources.map((source) => [source.slug, source.shortTitle]));
  const titleOf = (slug: string) => titles.get(slug) ?? slug;
  const groups = figureGroups(positions);
  return (
    <section className="num" id={`claim-${claim.slug}`} aria-labelledby={`name-${claim.slug}`}>
      <header>
        <p className="lab">{claim.topic.title}</p>
        <h2 id={`name-${claim.slug}`}>
          <a href={`/dossiers/${page.view.dossier.slug}/claims/${claim.slug}`}>{claim.title}</a>
        </h2>
        <p>{claim.question}</p>
        {groups.length > 1 && (
          <p className="lab">
            {groups.length} different things are counted here. Their figures are not set on one scale.
          </p>
        )}
        <Silent coverage={coverage} titleOf={titleOf} />
      </header>
      {groups.map((group) => (
        <section key={`${group.of.unit} ${group.of.scope} ${group.of.period}`} className="num-g">
          <FigureGroupHead group={group} />
          {group.figures.length > 1 && (
            <FigureScale group={group} titleOf={titleOf} addressOf={(figure) => `#figure-${figure.id}`} />
          )}
          {group.figures.map((figure) => (
            <FigureEntry key={figure.id} figure={figure} entry={entry} titleOf={titleOf} {...page} />
          ))}
        </section>
      ))}
    </section>
  );
}

interface FigureEntryProps extends NumbersClaimProps {
  figure: Figure<Position>;
  titleOf: (source: string) => string;
}

/** One figure beside the words in which it is given. */
function FigureEntry({ figure, entry, titleOf, view, query, origin }: FigureEntryProps) {
  const manner = mannerOf([figure]);
  const answer = entry.answers.find((one) => one.slug === figure.answer);
  return (
    <article className="num-f" id={`figure-${figure.id}`}>
      <div>
        <p className="an">
          <AnswerBadge letter={FIGURE} held={manner === "held"} />
          <span className="n">
            <b>{formatQuantity(figure.quantity)}</b>
            <small>
              {titleOf(figure.source)}: {(mannerInWords(manner) ?? "Held").toLowerCase()}
            </small>
          </span>
        </p>
        <div className="pos-h">
          <VoiceChain stand={figure} dossier={view.dossier.slug} />
          <StanceMark stance={figure.stance} />
        </div>
        {answer && <p className="lab">Under the answer {answer.label}</p>}
      </div>
      <div>
        <p className="sum">{figure.summary}</p>
        {figure.quotations.map((quotation) => (
          <QuotationFigure
            key={quotation.id}
            quotation={quotation}
            position={figure}
            // Letters restart with each question: where many claims share a page, none is coloured.
            view={{ ...view, claim: entry.claim, answers: [] }}
            query={query}
            contextAddress={formatNumbersQuery}
            origin={origin}
          />
        ))}
        {figure.note && (
          <p className="ed">
            <b>Editors’ note.</b> {figure.note}
          </p>
        )}
        <PositionReport position={figure} dossier={view.dossier.slug} />
      </div>
    </article>
  );
}

function Silent({
  coverage,
  titleOf,
}: {
  coverage: readonly Coverage[];
  titleOf: (source: string) => string;
}) {
  const silent = coverage.filter((entry) => entry.status === "silent");
  const open = coverage.filter(({ status }) => status === "in-review" || status === "not-reviewed");
  if (silent.length + open.length === 0) return null;
  return (
    <p className="lab">
      {silent.length > 0 && `Silent: ${listed(silent.map(({ source }) => titleOf(source)))}. `}
      {open.length > 0 && `Not yet reviewed: ${listed(open.map(({ source }) => titleOf(source)))}.`}
    </p>
  );
}
