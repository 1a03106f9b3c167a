/** A search through a dossier: words in the sources’ texts, and in what the editors wrote. */

import type { PrismaClient } from "#generated/client";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { coveringOf } from "#lib/data/read/search-covering";
import { searchEditors } from "#lib/data/read/search-editors";
import type { SearchFrame } from "#lib/data/read/search-frame";
import { countQuotations } from "#lib/data/read/search-rows";
import { type BareHits, type SearchRequest, searchSources } from "#lib/data/read/search-sources";
import { planOf } from "#lib/domain/search-plan";
import { parseSearch } from "#lib/domain/search-query";
import type { SearchAnswer, SearchFacets, SearchView, SourceHits } from "#lib/domain/search-view";
import type { PassageKind } from "#lib/domain/vocabulary";
import { matchExpression } from "#lib/text/term-matches";

/** @param text null where nothing is asked: then only what can be. */
export async function answerSearch(
  prisma: PrismaClient,
  index: DossierIndex,
  frame: SearchFrame,
  text: string | null,
  asked: Omit<SearchRequest, "plan" | "terms">,
): Promise<SearchAnswer> {
  const { dossier, examples } = frame;
  const sources = frame.sources.map(({ source }) => source);
  const isPart = asked.slice.in === "editors" || sources.some(({ slug }) => slug === asked.slice.in);
  const slice = isPart ? asked.slice : { in: null, page: 1 };
  const known = { dossier, slice, sources, examples };
  const parsed = text === null ? null : parseSearch(text, frame.names);
  if (!parsed?.ok) return { ...known, problems: parsed?.problems ?? [], found: null };
  const { terms } = parsed;
  const view = await searchDossier(prisma, index, frame, { ...asked, slice, terms });
  return { ...known, problems: [], found: { terms, view } };
}

async function searchDossier(
  prisma: PrismaClient,
  index: DossierIndex,
  frame: SearchFrame,
  asked: Omit<SearchRequest, "plan">,
): Promise<SearchView> {
  const plan = planOf(asked.terms);
  const request = { ...asked, plan };
  const isNarrowed = asked.terms.kind.only.length > 0;
  const hits = await searchSources(prisma, frame, request);
  const sources = await withSpeakers(prisma, index, hits, frame.longest);
  const editors = await searchEditors(prisma, index, request);
  const facets = isNarrowed
    ? await unnarrowed(prisma, index, frame, asked)
    : await facetsOf(prisma, index, asked, hits, editors);
  return {
    sources,
    editors: plan.claims || plan.positions ? editors : null,
    facets,
  };
}

async function withSpeakers(
  prisma: PrismaClient,
  index: DossierIndex,
  hits: readonly BareHits[],
  longest: number,
): Promise<SourceHits[]> {
  const covering = await coveringOf(
    prisma,
    index,
    hits.flatMap(({ lines }) => lines),
    longest,
  );
  let next = 0;
  return hits.map(({ kinds: _, lines, ...source }) => ({
    ...source,
    lines: lines.map(({ versionId: __, ...line }) => ({ ...line, covering: covering[next++] ?? [] })),
  }));
}

/** The facets of the same search without its kinds: from one kind a reader wants to go to another. */
async function unnarrowed(
  prisma: PrismaClient,
  index: DossierIndex,
  frame: SearchFrame,
  asked: Omit<SearchRequest, "plan">,
): Promise<SearchFacets> {
  const terms = { ...asked.terms, kind: { ...asked.terms.kind, only: [] } };
  const request = { ...asked, terms, plan: planOf(terms), slice: { in: "", page: 1 }, sort: "text" as const };
  const hits = await searchSources(prisma, frame, request);
  return facetsOf(prisma, index, request, hits, await searchEditors(prisma, index, request));
}

async function facetsOf(
  prisma: PrismaClient,
  index: DossierIndex,
  { terms }: Pick<SearchRequest, "terms">,
  hits: readonly BareHits[],
  editors: { readonly positions: number; readonly claims: number },
): Promise<SearchFacets> {
  const kinds = new Map<PassageKind, number>();
  for (const [kind, count] of hits.flatMap((source) => [...source.kinds])) {
    kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  }
  return {
    passage: hits.reduce((sum, { units }) => sum + units, 0),
    quotation: await countQuotations(prisma, index.id, matchExpression(terms), terms),
    position: editors.positions,
    claim: editors.claims,
    kinds: [...kinds].map(([kind, count]) => ({ kind, count })).sort((one, other) => other.count - one.count),
  };
}
