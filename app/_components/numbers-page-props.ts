import type { NumbersView } from "#lib/domain/views";
import type { NumbersQuery } from "#lib/schema/numbers-query";

/** What every part of the numbers page is given. */
export interface NumbersPageProps {
  view: NumbersView;
  query: NumbersQuery;
  /** For addresses that leave the page with a copied quotation. */
  origin: string;
}
