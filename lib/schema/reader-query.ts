/** The reader's address: which version, which claim is marked in colour, which quotation is chosen, what is looked for. */

import { z } from "zod";
import { VERSION_NUMBER } from "#lib/schema/address-parts";
import { first, nameOrNull, type SearchParams } from "#lib/schema/search-params";

/** Longer is no search but a text: for those there is the page that checks quotations. */
export const LONGEST_FIND = 200;

const numberOrNull = z.preprocess(
  first,
  z.string().regex(VERSION_NUMBER).transform(Number).nullable().catch(null),
);

const schema = z.object({
  /** Null is the newest. */
  version: numberOrNull,
  claim: nameOrNull,
  quotation: nameOrNull,
  /** As typed, without white space around it; null when nothing was. */
  find: z.preprocess(first, z.string().trim().min(1).max(LONGEST_FIND).nullable().catch(null)),
  /** Which of the hits is chosen, from 1. */
  hit: numberOrNull,
});

export type ReaderQuery = z.infer<typeof schema>;

export function parseReaderQuery({ version, claim, quotation, find, hit }: SearchParams): ReaderQuery {
  return schema.parse({ version, claim, quotation, find, hit });
}

/** The query string for the reader, without what is absent. */
export function formatReaderQuery(query: Partial<ReaderQuery>): string {
  const params = new URLSearchParams();
  for (const name of ["version", "claim", "quotation", "find", "hit"] as const) {
    const value = query[name];
    if (value !== null && value !== undefined) params.set(name, `${value}`);
  }
  return params.size > 0 ? `?${params}` : "";
}
