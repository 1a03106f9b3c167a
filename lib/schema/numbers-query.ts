/** The numbers page's address: which quotation stands in its context. */

import { z } from "zod";
import { contextFields, type ShownContext, setContext } from "#lib/schema/context-query";
import type { SearchParams } from "#lib/schema/search-params";

const schema = z.object(contextFields);

export type NumbersQuery = z.infer<typeof schema>;

export function parseNumbersQuery({ context, reach }: SearchParams): NumbersQuery {
  return schema.parse({ context, reach });
}

/** The query string of the page with one quotation, all, or none in context: `?context=all`, or the empty string. */
export function formatNumbersQuery(shown: ShownContext): string {
  const params = new URLSearchParams();
  setContext(params, shown);
  return params.size > 0 ? `?${params}` : "";
}
