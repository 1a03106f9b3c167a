/** The claim page's address: how its positions are arranged, and which quotations stand in their context. */

import { z } from "zod";
import { first, nameOrNull, type SearchParams } from "#lib/schema/search-params";

export const CLAIM_VIEWS = ["source", "answer", "voice"] as const;
export type ClaimViewName = (typeof CLAIM_VIEWS)[number];

const schema = z.object({
  view: z.preprocess(first, z.enum(CLAIM_VIEWS).catch("source")),
  /** `all`, or the id of one quotation. */
  context: nameOrNull,
});

export type ClaimQuery = z.infer<typeof schema>;

export function parseClaimQuery(params: SearchParams): ClaimQuery {
  return schema.parse({ view: params.view, context: params.context });
}

/** The query string for a claim page, without what is the default: `?view=answer`, or the empty string. */
export function formatClaimQuery({ view, context }: ClaimQuery): string {
  const params = new URLSearchParams();
  if (view !== "source") params.set("view", view);
  if (context !== null) params.set("context", context);
  return params.size > 0 ? `?${params}` : "";
}
