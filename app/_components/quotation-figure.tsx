import { ruleCount, toneInWords } from "#lib/domain/chains";
import { citationOf } from "#lib/domain/citation";
import type { Position, Quotation } from "#lib/domain/model";
import { surroundings } from "#lib/domain/surroundings";
import { formatReaderQuery } from "#lib/schema/reader-query";
import type { QuotingPageProps } from "./claim-page-props";
import { answerColour } from "./ui/answer-badge";
import { Icon } from "./ui/icon";
import { Verbatim } from "./ui/verbatim";

interface QuotationFigureProps extends QuotingPageProps {
  quotation: Quotation;
  position: Position;
}

const number = new Intl.NumberFormat("en");

/** One verbatim span: a left rule for each link of its chain, and beneath it where it stands and what to do with it. */
export function QuotationFigure({
  quotation,
  position,
  view,
  query,
  contextAddress,
  origin,
}: QuotationFigureProps) {
  const source = view.sources.find((one) => one.slug === position.source);
  const answer = view.answers.find((one) => one.slug === position.answer);
  if (!source) throw new RangeError(`Source ${position.source} is not of this dossier`);
  const open = query.context === "all" || query.context === quotation.id;
  const rules = `d${ruleCount(position.voices.length)}`;
  const colour = answer ? answerColour(answer.letter) : "ans-none";
  return (
    <figure className={`q ${rules} ${colour}${open ? " open" : ""}`} id={`q-${quotation.id}`}>
      <div lang={source.language}>
        <Verbatim as="blockquote">
          <Words quotation={quotation} context={open ? view.contexts.get(quotation.id) : undefined} />
        </Verbatim>
      </div>
      <figcaption>
        <Tone quotation={quotation} />
        <div className="q-f">
          <Tick quotation={quotation} />
          <ContextLink quotation={quotation} open={open} contextAddress={contextAddress} />
          <a href={placeInReader({ view, quotation, source: source.slug })}>
            Source
            <Which quotation={quotation} />
          </a>
          <button
            type="button"
            data-citation={`${citationOf({ dossier: view.dossier, claim: view.claim, source, stand: position, quotation })}\n${origin}/quotations/${quotation.id}`}
          >
            Copy
            <Which quotation={quotation} />
          </button>
          {/* biome-ignore lint/a11y/noAmbiguousAnchorText: the label says which */}
          <a
            href={`/quotations/${quotation.id}`}
            aria-label={`Link to the quotation from paragraph ${quotation.paragraph}`}
          >
            Link
          </a>
        </div>
      </figcaption>
    </figure>
  );
}

function Words({
  quotation,
  context,
}: {
  quotation: Quotation;
  context?: { before: string; after: string };
}) {
  if (!context) return <span className="q-exact">{quotation.exact}</span>;
  const { before, after } = surroundings(context);
  return (
    <>
      {before}
      <mark className="q-exact">{quotation.exact}</mark>
      {after}
    </>
  );
}

function Tone({ quotation }: { quotation: Quotation }) {
  const tone = toneInWords(quotation.tone);
  return tone && <p className="tone">{tone}</p>;
}

/** That it is verbatim the database guarantees (it refuses any other); where it stands the title says. */
function Tick({ quotation: { start, end, version, paragraph } }: { quotation: Quotation }) {
  const place = `characters ${number.format(start)} to ${number.format(end)} of version ${version}`;
  return (
    <span className="ok n" title={`Verbatim: ${place}`}>
      <Icon name="ok" />
      <span className="vh">Verbatim, paragraph </span>
      <span aria-hidden="true">¶ </span>
      {paragraph}
    </span>
  );
}

function ContextLink({
  quotation,
  open,
  contextAddress,
}: Pick<QuotationFigureProps, "quotation" | "contextAddress"> & { open: boolean }) {
  const address = contextAddress(open ? null : quotation.id);
  return (
    <a href={`${address || "?"}#q-${quotation.id}`} aria-expanded={open} data-act="context">
      Context
      <Which quotation={quotation} />
    </a>
  );
}

/** Tells the many links of one name apart for whoever does not see where they stand. */
function Which({ quotation }: { quotation: Quotation }) {
  return <span className="vh"> of the quotation from paragraph {quotation.paragraph}</span>;
}

interface Place {
  view: QuotingPageProps["view"];
  quotation: Quotation;
  source: string;
}

/** The quotation in the reader, pinned to its version, with this claim marked. */
function placeInReader({ view: { dossier, claim }, quotation, source }: Place): string {
  const query = formatReaderQuery({
    version: quotation.version,
    claim: claim.slug,
    quotation: quotation.id,
  });
  return `/dossiers/${dossier.slug}/sources/${source}${query}#q-${quotation.id}`;
}
