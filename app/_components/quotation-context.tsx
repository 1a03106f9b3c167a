import { type Reach, withinReach } from "#lib/domain/context-reach";
import type { Quotation, SourceHead } from "#lib/domain/model";
import type { QuotingPageProps } from "./claim-page-props";

interface QuotationWordsProps {
  quotation: Quotation;
  source: SourceHead;
  page: Pick<QuotingPageProps, "view" | "query">;
}

/** Whether a quotation stands in its context on a page. */
export function isInContext(quotation: Quotation, { context }: QuotingPageProps["query"]): boolean {
  return context === "all" || context === quotation.id;
}

/** The words of a quotation, alone or, marked, among those around it. */
export function QuotationWords({ quotation, source, page: { view, query } }: QuotationWordsProps) {
  const context = isInContext(quotation, query) ? view.contexts.get(quotation.id) : undefined;
  if (!context) return <span className="q-exact">{quotation.exact}</span>;
  const { before, after } = withinReach(context, quotation.exact, query.reach, source.language);
  return (
    <>
      {before}
      <mark className="q-exact">{quotation.exact}</mark>
      {after}
    </>
  );
}

interface ContextLevelsProps extends QuotationWordsProps {
  page: Pick<QuotingPageProps, "view" | "query" | "contextAddress">;
  /** The quotation in its place in the reader. */
  place: string;
}

/** How far the context of one quotation reaches, and on to its place in the text; for all at once the page says it. */
export function ContextLevels({ quotation, source, page, place }: ContextLevelsProps) {
  const { view, query, contextAddress } = page;
  const context = view.contexts.get(quotation.id);
  if (query.context !== quotation.id || !context) return null;
  const around = withinReach(context, quotation.exact, "sentence", source.language);
  const isWhole = around.before === context.before && around.after === context.after;
  const excerpts = source.access === "excerpts";
  const paragraph = excerpts ? "All that may be shown" : "Paragraph";
  const level = (reach: Reach, name: string) => (
    <a
      href={`${contextAddress({ ...query, reach })}#q-${quotation.id}`}
      aria-current={reach === query.reach ? "true" : undefined}
      // The key for context goes one step further each time: sentences, paragraph, and closed again.
      data-act={reach === "paragraph" && query.reach === "sentence" ? "context" : undefined}
    >
      {name}
    </a>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: links to follow, not fields to fill in
    <div
      className="q-r"
      role="group"
      aria-label={`Context of the quotation from paragraph ${quotation.paragraph}`}
    >
      {isWhole ? (
        <span>{excerpts ? "This is all that may be shown." : "This is the whole paragraph."}</span>
      ) : (
        <>
          {level("sentence", "Sentences around")}
          {level("paragraph", paragraph)}
        </>
      )}
      <a href={place}>{excerpts ? "In the reader" : "Whole text"}</a>
    </div>
  );
}
