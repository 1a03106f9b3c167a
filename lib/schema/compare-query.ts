/** The address of two texts side by side: which two, at which claim, at which quotation of it in each. */

import { z } from "zod";
import { VERSION_NUMBER } from "#lib/schema/address-parts";
import { first, nameOrNull, type SearchParams } from "#lib/schema/search-params";

/** On a phone there is room for one text, or for a little of both. */
export const COMPARE_SHOWN = ["both", "left", "right"] as const;

/** Among the quotations of a claim in one text, from 1; null for the one that says best what the source holds. */
const place = z.preprocess(first, z.string().regex(VERSION_NUMBER).transform(Number).nullable().catch(null));

const schema = z.object({
  /** Slugs of sources. */
  left: nameOrNull,
  right: nameOrNull,
  claim: nameOrNull,
  l: place,
  r: place,
  show: z.preprocess(first, z.enum(COMPARE_SHOWN).catch("both")),
  /** Whether scrolling one text moves the other. */
  lock: z.preprocess((value) => first(value) === "on", z.boolean()),
});

export type CompareQuery = z.infer<typeof schema>;

/** Never fails: what is malformed counts as absent. */
export function parseCompareQuery({ left, right, claim, l, r, show, lock }: SearchParams): CompareQuery {
  return schema.parse({ left, right, claim, l, r, show, lock });
}

/** The query string, without what is absent or the default: `?left=s&right=t&claim=c&l=2`. */
export function formatCompareQuery(query: Partial<CompareQuery>): string {
  const { left, right, claim, l = null, r = null, show = "both", lock = false } = query;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ left, right, claim })) {
    if (value) params.set(name, value);
  }
  if (l !== null) params.set("l", `${l}`);
  if (r !== null) params.set("r", `${r}`);
  if (show !== "both") params.set("show", show);
  if (lock) params.set("lock", "on");
  return params.size > 0 ? `?${params}` : "";
}
