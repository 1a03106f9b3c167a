import type { ClaimView } from "#lib/domain/views";
import type { ClaimQuery } from "#lib/schema/claim-query";

/** What every part of the claim page is given. */
export interface ClaimPageProps {
  view: ClaimView;
  query: ClaimQuery;
  /** For addresses that leave the page with a copied quotation. */
  origin: string;
}
