import type { ChosenSources } from "#lib/domain/chosen-sources";
import type { SourceHead, Stand } from "#lib/domain/model";
import type { ClaimView } from "#lib/domain/views";
import { type ClaimQuery, formatClaimQuery } from "#lib/schema/claim-query";
import type { ShownContext } from "#lib/schema/context-query";

/** What positions and their quotations need of the page on which they stand. */
export interface QuotingPageProps {
  view: Pick<ClaimView, "dossier" | "claim" | "answers" | "sources" | "contexts">;
  query: ShownContext;
  /** The query string of the same page with another quotation, or none, in its context. */
  contextAddress: (shown: ShownContext) => string;
  /** For addresses that leave the page with a copied quotation. */
  origin: string;
}

/** What every part of the claim page is given. */
export interface ClaimPageProps extends QuotingPageProps {
  /** What the sources that are shown have on the claim. */
  view: ClaimView;
  /** What all sources have on it: whatever is counted over the claim is counted here. */
  whole: ClaimView;
  choice: ChosenSources<SourceHead>;
  query: ClaimQuery;
}

/** The same claim under a changed query. */
export function claimAddress(query: ClaimQuery, change: Partial<ClaimQuery>): string {
  return formatClaimQuery({ ...query, ...change }) || "?";
}

/** Where a position stands: on the page as it is, or as it is with its source shown too. */
export function positionAddress(
  page: Pick<ClaimPageProps, "choice" | "query">,
  { id, source }: Stand,
): string {
  return `${withSourceShown(page, source)}#position-${id}`;
}

/** Where a source stands that takes no position. */
export function sourceAddress(page: Pick<ClaimPageProps, "choice" | "query">, source: string): string {
  return `${withSourceShown(page, source)}#source-${source}`;
}

function withSourceShown(
  { choice: { shown, hidden }, query }: Pick<ClaimPageProps, "choice" | "query">,
  source: string,
) {
  if (!hidden.some(({ slug }) => slug === source)) return "";
  return claimAddress(query, { sources: [...shown.map(({ slug }) => slug), source] });
}

/** Where the columns begin: what changes them leads back here. */
export const ARRANGEMENT = "arrangement";
