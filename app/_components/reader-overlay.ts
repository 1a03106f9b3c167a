import type { ToldApart } from "#lib/domain/overlaps";
import type { PlacedQuotation } from "#lib/domain/views";
import type { Hit, Laid, ReaderPageProps } from "./reader-page-props";

/** What lies over a text: its quotations and the words looked for, by start and then end. */
export function overlaid(
  quotations: readonly PlacedQuotation[],
  told: ReadonlyMap<string, ToldApart>,
  found: ReaderPageProps["found"],
): (Laid | Hit)[] {
  const laid = quotations.map((placed): Laid => {
    const apart = told.get(placed.quotation.id) ?? ALONE;
    return { ...placed.quotation, ...apart, placed };
  });
  const hits = (found?.hits ?? []).map((hit, index): Hit => ({ ...hit, hit: index + 1 }));
  return [...laid, ...hits].sort((one, other) => one.start - other.start || one.end - other.end);
}

const ALONE: ToldApart = { lane: 0, number: 1, numbered: false };
