/** The numbers page's address: which quotation stands in its context. */

import { z } from "zod";
import { nameOrNull, type SearchParams } from "#lib/schema/search-params";

const schema = z.object({
  /** `all`, or the id of one quotation. */
  context: nameOrNull,
});

export type NumbersQuery = z.infer<typeof schema>;

export function parseNumbersQuery({ context }: SearchParams): NumbersQuery {
  return schema.parse({ context });
}

/** The query string of the page with one quotation, all, or none in context: `?context=all`, or the empty string. */
export function formatNumbersQuery(context: NumbersQuery["context"]): string {
  return context === null ? "" : `?${new URLSearchParams({ context })}`;
}
