/** What a search has found: what the page and the API are made of. */

import type { ClaimHead, DossierHead, Passage, SourceHead, Stand } from "#lib/domain/model";
import type { SearchProblem } from "#lib/domain/search-problems";
import type { SearchTerms } from "#lib/domain/search-query";
import type { PassageKind } from "#lib/domain/vocabulary";

/** Words in their context: `before + words + after` is one run of a text. */
interface Kwic {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** A recorded quotation in which a hit lies: it says who speaks there, and on which claim. */
export interface CoveringQuotation {
  readonly id: string;
  readonly claim: ClaimHead;
  readonly stand: Stand;
}

/** One place in a source's text. Offsets in code points of the version. */
export interface TextLine extends Kwic {
  readonly version: number;
  readonly start: number;
  readonly end: number;
  readonly passage: Passage;
  readonly covering: readonly CoveringQuotation[];
}

/** What was looked through, one by one. */
export type SearchUnit = "paragraph" | "excerpt" | "quotation" | "passage";

export interface SourceHits {
  readonly source: SourceHead;
  /** The newest. */
  readonly version: number;
  readonly hits: number;
  /** In how many paragraphs (or excerpts, or quotations) … */
  readonly units: number;
  /** … of how many. */
  readonly of: number;
  readonly unit: SearchUnit;
  /** Those of the page at hand. */
  readonly lines: readonly TextLine[];
}

export type EditorsField = "title" | "question" | "background" | "answer" | "summary" | "note";

/** One place in what the editors wrote. */
export interface EditorsLine extends Kwic {
  readonly field: EditorsField;
  readonly claim: ClaimHead;
  /** Of whose position it is; null for the claim itself. */
  readonly stand: Stand | null;
}

export interface EditorsHits {
  readonly hits: number;
  readonly claims: number;
  readonly positions: number;
  /** Whether there are more claims or positions than were looked through. */
  readonly more: boolean;
  readonly lines: readonly EditorsLine[];
}

/** A count that stops at a limit. */
export interface Counted {
  readonly count: number;
  readonly more: boolean;
}

/** How much there is of each kind, whatever kind is chosen. */
export interface SearchFacets {
  readonly passage: number;
  readonly quotation: Counted;
  readonly position: number;
  readonly claim: number;
  readonly kinds: readonly { readonly kind: PassageKind; readonly count: number }[];
}

export interface SearchView {
  /** In column order: all that were searched, those without a hit too. Empty where no text was searched. */
  readonly sources: readonly SourceHits[];
  /** Null where the editors' words were not searched. */
  readonly editors: EditorsHits | null;
  readonly facets: SearchFacets;
}

/** Which part of the hits is shown. */
export interface SearchSlice {
  /** The slug of one source, `editors`, or null for the beginnings of all. */
  readonly in: string | null;
  /** 1, 2, 3 …; counts only within one part. */
  readonly page: number;
}

/** Lines of each part in the view of all, and on a page of one. */
export const FIRST_LINES = 8;
export const PAGE_LINES = 50;

export function sliceOf<T>(lines: readonly T[], part: string, slice: SearchSlice): readonly T[] {
  if (slice.in === null) return lines.slice(0, FIRST_LINES);
  if (slice.in !== part) return [];
  const page = pageOf(lines.length, slice.page);
  return lines.slice((page - 1) * PAGE_LINES, page * PAGE_LINES);
}

/** The page that is shown of so many lines: the last, where one further on is asked for. */
export function pageOf(lines: number, page: number): number {
  return Math.min(page, Math.max(1, Math.ceil(lines / PAGE_LINES)));
}

/** What a reader can try in the dossier at hand; every one of them finds something. */
export interface SearchExample {
  readonly search: string;
  readonly meaning: string;
}

export interface SearchAnswer {
  readonly dossier: DossierHead;
  /** As asked for, without a part that there is not. */
  readonly slice: SearchSlice;
  /** All of the dossier's, in column order. */
  readonly sources: readonly SourceHead[];
  readonly examples: readonly SearchExample[];
  /** Why the search cannot be understood. */
  readonly problems: readonly SearchProblem[];
  /** Null where nothing was asked, or nothing that can be understood. */
  readonly found: { readonly terms: SearchTerms; readonly view: SearchView } | null;
}
