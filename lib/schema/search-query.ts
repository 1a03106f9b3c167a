/** The address of a search: what is searched for, in which order, and which part of the hits is shown. */

import { z } from "zod";
import { CONCORDANCE_SORTS } from "#lib/domain/concordance";
import { first, nameOrNull, type SearchParams } from "#lib/schema/search-params";

const schema = z.object({
  q: z.preprocess(first, z.string().nullable().catch(null)),
  sort: z.preprocess(first, z.enum(CONCORDANCE_SORTS).catch("text")),
  /** The slug of a source, or `editors`: all of its hits, page by page. */
  in: nameOrNull,
  page: z.preprocess(
    first,
    z
      .string()
      .regex(/^[1-9]\d{0,5}$/)
      .transform(Number)
      .catch(1),
  ),
});

export type SearchQuery = z.infer<typeof schema>;

export function parseSearchQuery(params: SearchParams): SearchQuery {
  const { q, sort, in: part, page } = params;
  const query = schema.parse({ q, sort, in: part, page });
  return {
    ...query,
    q: query.q === null || query.q.trim() === "" ? null : query.q,
    page: query.in === null ? 1 : query.page,
  };
}

/** The query string, without what is the default: `?q=coup&sort=r1`, or the empty string. */
export function formatSearchQuery({ q, sort, in: part, page }: SearchQuery): string {
  const params = new URLSearchParams();
  if (q !== null) params.set("q", q);
  if (sort !== "text") params.set("sort", sort);
  if (part !== null) params.set("in", part);
  if (page > 1) params.set("page", `${page}`);
  return params.size > 0 ? `?${params}` : "";
}
