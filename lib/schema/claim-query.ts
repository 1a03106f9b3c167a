/** The claim page's address: how its positions are arranged, which sources are shown, and which context. */

import { z } from "zod";
import { contextFields, setContext } from "#lib/schema/context-query";
import { first, type SearchParams } from "#lib/schema/search-params";

export const CLAIM_VIEWS = ["source", "answer", "voice"] as const;
export type ClaimViewName = (typeof CLAIM_VIEWS)[number];

/** More sources than any dossier has, and no longer names: so that an address cannot be made to cost much. */
const MOST = 100;

/** `sources=a,b`, or `sources=a&sources=b` as a form sends its boxes. */
const names = z.preprocess((value) => {
  const given = [value].flat().filter((one) => typeof one === "string");
  const all = given.flatMap((one) => one.split(",")).map((name) => name.trim().slice(0, MOST));
  const known = [...new Set(all.filter((name) => name !== ""))].slice(0, MOST);
  return known.length > 0 ? known : null;
}, z.array(z.string()).nullable());

const schema = z.object({
  view: z.preprocess(first, z.enum(CLAIM_VIEWS).catch("source")),
  ...contextFields,
  /** In the order in which they are shown, as they were asked for; null for all, in the dossier's order. */
  sources: names,
});

export type ClaimQuery = z.infer<typeof schema>;

export function parseClaimQuery({ view, context, reach, sources, first: front }: SearchParams): ClaimQuery {
  return schema.parse({ view, context, reach, sources: [front, sources].flat() });
}

/** The query string for a claim page, without what is the default: `?view=answer`, or the empty string. */
export function formatClaimQuery({ view, sources, ...context }: ClaimQuery): string {
  const params = new URLSearchParams();
  if (view !== "source") params.set("view", view);
  if (sources !== null) params.set("sources", sources.join(","));
  setContext(params, context);
  // A comma may stand in a query as it is (RFC 3986, §3.4), and reads better.
  return params.size > 0 ? `?${params}`.replaceAll("%2C", ",") : "";
}
