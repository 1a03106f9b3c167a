/** What words looked for in one source’s text come to. */

import { z } from "zod";
import type { FoundInText } from "#lib/domain/find-in-text";
import type { Passage } from "#lib/domain/model";

export const apiFound = z.object({
  asked: z.string(),
  terms: z.array(z.string()).meta({ description: "What was looked for: phrases, or single words." }),
  apart: z.boolean().meta({
    description: "Whether the words stand nowhere together, and were therefore looked for one by one.",
  }),
  hits: z
    .array(z.object({ start: z.int(), end: z.int(), paragraph: z.int() }))
    .meta({ description: "In the newest version; where only excerpts may be read, in those." }),
});

export function toFound(
  { asked, terms, apart, hits }: FoundInText,
  passages: readonly Passage[],
): z.infer<typeof apiFound> {
  const paragraphOf = (start: number) => passages.findLast((passage) => passage.start <= start)?.number ?? 1;
  return {
    asked,
    terms: [...terms],
    apart,
    hits: hits.map(({ start, end }) => ({ start, end, paragraph: paragraphOf(start) })),
  };
}
