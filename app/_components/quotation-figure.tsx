import { ruleCount, toneInWords } from "#lib/domain/chains";
import type { Position, Quotation } from "#lib/domain/model";
import { quotationAddress } from "./addresses";
import type { QuotingPageProps } from "./claim-page-props";
import { ContextLevels, isInContext, QuotationWords } from "./quotation-context";
import { OriginalPage, QuotationCopies } from "./quotation-take";
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
  const open = isInContext(quotation, query);
  const words = { quotation, source, page: { view, query, contextAddress } };
  const place = quotationAddress(
    { dossier: view.dossier.slug, source: source.slug, claim: view.claim.slug },
    quotation,
  );
  const rules = `d${ruleCount(position.voices.length)}`;
  const colour = answerColour(answer);
  return (
    <figure className={`q ${rules} ${colour}${open ? " open" : ""}`} id={`q-${quotation.id}`}>
      <div lang={source.language}>
        <Verbatim as="blockquote">
          <QuotationWords {...words} />
        </Verbatim>
      </div>
      <figcaption>
        <Tone quotation={quotation} />
        <ContextLevels {...words} place={place} />
        <div className="q-f" data-at={`${new URL(origin).host}/quotations/${quotation.id}`}>
          <Tick quotation={quotation} />
          <ContextLink quotation={quotation} open={open} query={query} contextAddress={contextAddress} />
          <a href={place}>
            Source
            <Which quotation={quotation} />
          </a>
          <QuotationCopies
            quotation={quotation}
            position={position}
            source={source}
            view={view}
            origin={origin}
          />
        </div>
        <OriginalPage quotation={quotation} source={source} />
      </figcaption>
    </figure>
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
  query,
  contextAddress,
}: Pick<QuotationFigureProps, "quotation" | "query" | "contextAddress"> & { open: boolean }) {
  const address = contextAddress({ ...query, context: open ? null : quotation.id });
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
