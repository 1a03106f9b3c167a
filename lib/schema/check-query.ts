/** The address of a check: the text that is looked for, as it was brought. */

import { z } from "zod";
import { type CheckProblem, checkProblem } from "#lib/domain/quote-check";
import { first, type SearchParams } from "#lib/schema/search-params";

const schema = z.object({
  q: z.preprocess(first, z.string().nullable().catch(null)),
  /** Set in place of a text that no address can carry. */
  problem: z.preprocess(first, z.literal("too-long").nullable().catch(null)),
});

export interface CheckQuery {
  /** Null when nothing has been asked yet, or the text was too long to come back. */
  readonly text: string | null;
  readonly problem: CheckProblem | null;
}

export function parseCheckQuery({ q, problem }: SearchParams): CheckQuery {
  const query = schema.parse({ q, problem });
  if (query.q === null) return { text: null, problem: query.problem };
  const text = unixLines(query.q);
  return { text, problem: checkProblem(text) };
}

/** Characters of an address, encoded: servers take 16,000 with all their headers. */
const LONGEST_ADDRESS = 14_000;

/** The query string for a text, or for the finding that it is too long. */
export function formatCheckQuery(text: string): string {
  const asked = unixLines(text);
  const query = `?${new URLSearchParams({ q: asked })}`;
  const isTooLong = checkProblem(asked) === "too-long" || query.length > LONGEST_ADDRESS;
  return isTooLong ? "?problem=too-long" : query;
}

/** Forms send every line break as two characters, whatever was pasted. */
function unixLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
