/** Why a search cannot be understood: what is wrong, where, and what to do. */

import { type FieldName, SEARCH_FIELDS } from "#lib/domain/search-fields";

export type SearchProblem =
  | {
      readonly code:
        | "open-phrase"
        | "empty-phrase"
        | "lone-minus"
        | "lone-or"
        | "parentheses"
        | "only-exclusions"
        | "no-word"
        | "too-many"
        | "too-long";
      /** The place of the character at which it begins: 1, 2, 3 … */
      readonly at: number;
    }
  | { readonly code: "star"; readonly at: number; readonly raw: string }
  | { readonly code: "empty-field"; readonly at: number; readonly field: FieldName }
  | {
      readonly code: "unknown-field";
      readonly at: number;
      readonly name: string;
      readonly near: FieldName | null;
    }
  | {
      readonly code: "unknown-name";
      readonly at: number;
      readonly field: FieldName;
      readonly value: string;
      /** Known ones that may be meant. */
      readonly near: readonly string[];
    };

type Plain = Exclude<SearchProblem["code"], "star" | "empty-field" | "unknown-field" | "unknown-name">;

const WORDS: Record<Plain, (at: number) => string> = {
  "open-phrase": (at) =>
    `The quotation mark at character ${at} is not closed. Close it after the last word of the phrase, or take it away.`,
  "empty-phrase": (at) =>
    `The quotation marks at character ${at} hold no word. Write the words of the phrase between them.`,
  "lone-minus": (at) =>
    `The minus at character ${at} stands before no word. Write it directly before the word that must not occur, or take it away.`,
  "lone-or": (at) =>
    `The OR at character ${at} does not stand between two words that are searched for. Put a word or phrase on either side of it, or write “or” small to search for the word.`,
  parentheses: (at) =>
    `The parenthesis at character ${at} groups nothing here. OR joins the words on its two sides, and they need no parentheses: take them away.`,
  "only-exclusions": () => "The search only says what must not occur. Add a word that must.",
  "no-word": () => "There is no word to search for: a field only narrows a search. Add a word or a phrase.",
  "too-many": () => "There are more than 16 words and phrases. Search for fewer at once.",
  "too-long": () =>
    "The search is longer than 300 characters. Search for a few of its words; a whole passage can be compared under “Check a quotation”.",
};

const FIELDS = SEARCH_FIELDS.map((field) => `${field}:`).join(", ");

export function searchProblemInWords(problem: SearchProblem): string {
  switch (problem.code) {
    case "star":
      return `The star in “${problem.raw}”, at character ${problem.at}, is not at the end of a word. A star stands for any ending and can only follow the last letters of a word, as in coup*.`;
    case "empty-field":
      return `The field “${problem.field}:” at character ${problem.at} names nothing. Write a name directly after the colon, without a space.`;
    case "unknown-field":
      return `There is no field “${problem.name}:” (character ${problem.at}). ${problem.near ? `Perhaps “${problem.near}:” is meant; there` : "There"} are ${FIELDS}. To search for the words, put them in quotation marks.`;
    case "unknown-name":
      return `There is no ${problem.field} “${problem.value}” here (character ${problem.at}). ${remedy(problem)}`;
    default:
      return WORDS[problem.code](problem.at);
  }
}

function remedy({ field, near }: Extract<SearchProblem, { code: "unknown-name" }>): string {
  if (near.length > 0) return `Perhaps ${near.map((name) => `“${field}:${name}”`).join(" or ")} is meant.`;
  return field === "kind"
    ? "Kinds are passage, quotation, position and claim, and the kinds of paragraphs."
    : `It is named as in the address of its page.`;
}
