/** The language of the search: what a reader types, taken apart. docs/search.md explains it to readers. */

import { type FieldName, type NamedKind, SEARCH_KINDS } from "#lib/domain/search-fields";
import { type Piece, piecesOf } from "#lib/domain/search-pieces";
import type { SearchProblem } from "#lib/domain/search-problems";
import { PASSAGE_KINDS, type PassageKind } from "#lib/domain/vocabulary";
import { codePointLength } from "#lib/text/code-points";
import { nearest } from "#lib/text/nearest";
import { type Term, type TermQuery, termOf } from "#lib/text/term-matches";

/** In code points. */
export const LONGEST_SEARCH = 300;
/** Words and phrases, wanted and unwanted together. */
export const MOST_TERMS = 16;

/** What one field narrows the search to: to any of `only` (where there are some), and to none of `not`. */
export interface Narrowing<T = string> {
  readonly only: readonly T[];
  readonly not: readonly T[];
}

export interface SearchTerms extends TermQuery {
  readonly source: Narrowing;
  readonly voice: Narrowing;
  readonly topic: Narrowing;
  readonly kind: Narrowing<NamedKind>;
}

/** What can be named in the dossier at hand, by slug. */
export type SearchNames = Readonly<Record<"source" | "voice" | "topic", readonly string[]>>;

export type ParsedSearch =
  | { readonly ok: true; readonly terms: SearchTerms }
  | { readonly ok: false; readonly problems: readonly SearchProblem[] };

/** Never throws: what cannot be understood is a problem that says where it is. */
export function parseSearch(text: string, names: SearchNames): ParsedSearch {
  const length = codePointLength(text);
  if (length > LONGEST_SEARCH) return { ok: false, problems: [{ code: "too-long", at: LONGEST_SEARCH + 1 }] };
  const { pieces, problems } = piecesOf(text);
  const found = [...problems];
  const all: Term[][] = [];
  const none: Term[] = [];
  const fields = { source: empty(), voice: empty(), topic: empty(), kind: empty() };
  let joins: Piece | null = null;
  let before: Piece | null = null;
  for (const piece of pieces) {
    if (piece.kind === "or") {
      if (joins || before?.kind !== "term" || before.not) found.push({ code: "lone-or", at: piece.at });
      joins = piece;
    } else if (piece.kind === "field") {
      if (joins) found.push({ code: "lone-or", at: joins.at });
      joins = null;
      const value = fieldValue(piece, names);
      if (typeof value === "string") fields[piece.field][piece.not ? "not" : "only"].push(value);
      else found.push(value);
    } else {
      const term = termOf(piece.words, piece.prefix);
      if (joins && piece.not) found.push({ code: "lone-or", at: joins.at });
      if (piece.not) none.push(term);
      else if (joins && all.length > 0) all.at(-1)?.push(term);
      else all.push([term]);
      joins = null;
    }
    before = piece;
  }
  if (joins) found.push({ code: "lone-or", at: joins.at });
  if (found.length === 0) {
    if (all.flat().length + none.length > MOST_TERMS) found.push({ code: "too-many", at: 1 });
    else if (all.length === 0) found.push({ code: none.length > 0 ? "only-exclusions" : "no-word", at: 1 });
  }
  if (found.length > 0) return { ok: false, problems: found.sort((one, other) => one.at - other.at) };
  const kind = fields.kind as { only: NamedKind[]; not: NamedKind[] };
  return { ok: true, terms: { all, none, ...fields, kind } };
}

function empty(): { only: string[]; not: string[] } {
  return { only: [], not: [] };
}

type FieldPiece = Extract<Piece, { kind: "field" }>;

function fieldValue({ field, value, at }: FieldPiece, names: SearchNames): string | SearchProblem {
  const known: readonly string[] = field === "kind" ? SEARCH_KINDS : names[field];
  if (value === "") return { code: "empty-field", at, field };
  const wanted = value.toLowerCase();
  if (known.includes(wanted)) return wanted;
  return { code: "unknown-name", at, field, value, near: nearNames(wanted, known) };
}

/** Up to three: those that hold what was typed (“allende” for “salvador-allende”), else the one nearest to it. */
function nearNames(value: string, known: readonly string[]): string[] {
  const holding = value.length > 2 ? shortest(known.filter((name) => name.includes(value))) : [];
  const near = holding.length > 0 ? null : nearest(value, known);
  return near === null ? holding : [near];
}

function shortest(names: readonly string[]): string[] {
  return [...names].sort((one, other) => one.length - other.length).slice(0, 3);
}

/** Whether a kind names a kind of paragraph. */
export function isPassageKind(kind: NamedKind): kind is PassageKind {
  return (PASSAGE_KINDS as readonly string[]).includes(kind);
}

/** The search with a field set to one value, or without it: for links that narrow it further. */
export function withField(text: string, field: FieldName, value: string | null): string {
  const kept = piecesOf(text)
    .pieces.filter((piece) => !(piece.kind === "field" && piece.field === field))
    .map((piece) => piece.raw);
  return [...kept, ...(value === null ? [] : [`${field}:${value}`])].join(" ");
}
