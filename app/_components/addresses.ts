import type { ClaimHead, Quotation, Stand } from "#lib/domain/model";
import { formatReaderQuery } from "#lib/schema/reader-query";

/** Where a position stands on the page of its claim. @param dossier its slug. */
export function positionAddress(
  dossier: string,
  claim: Pick<ClaimHead, "slug">,
  position: Pick<Stand, "id">,
): string {
  return `/dossiers/${dossier}/claims/${claim.slug}#position-${position.id}`;
}

interface QuotationPlace {
  /** Slugs of where the quotation stands, and of the claim that is marked beside it. */
  readonly dossier: string;
  readonly source: string;
  readonly claim: string;
}

/** A quotation in the reader, pinned to the version that it quotes, with its claim marked. */
export function quotationAddress(
  { dossier, source, claim }: QuotationPlace,
  { id, version }: Pick<Quotation, "id" | "version">,
): string {
  return `/dossiers/${dossier}/sources/${source}${formatReaderQuery({ version, claim, quotation: id })}#q-${id}`;
}
