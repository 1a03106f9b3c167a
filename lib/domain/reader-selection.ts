/** What the reader marks: the claim in view, and one chosen quotation, both taken from the address. */

import type { ClaimHead } from "#lib/domain/model";
import type { PlacedQuotation } from "#lib/domain/views";

export interface ReaderSelection {
  /** Null when no claim is marked in colour. */
  readonly claim: ClaimHead | null;
  /** The quotations of that claim, in the order of the text. */
  readonly quotations: readonly PlacedQuotation[];
  readonly chosen: PlacedQuotation | null;
  /** Beside the chosen one; where none is chosen, the first is next. */
  readonly previous: PlacedQuotation | null;
  readonly next: PlacedQuotation | null;
  /** Of the chosen one among the claim's quotations, from 1; null where none is chosen. */
  readonly place: number | null;
}

/**
 * A chosen quotation brings its claim with it, whatever claim is named beside it. What is not of this text
 * counts as not named.
 * @param quotations of one version, by start.
 */
export function selectionOf(
  quotations: readonly PlacedQuotation[],
  named: { readonly claim: string | null; readonly quotation: string | null },
): ReaderSelection {
  const chosen = quotations.find((placed) => placed.quotation.id === named.quotation) ?? null;
  const slug = chosen?.claim.slug ?? named.claim;
  const own = quotations.filter((placed) => placed.claim.slug === slug);
  const at = chosen ? own.indexOf(chosen) : -1;
  return {
    claim: own[0]?.claim ?? null,
    quotations: own,
    chosen,
    previous: own[at - 1] ?? null,
    next: own[at + 1] ?? null,
    place: chosen ? at + 1 : null,
  };
}

/** Quotations of the very same words together, in the order of the text. */
export function sameWords(quotations: readonly PlacedQuotation[]): PlacedQuotation[][] {
  const spans = new Map<string, PlacedQuotation[]>();
  for (const placed of quotations) {
    const span = `${placed.quotation.start} ${placed.quotation.end}`;
    const own = spans.get(span);
    if (own) own.push(placed);
    else spans.set(span, [placed]);
  }
  return [...spans.values()];
}

/** The claims that a text is quoted on, each once with its number of quotations, in the dossier's order. */
export function claimsQuoted(
  quotations: readonly PlacedQuotation[],
): { claim: ClaimHead; quotations: number }[] {
  const claims = new Map<string, { claim: ClaimHead; quotations: number }>();
  for (const { claim } of quotations) {
    const entry = claims.get(claim.slug);
    if (entry) entry.quotations += 1;
    else claims.set(claim.slug, { claim, quotations: 1 });
  }
  return [...claims.values()].sort((one, other) => one.claim.number - other.claim.number);
}
