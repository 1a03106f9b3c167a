/** Words looked for in one text by its reader. */

import { excerptRuns, type TextRun } from "#lib/domain/excerpt-runs";
import type { SourceView } from "#lib/domain/views";
import { type CodePointRange, offsetTable } from "#lib/text/code-points";
import { finder, type Term, termOf } from "#lib/text/term-matches";
import { plainWords, type Tokens, tokensOf } from "#lib/text/tokens";

export interface FoundInText {
  /** As the reader typed it. */
  readonly asked: string;
  /** What was looked for: phrases, or single words. Empty when nothing asked holds a letter or digit. */
  readonly terms: readonly string[];
  /** Whether several words were asked for, stand nowhere together, and were therefore looked for one by one. */
  readonly apart: boolean;
  /** In text order, apart from one another, in code points. */
  readonly hits: readonly CodePointRange[];
}

/**
 * Words as the search of the dossier cuts and finds them: case and diacritics folded, whatever stands between two
 * words alike; `*` at a word's end matches any ending. Several words are looked for as they stand together; where
 * they do nowhere, each by itself, except those between quotation marks.
 * @param runs of the text, in its order: nothing is found across two of them.
 */
export function findInText(runs: readonly TextRun[], asked: string): FoundInText {
  const searched = runs.map(({ start, text }) => ({ start, tokens: tokensOf(text) }));
  const { phrases, loose } = termsAsked(asked);
  const together = loose === null ? phrases : [...phrases, loose];
  const hits = placesOf(searched, together);
  const words = loose?.split(/\s+/u).filter(hasWord) ?? [];
  if (words.length < 2 || placesOf(searched, [loose ?? ""]).length > 0) {
    return { asked, terms: together, apart: false, hits };
  }
  const terms = [...phrases, ...words];
  const each = placesOf(searched, terms);
  return each.length > hits.length
    ? { asked, terms, apart: true, hits: each }
    : { asked, terms: together, apart: false, hits };
}

/** Begun after white space and not ended within a word: what stands between two quotations is no phrase. */
const PHRASE = /(?<!\S)["“”„‟«»]([^"“”„‟«»]*)["“”„‟«»](\*?)(?![\p{L}\p{N}])/gu;

function termsAsked(asked: string): { phrases: string[]; loose: string | null } {
  const phrases = [...asked.matchAll(PHRASE)]
    .map(([, phrase = "", star = ""]) => phrase.trim() + star)
    .filter(hasWord);
  const loose = asked.replace(PHRASE, " ").replace(/\s+/gu, " ").trim();
  return { phrases, loose: hasWord(loose) ? loose : null };
}

function hasWord(term: string): boolean {
  return plainWords(term).length > 0;
}

/** How to ask for these very words: as one phrase, without the signs that would end it. */
export function phraseOf(words: string): string {
  return `"${words.replace(/["“”„‟«»*\s]+/gu, " ").trim()}"`;
}

interface Searched {
  readonly start: number;
  readonly tokens: Tokens;
}

function placesOf(runs: readonly Searched[], asked: readonly string[]): CodePointRange[] {
  const all = [asked.flatMap((term) => termFrom(term) ?? [])];
  return runs.flatMap(({ start, tokens }) =>
    finder(tokens, { all })({ first: 0, end: tokens.count }).map(({ first, end }) => ({
      start: start + (tokens.starts[first] ?? 0),
      end: start + (tokens.ends[end - 1] ?? 0),
    })),
  );
}

/** Null for a star that ends no term: nothing stands for what it could mean. */
function termFrom(asked: string): Term | null {
  const words = asked.replace(/\*+$/, "");
  return words.includes("*") ? null : termOf(words, words !== asked);
}

/** How many hits begin in each of some stretches of the text, which follow one another. */
export function hitsWithin(hits: readonly CodePointRange[], stretches: readonly CodePointRange[]): number[] {
  return stretches.map(
    ({ start, end }) => hits.filter((hit) => hit.start >= start && hit.start < end).length,
  );
}

/** What readers may look through: the paragraphs, or of a source with `access: excerpts` what they are shown. */
export function readableRuns(
  view: Pick<SourceView, "text" | "passages" | "quotations" | "contexts">,
): TextRun[] {
  const { text, passages } = view;
  if (text === null) return excerptRuns(view);
  const offsets = offsetTable(text);
  return passages.map(({ start, end }) => ({ start, text: offsets.slice(start, end) }));
}
