import { citationOf } from "#lib/domain/citation";
import type { Position, Quotation, SourceHead } from "#lib/domain/model";
import { addressAtQuotation } from "#lib/text/text-fragment";
import type { QuotingPageProps } from "./claim-page-props";

interface QuotationTakeProps extends Pick<QuotingPageProps, "view" | "origin"> {
  quotation: Quotation;
  position: Position;
  source: SourceHead;
}

/**
 * A quotation to take away: with its citation, and its permanent address. Where scripts run, buttons copy them; where
 * none do, the address is a link.
 */
export function QuotationCopies({ quotation, position, source, view, origin }: QuotationTakeProps) {
  const { dossier, claim } = view;
  const address = `${origin}/quotations/${quotation.id}`;
  const from = `the quotation from paragraph ${quotation.paragraph}`;
  return (
    <>
      <button
        type="button"
        data-citation={`${citationOf({ dossier, claim, source, stand: position, quotation })}\n${address}`}
      >
        Copy
        <span className="vh"> {from}, with its citation</span>
      </button>
      <button type="button" data-address={address}>
        Link
        <span className="vh"> to {from}: copy it</span>
      </button>
      <a className="no-copy" href={`/quotations/${quotation.id}`}>
        Link
        <span className="vh"> to {from}</span>
      </a>
    </>
  );
}

/** To the same words on the page from which the text was taken, where it has one. It is asked for nothing before. */
export function OriginalPage({ quotation, source }: Pick<QuotationTakeProps, "quotation" | "source">) {
  const address = source.url === null ? null : addressAtQuotation(source.url, quotation);
  if (address === null) return null;
  return (
    <p className="q-o">
      <a href={address} rel="external noreferrer">
        On {new URL(address).host}
        <span className="vh">: the quotation from paragraph {quotation.paragraph}</span>
        <span aria-hidden="true"> ↗</span>
      </a>{" "}
      leaves this site
    </p>
  );
}
