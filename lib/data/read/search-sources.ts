/** The hits of a search in the sources’ texts. */

import type { PrismaClient } from "#generated/client";
import type { SearchFrame } from "#lib/data/read/search-frame";
import {
  excludedQuotations,
  matchingPassages,
  matchingQuotations,
  quotationTotals,
} from "#lib/data/read/search-rows";
import { type Readable, readablesOf, type SearchText, searchText } from "#lib/data/read/search-text";
import {
  byKeys,
  type ConcordanceSort,
  coveredBy,
  type Hit,
  hitsIn,
  sortKey,
  windowOf,
} from "#lib/domain/concordance";
import type { SourceHead } from "#lib/domain/model";
import { isOfKind, isSearched, type SearchPlan, unitOf } from "#lib/domain/search-plan";
import type { SearchTerms } from "#lib/domain/search-query";
import { type SearchSlice, type SourceHits, sliceOf, type TextLine } from "#lib/domain/search-view";
import type { SourceView } from "#lib/domain/views";
import type { PassageKind } from "#lib/domain/vocabulary";
import type { CodePointRange } from "#lib/text/code-points";
import { firstIndex } from "#lib/text/first-index";
import { answers, matchExpression } from "#lib/text/term-matches";
import { tokensWithin } from "#lib/text/tokens";

export interface SearchRequest {
  readonly terms: SearchTerms;
  readonly plan: SearchPlan;
  readonly sort: ConcordanceSort;
  readonly slice: SearchSlice;
  /** How many quotations each source has, by slug. */
  readonly totals: () => Promise<ReadonlyMap<string, number> | null>;
  readonly viewOf: (source: string, version: number) => Promise<SourceView | null>;
}

/** A line that does not know yet who speaks. */
export type BareLine = Omit<TextLine, "covering"> & { readonly versionId: string };
export type BareHits = Omit<SourceHits, "lines"> & {
  readonly lines: readonly BareLine[];
  /** The paragraphs with a hit, by kind. */
  readonly kinds: ReadonlyMap<PassageKind, number>;
};

interface Rows {
  readonly passages: ReadonlyMap<string, ReadonlySet<number>>;
  readonly quotations: ReadonlyMap<string, readonly CodePointRange[]>;
  readonly excluded: ReadonlyMap<string, readonly CodePointRange[]>;
  /** Quotations that are searched, by source. */
  readonly totals: ReadonlyMap<string, number>;
}

export async function searchSources(
  prisma: PrismaClient,
  frame: SearchFrame,
  request: SearchRequest,
): Promise<BareHits[]> {
  const { terms, plan } = request;
  if (!plan.paragraphs && !plan.quotations) return [];
  const sources = frame.sources.filter(({ source: { slug }, versions }) => {
    const { only, not } = terms.source;
    return versions.length > 0 && (only.length === 0 || only.includes(slug)) && !not.includes(slug);
  });
  const rows = await readRows(prisma, frame, sources, request);
  const found: BareHits[] = [];
  // One after the other: each walks through a text that may have to be read first.
  for (const { source, versions } of sources) {
    found.push(await inSource(prisma, frame, source, versions, rows, request));
  }
  return found;
}

async function readRows(
  prisma: PrismaClient,
  frame: SearchFrame,
  sources: SearchFrame["sources"],
  { terms, plan, totals: allTotals }: SearchRequest,
): Promise<Rows> {
  const match = matchExpression(terms);
  const none = new Map<string, never>();
  const newest = sources
    .filter(({ source }) => source.access === "full")
    .flatMap(({ versions }) => versions[0]?.id ?? []);
  const isNarrowed = [terms.voice, terms.topic].some(({ only, not }) => only.length + not.length > 0);
  const excludes = plan.unquoted || terms.voice.not.length + terms.topic.not.length > 0;
  const [passages, quotations, excluded, totals] = await Promise.all([
    plan.paragraphs ? matchingPassages(prisma, match, newest) : none,
    plan.quotations ? matchingQuotations(prisma, frame.id, match, terms) : none,
    plan.paragraphs && excludes ? excludedQuotations(prisma, frame.id, terms, plan.unquoted) : none,
    plan.quotations ? (isNarrowed ? quotationTotals(prisma, frame.id, terms) : allTotals()) : none,
  ]);
  return { passages, quotations, excluded, totals: totals ?? none };
}

