/** The API's answer on the claims that are related to one: its shape, and how it is made of the domain's view. */

import { z } from "zod";
import type { RelatedClaim } from "#lib/domain/related-claims";

const slug = z.string();

export const apiRelated = z.array(
  z.object({
    claim: slug,
    voices: z.array(slug).meta({
      description: "Voices that have the last word on both and are no source's own, the rarest first.",
    }),
    passages: z
      .array(
        z.object({
          source: slug,
          version: z.int(),
          paragraph: z.int(),
          sameWords: z.boolean().meta({ description: "Whether quotations of the two claims overlap there." }),
        }),
      )
      .meta({ description: "Paragraphs in which both claims have a quotation." }),
  }),
);

export function toRelated(related: readonly RelatedClaim[]): z.infer<typeof apiRelated> {
  return related.map(({ claim, voices, passages }) => ({
    claim: claim.slug,
    voices: voices.map((voice) => voice.slug),
    passages: [...passages],
  }));
}
