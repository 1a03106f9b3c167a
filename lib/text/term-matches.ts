/** Where search terms stand among the words of a text, and whether a text answers to a combination of them. */

import { foldWord, plainWords, type TokenRange, type Tokens } from "#lib/text/tokens";

/** One word, or several that follow one another. */
export interface Term {
  /** Folded; never empty. */
  readonly words: readonly string[];
  /** The same as they were typed. */
  readonly written: readonly string[];
  /** Whether the last word stands for all that begin with it. */
  readonly prefix: boolean;
}

/** @param prefix whether a star stands at the end */
export function termOf(words: string, prefix: boolean): Term {
  const written = plainWords(words);
  return { words: written.map(foldWord), written, prefix };
}

export interface TermQuery {
  /** One of each must occur. */
  readonly all: readonly (readonly Term[])[];
  /** None of these may. */
  readonly none: readonly Term[];
}

/** How many words from `at` on are the term: its length, or 0. */
type Matcher = (at: number, end: number) => number;

function matcherOf(tokens: Tokens, { words, prefix }: Term): Matcher {
  const last = words.length - 1;
  const wanted = words.map((word, index): ((id: number) => boolean) => {
    if (prefix && index === last) {
      const starting = new Set<number>();
      tokens.vocabulary.forEach((known, id) => {
        if (known.startsWith(word)) starting.add(id);
      });
      return (id) => starting.has(id);
    }
    const id = tokens.idOf.get(word);
    return (other) => other === id;
  });
  const [head, ...rest] = wanted;
  return (at, end) => {
    if (at + last >= end || !head?.(tokens.ids[at] ?? -1)) return 0;
    return rest.every((fits, index) => fits(tokens.ids[at + 1 + index] ?? -1)) ? words.length : 0;
  };
}

/** Finds the places of the query's terms in any range of one text. */
export function finder(tokens: Tokens, { all }: Pick<TermQuery, "all">): (range: TokenRange) => TokenRange[] {
  const terms = all.flat();
  const matchers = terms.map((term) => matcherOf(tokens, term));
  const joins = terms.length > 1;
  return ({ first, end }) => {
    const places: { first: number; end: number }[] = [];
    for (let at = first; at < end; at++) {
      let length = 0;
      for (const matches of matchers) length = Math.max(length, matches(at, end));
      if (length === 0) continue;
      const last = places.at(-1);
      // What two terms find side by side is one place: “military coup” searched for as two words.
      if (last && (at < last.end || (joins && at === last.end && isNext(tokens, at)))) {
        last.end = Math.max(last.end, at + length);
      } else places.push({ first: at, end: at + length });
    }
    return places;
  };
}

function isNext({ starts, ends }: Tokens, at: number): boolean {
  return (starts[at] ?? 0) - (ends[at - 1] ?? 0) <= 1;
}

/** Tells of any range of one text whether it answers to the query, as the full-text index would. */
export function answers(tokens: Tokens, { all, none }: TermQuery): (range: TokenRange) => boolean {
  const occurs = (term: Term) => {
    const matches = matcherOf(tokens, term);
    return ({ first, end }: TokenRange) => {
      for (let at = first; at < end; at++) if (matches(at, end) > 0) return true;
      return false;
    };
  };
  const wanted = all.map((group) => group.map(occurs));
  const unwanted = none.map(occurs);
  return (range) =>
    wanted.every((group) => group.some((test) => test(range))) && !unwanted.some((test) => test(range));
}

/**
 * For FTS5’s MATCH: every term quoted, so that no word of a reader’s is read as an operator. The index folds less
 * than we do (it keeps “ß” and “й”), so a term is asked for both as it was typed and folded.
 */
export function matchExpression({ all, none }: TermQuery): string {
  const anyOf = (terms: readonly Term[]) => `(${terms.flatMap(quoted).join(" OR ")})`;
  const wanted = all.map(anyOf).join(" AND ");
  return none.length === 0 ? wanted : `(${wanted}) NOT ${anyOf(none)}`;
}

function quoted({ words, written, prefix }: Term): string[] {
  const forms = new Set([written, words].map((form) => form.join(" ").replaceAll('"', '""')));
  return [...forms].map((form) => `"${form}"${prefix ? " *" : ""}`);
}
