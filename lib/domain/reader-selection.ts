/** What the reader marks: the claim in view, and one chosen quotation, both taken from the address. */

import type { ClaimHead } from "#lib/domain/model";
import type { PlacedQuotation } from "#lib/domain/views";

export interface ReaderSelection {
  /** Null when no claim is marked in colour. */
  readonly claim: ClaimHead | null;
  /** What the steps lead through, in the order of the text: the claim's quotations, else every quoted span once. */
  readonly quotations: readonly PlacedQuotation[];
  readonly chosen: PlacedQuotation | null;
  /** Beside the chosen one, in a circle: before the first comes the last. Null where nothing is quoted. */
  readonly previous: PlacedQuotation | null;
  readonly next: PlacedQuotation | null;
  /** Of the chosen one among them, from 1; null where none is chosen. */
  readonly place: number | null;
}

/**
 * A chosen quotation brings its own claim with it where another claim is named beside it. Where none is, none is
 * marked, and the steps lead through all of the text. What is not of this text counts as not named.
 * @param quotations of one version, by start.
 */
export function selectionOf(
  quotations: readonly PlacedQuotation[],
  named: { readonly claim: string | null; readonly quotation: string | null },
): ReaderSelection {
  const chosen = quotations.find((placed) => placed.quotation.id === named.quotation) ?? null;
  const slug = named.claim && (chosen?.claim.slug ?? named.claim);
  const own = quotations.filter((placed) => placed.claim.slug === slug);
  const steps = own.length > 0 ? own : sameWords(quotations).flatMap((same) => same[0] ?? []);
  const at = chosen
    ? steps.findIndex((one) => one === chosen || (own.length === 0 && isSameSpan(one, chosen)))
    : -1;
  return {
    claim: own[0]?.claim ?? null,
    quotations: steps,
    chosen,
    previous: steps.at(Math.max(at, 0) - 1) ?? null,
    next: steps[(at + 1) % steps.length] ?? null,
    place: chosen ? at + 1 : null,
  };
}

function isSameSpan({ quotation }: PlacedQuotation, { quotation: other }: PlacedQuotation): boolean {
  return quotation.start === other.start && quotation.end === other.end;
}

/** Whether a quotation stands in colour: those of the claim in view, and the chosen one. */
export function isInView(placed: PlacedQuotation, { claim, chosen }: ReaderSelection): boolean {
  return placed.claim.slug === claim?.slug || placed === chosen;
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