interface Found {
  readonly text: SearchText;
  readonly hit: Hit;
  readonly readable: Readable;
  readonly version: SearchFrame["sources"][number]["versions"][number];
  readonly key: readonly string[];
}

async function inSource(
  prisma: PrismaClient,
  frame: SearchFrame,
  source: SourceHead,
  versions: SearchFrame["sources"][number]["versions"],
  rows: Rows,
  { terms, plan, sort, slice, viewOf }: SearchRequest,
): Promise<BareHits> {
  const found: Found[] = [];
  const kinds = new Map<PassageKind, number>();
  let units = 0;
  let of = plan.quotations ? (rows.totals.get(source.slug) ?? 0) : 0;
  for (const version of versions) {
    const quotations = rows.quotations.get(version.id) ?? [];
    const paragraphs = version === versions[0] && plan.paragraphs !== null;
    if (!paragraphs && quotations.length === 0) continue;
    const readables = await readablesOf(prisma, source, version, frame.dossier.revision, viewOf);
    const searched = paragraphs ? readables.filter(({ passage }) => isSearched(passage, plan, terms)) : [];
    of += searched.length;
    const numbers = rows.passages.get(version.id);
    if (source.access === "full" && !numbers && quotations.length === 0) continue;
    const text = await searchText(prisma, version.id);
    const answering =
      source.access === "full" ? inNumbers(searched, numbers) : inWords(text, terms, searched);
    const stretches: CodePointRange[] = [...answering, ...quotations];
    const isExcluded = coveredBy(rows.excluded.get(version.id) ?? []);
    const withHits = new Set<number>();
    for (const hit of hitsIn(text.tokens, terms, stretches)) {
      const readable = holding(readables, hit.start);
      if (!readable || isExcluded(hit)) continue;
      const quoted = hit.within >= answering.length;
      if (quoted && !(plan.quotations && isOfKind(readable.passage.kind, plan.quotations, terms))) continue;
      if (!quoted && !withHits.has(hit.within)) {
        kinds.set(readable.passage.kind, (kinds.get(readable.passage.kind) ?? 0) + 1);
      }
      withHits.add(hit.within);
      found.push({ text, hit, readable, version, key: sortKey(text.tokens, hit, readable, sort) });
    }
    units += withHits.size;
  }
  if (sort !== "text") found.sort(byKeys);
  const unit = unitOf(plan, source.access);
  const lines = sliceOf(found, source.slug, slice).map(toLine);
  return { source, version: versions[0]?.number ?? 1, hits: found.length, units, of, unit, lines, kinds };
}

function inNumbers(readables: readonly Readable[], numbers: ReadonlySet<number> | undefined): Readable[] {
  return numbers ? readables.filter(({ passage }) => numbers.has(passage.number)) : [];
}

/** The index knows whole paragraphs; of excerpts only what readers are shown may answer. */
function inWords({ tokens }: SearchText, terms: SearchTerms, readables: readonly Readable[]): Readable[] {
  const fits = answers(tokens, terms);
  return readables.filter(({ start, end }) => fits(tokensWithin(tokens, start, end)));
}

/** The last that begins no later; they are in order, and a search has thousands of hits. */
function holding(readables: readonly Readable[], offset: number): Readable | undefined {
  return readables[firstIndex(readables.length, (index) => (readables[index]?.start ?? 0) > offset) - 1];
}

function toLine({ text, hit, readable, version }: Found): BareLine {
  const window = windowOf(text.tokens, hit, readable);
  return {
    before: text.offsets.slice(window.start, hit.start),
    words: text.offsets.slice(hit.start, hit.end),
    after: text.offsets.slice(hit.end, window.end),
    version: version.number,
    versionId: version.id,
    start: hit.start,
    end: hit.end,
    passage: readable.passage,
  };
}
