/** What the API answers to a search. Offsets are Unicode code points, `[start, end)`. */

import { z } from "zod";
import type { SearchAnswer, SearchFacets, SourceHits } from "#lib/domain/search-view";
import { PASSAGE_KINDS } from "#lib/domain/vocabulary";
import type { SearchQuery } from "#lib/schema/search-query";

const context = {
  before: z.string().meta({ description: "What stands directly before it, in whole words." }),
  words: z.string().meta({ description: "What was found." }),
  after: z.string().meta({ description: "What stands directly after it." }),
};

const sourceHits = z.object({
  source: z.string(),
  version: z.int().meta({ description: "The newest." }),
  hits: z.int(),
  units: z.int().meta({ description: "In how many of what was looked through …" }),
  of: z.int().meta({ description: "… of how many." }),
  unit: z.enum(["paragraph", "excerpt", "quotation", "passage"]).meta({
    description:
      "What was looked through: `excerpt` of a source with access `excerpts`; `passage` is a quotation, or a passage set off as a voice's words.",
  }),
  lines: z.array(
    z.object({
      ...context,
      version: z.int(),
      start: z.int(),
      end: z.int(),
      paragraph: z.int(),
      kind: z.enum(PASSAGE_KINDS),
      voice: z.string().nullable().meta({ description: "Whose words that paragraph sets off, by slug." }),
      quotations: z
        .array(
          z.object({
            id: z.string(),
            claim: z.string(),
            position: z.string(),
            voices: z.array(z.string()).meta({ description: "The chain, outermost first." }),
          }),
        )
        .meta({ description: "Recorded quotations that hold the whole of it: the first six." }),
    }),
  ),
});

const counted = z.object({
  count: z.int(),
  more: z.boolean().meta({ description: "Whether there are more than were counted." }),
});

export const apiSearch = z.object({
  dossier: z.string(),
  q: z.string(),
  sort: z.string(),
  in: z.string().nullable(),
  page: z.int(),
  sources: z
    .array(sourceHits)
    .meta({ description: "All that were searched, those without a hit too. A place in a text is one hit." }),
  editors: z
    .object({
      hits: z.int(),
      claims: z.int(),
      positions: z.int(),
      more: z.boolean().meta({
        description: "Whether only the first 500 claims or positions were looked through for hits.",
      }),
      lines: z.array(
        z.object({
          ...context,
          field: z.enum(["title", "question", "background", "answer", "summary", "note"]),
          claim: z.string(),
          position: z.string().nullable(),
        }),
      ),
    })
    .nullable()
    .meta({ description: "What the editors wrote; null where it was not searched." }),
  facets: z
    .object({
      passage: z.int(),
      quotation: counted,
      position: z.int(),
      claim: z.int(),
      kinds: z.array(z.object({ kind: z.enum(PASSAGE_KINDS), count: z.int() })),
    })
    .meta({ description: "How much there is of each kind, whatever kind is asked for." }),
});

type Found = NonNullable<SearchAnswer["found"]>;

export function toSearch(
  { dossier, slice }: SearchAnswer,
  { view }: Found,
  { q, sort }: Pick<SearchQuery, "sort"> & { readonly q: string },
): z.infer<typeof apiSearch> {
  const { editors } = view;
  return {
    dossier: dossier.slug,
    ...{ q, sort, in: slice.in, page: slice.page },
    sources: view.sources.map(sourceFields),
    editors: editors && {
      ...editors,
      lines: editors.lines.map(({ claim, stand, ...line }) => ({
        ...line,
        claim: claim.slug,
        position: stand?.id ?? null,
      })),
    },
    facets: facetFields(view.facets),
  };
}

function sourceFields({ source, lines, ...counts }: SourceHits): z.infer<typeof sourceHits> {
  return {
    source: source.slug,
    ...counts,
    lines: lines.map(({ passage, covering, ...line }) => ({
      ...line,
      paragraph: passage.number,
      kind: passage.kind,
      voice: passage.voice?.slug ?? null,
      quotations: covering.map(({ id, claim, stand }) => ({
        id,
        claim: claim.slug,
        position: stand.id,
        voices: stand.voices.map(({ slug }) => slug),
      })),
    })),
  };
}

function facetFields({ kinds, ...counts }: SearchFacets) {
  return { ...counts, kinds: kinds.map((kind) => ({ ...kind })) };
}
