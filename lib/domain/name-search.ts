/** Finding a thing by the words of its name: for going there, not for searching texts. */

import { foldCluster } from "#lib/text/fold";

export interface Named {
  readonly name: string;
  /** Further words that lead to it, after those of the name: a claim's question. */
  readonly also?: string;
}

/** A list that is searched at every keystroke: its words are folded once. */
export interface NameIndex<T> {
  readonly entries: readonly { readonly thing: T; readonly name: string; readonly all: string }[];
}

export function indexNames<T extends Named>(things: readonly T[]): NameIndex<T> {
  return {
    entries: things.map((thing) => {
      const name = folded(thing.name);
      return { thing, name, all: `${name}${folded(thing.also ?? "")}` };
    }),
  };
}

/**
 * The things that have every typed word, best first, at most so many. First those whose name begins as typed, then
 * those in whose name every word begins one, then the same of all their words, then words found anywhere; alike,
 * they stay in the given order. Case, diacritics and punctuation make no difference.
 */
export function findNames<T>({ entries }: NameIndex<T>, typed: string, most: number): T[] {
  const words = folded(typed).trim().split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const ranked: T[][] = [[], [], [], []];
  for (const { thing, name, all } of entries) ranked[rankOf(words, name, all)]?.push(thing);
  return ranked.flat().slice(0, most);
}

const NOT_FOUND = -1;

function rankOf(words: readonly string[], name: string, all: string): number {
  if (!words.every((word) => all.includes(word))) return NOT_FOUND;
  if (name.startsWith(` ${words.join(" ")}`)) return 0;
  if (words.every((word) => name.includes(` ${word}`))) return 1;
  return words.every((word) => all.includes(` ${word}`)) ? 2 : 3;
}

/** Lower-case words without marks and apostrophes, each after one space. */
function folded(text: string): string {
  const letters = foldCluster(text).replace(/\p{M}|(?<=\p{L})['’](?=\p{L})/gu, "");
  const words = letters.match(/[\p{L}\p{N}]+/gu);
  return words ? ` ${words.join(" ")}` : "";
}
