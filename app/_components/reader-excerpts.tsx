import { sameWords } from "#lib/domain/reader-selection";
import type { PlacedQuotation } from "#lib/domain/views";
import { ReaderNotes } from "./reader-notes";
import type { ReaderPageProps } from "./reader-page-props";
import { answerColour } from "./ui/answer-badge";
import { Verbatim } from "./ui/verbatim";

/** A source that may only be quoted: its quotations in their order, each with a little of the text around it. */
export function ReaderExcerpts(page: ReaderPageProps) {
  return (
    <div className="txt">
      <p className="part">
        <span>
          <b>Excerpts only.</b> Readers of this source see its quotations with at most 300 characters of the
          text on either side.
        </span>
      </p>
      {sameWords(page.view.quotations).map((same) => (
        <Excerpt key={same[0]?.quotation.id} same={same} page={page} />
      ))}
    </div>
  );
}

interface ExcerptProps {
  /** Quotations of the same words; never empty. */
  same: readonly PlacedQuotation[];
  page: ReaderPageProps;
}

function Excerpt({ same, page }: ExcerptProps) {
  const { selection, view } = page;
  const [first, ...others] = same;
  if (!first) return null;
  const { quotation } = first;
  const context = view.contexts.get(quotation.id);
  return (
    <div className="pr body excerpt">
      <span className="vo" />
      <span className="pn">
        <span className="vh">Paragraph </span>
        {quotation.paragraph}
      </span>
      <div className="wd" lang={view.source.language}>
        {others.map((other) => (
          <span key={other.quotation.id} id={`q-${other.quotation.id}`} className="at" />
        ))}
        <Verbatim as="p">
          {context?.before}
          <mark
            className={markClass(same, selection)}
            id={`q-${quotation.id}`}
            data-quotations={same.map((one) => one.quotation.id).join(" ")}
          >
            {quotation.exact}
          </mark>
          {context?.after}
        </Verbatim>
      </div>
      <ReaderNotes quotations={same} paragraph={quotation.paragraph} {...page} />
    </div>
  );
}

function markClass(
  same: readonly PlacedQuotation[],
  { claim, chosen }: ReaderPageProps["selection"],
): string {
  const isChosen = chosen !== null && same.includes(chosen);
  const shown = isChosen ? chosen : same.find((one) => one.claim.slug === claim?.slug);
  if (!shown) return "hl";
  const colour = shown.answer ? answerColour(shown.answer.letter) : "ans-none";
  return `hl on ${colour}${isChosen ? " chosen" : ""}`;
}
