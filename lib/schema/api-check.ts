/** What the API takes and answers where a quotation is checked. Offsets are Unicode code points, `[start, end)`. */

import { z } from "zod";
import type { CheckedPlace, QuoteCheck } from "#lib/domain/quote-check";
import { PASSAGE_KINDS } from "#lib/domain/vocabulary";

export const apiCheckRequest = z.object({
  text: z
    .string()
    .meta({ description: "The words to look for: at most 1,500 code points, with a letter or digit." }),
});

const place = z.object({
  start: z.int(),
  end: z.int(),
  exact: z.string().meta({ description: "The version's text from start to end." }),
  paragraph: z.int().meta({ description: "In which it starts." }),
  kind: z.enum(PASSAGE_KINDS).meta({ description: "Of that paragraph." }),
  voice: z.string().nullable().meta({ description: "Whose words that paragraph sets off, by slug." }),
  quotations: z.array(z.string()).meta({
    description: "Ids of the recorded quotations that hold the whole of it: their positions say who speaks.",
  }),
});

const looked = {
  source: z.string(),
  version: z.int().meta({ description: "The newest, unless only an older one has it." }),
  compared: z.enum(["text", "excerpts"]).meta({
    description: "Of a source with access `excerpts` only what readers are shown is compared.",
  }),
};

export const apiCheck = z.object({
  dossier: z.string(),
  text: z.string().meta({ description: "What was compared." }),
  setAside: z
    .array(z.enum(["quotation-marks", "ellipsis-before", "ellipsis-after"]))
    .meta({ description: "What stood around it and was not compared." }),
  verdict: z.enum(["verbatim", "near", "absent"]).meta({ description: "That of the closest source." }),
  findings: z
    .array(
      z.discriminatedUnion("kind", [
        z.object({
          ...looked,
          kind: z.literal("verbatim"),
          count: z.int().meta({ description: "How many places there are." }),
          places: z.array(place).meta({ description: "The first five of them." }),
        }),
        z.object({
          ...looked,
          kind: z.literal("near"),
          class: z.enum(["typographic", "noise", "wording"]).meta({
            description:
              "Only `typographic` is the same sentence; `noise` has garbled letters, `wording` another word.",
          }),
          difference: z.array(z.object({ op: z.enum(["same", "missing", "added"]), text: z.string() })).meta({
            description: "`same` and `missing` are the text asked for, `same` and `added` the source's.",
          }),
          others: z.int().meta({ description: "Places just as near." }),
          place,
        }),
        z.object({ ...looked, kind: z.literal("absent") }),
      ]),
    )
    .meta({ description: "One for each source." }),
});

export function toCheck({ dossier, reading, verdict, findings }: QuoteCheck): z.infer<typeof apiCheck> {
  return {
    dossier: dossier.slug,
    text: reading.exact,
    setAside: [...reading.setAside],
    verdict,
    findings: findings.map((finding) => {
      const { slug, access } = finding.source;
      const compared = access === "full" ? ("text" as const) : ("excerpts" as const);
      const looked = { source: slug, version: finding.version, compared };
      if (finding.kind === "absent") return { ...looked, kind: finding.kind };
      if (finding.kind === "verbatim") {
        const { kind, count, places } = finding;
        return { ...looked, kind, count, places: places.map(placeFields) };
      }
      const { kind, difference, others, place } = finding;
      return {
        ...looked,
        kind,
        class: finding.class,
        difference: [...difference],
        others,
        place: placeFields(place),
      };
    }),
  };
}

function placeFields({ start, end, words, passage, covering }: CheckedPlace): z.infer<typeof place> {
  return {
    start,
    end,
    exact: words,
    paragraph: passage.number,
    kind: passage.kind,
    voice: passage.voice?.slug ?? null,
    quotations: covering.map(({ quotation }) => quotation.id),
  };
}
