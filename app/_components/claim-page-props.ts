import type { ClaimView } from "#lib/domain/views";
import type { ClaimQuery } from "#lib/schema/claim-query";

/** What positions and their quotations need of the page on which they stand. */
export interface QuotingPageProps {
  view: Pick<ClaimView, "dossier" | "claim" | "answers" | "sources" | "contexts">;
  query: Pick<ClaimQuery, "context">;
  /** The query string of the same page with another quotation, or none, in its context. */
  contextAddress: (context: string | null) => string;
  /** For addresses that leave the page with a copied quotation. */
  origin: string;
}

/** What every part of the claim page is given. */
export interface ClaimPageProps extends QuotingPageProps {
  view: ClaimView;
  query: ClaimQuery;
}
