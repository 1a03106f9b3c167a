/** The reader's address: which version, which claim is marked in colour, which quotation is chosen. */

import { z } from "zod";
import { VERSION_NUMBER } from "#lib/schema/address-parts";
import { first, nameOrNull, type SearchParams } from "#lib/schema/search-params";

const schema = z.object({
  /** Null is the newest. */
  version: z.preprocess(first, z.string().regex(VERSION_NUMBER).transform(Number).nullable().catch(null)),
  claim: nameOrNull,
  quotation: nameOrNull,
});

export type ReaderQuery = z.infer<typeof schema>;

export function parseReaderQuery(params: SearchParams): ReaderQuery {
  const { version, claim, quotation } = params;
  return schema.parse({ version, claim, quotation });
}

/** The query string for the reader, without what is absent. */
export function formatReaderQuery({ version, claim, quotation }: ReaderQuery): string {
  const params = new URLSearchParams();
  if (version !== null) params.set("version", `${version}`);
  if (claim !== null) params.set("claim", claim);
  if (quotation !== null) params.set("quotation", quotation);
  return params.size > 0 ? `?${params}` : "";
}
