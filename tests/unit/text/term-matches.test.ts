/** The words of a text and the searches in them, held against the full-text index itself. */

import Sqlite from "better-sqlite3";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseSearch } from "#lib/domain/search-query";
import { offsetTable, sliceText, span } from "#lib/text/code-points";
import { answers, finder, matchExpression, type TermQuery } from "#lib/text/term-matches";
import { foldWord, tokensOf, tokensWithin } from "#lib/text/tokens";

const NAMES = { source: ["s"], voice: ["v"], topic: ["t"] };

function parsed(search: string): TermQuery {
  const result = parseSearch(search, NAMES);
  if (!result.ok) throw new Error(`Not understood: ${search}`);
  return result.terms;
}

function found(text: string, search: string): string[] {
  const tokens = tokensOf(text);
  return finder(
    tokens,
    parsed(search),
  )({ first: 0, end: tokens.count }).map(({ first, end }) =>
    sliceText(text, span(tokens.starts[first] ?? 0, tokens.ends[end - 1] ?? 0)),
  );
}

const CASES: [what: string, text: string, search: string, words: string[]][] = [
  ["case and accents", "A COUP, a Señal; a sen\u0303al.", "senal", ["Señal", "sen\u0303al"]],
  ["whole words only", "coups and a coup", "coup", ["coup"]],
  ["an ending", "coups and a coup", "coup*", ["coups", "coup"]],
  [
    "apostrophes and hyphens of any kind",
    "don't semi‑official",
    "don’t semi-official",
    ["don't semi‑official"],
  ],
  ["a phrase over a line end", "the armed\nforces", '"armed forces"', ["armed\nforces"]],
  ["not the words of a phrase apart", "forces armed", '"armed forces"', []],
  ["two words side by side as one", "the military coup, no coup", "military coup", ["military coup", "coup"]],
  ["one word twice as two", "no no", "no", ["no", "no"]],
  ["in code points, past an emoji", "🚢🚢 The 🚢 sailed", "sailed", ["sailed"]],
];
describe("the places of a search", () => {
  it.each(CASES)("%s", (_, text, search, words) => {
    expect(found(text, search)).toEqual(words);
  });
});

const WORDS = [
  "coup",
  "Coup",
  "coups",
  "señal",
  "sen\u0303al",
  "senal",
  "don’t",
  "semi‑official",
  "U.S.",
  "1973",
  "Straße",
  "🚢",
];
const text = fc
  .array(fc.constantFrom(...WORDS, " ", ", ", "—", "\n", "“", "”", "\u00ad"), { maxLength: 24 })
  .map((all) => all.join(""));
const search = fc
  .tuple(
    fc.array(
      fc.constantFrom(
        "coup",
        "cou*",
        '"coup senal"',
        "don't",
        "semi-official",
        "u.s",
        "1973",
        "straße",
        "señ*",
        "coup OR 1973",
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    fc.array(fc.constantFrom("-coups", "-“semi official”", "-19*"), { maxLength: 2 }),
  )
  .map((parts) => parts.flat().join(" "));

describe("held against SQLite’s full-text index", () => {
  let db: Sqlite.Database;
  beforeAll(() => {
    db = new Sqlite(":memory:");
    db.exec(`CREATE VIRTUAL TABLE t USING fts5(body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
      CREATE VIRTUAL TABLE words USING fts5vocab(t, instance)`);
  });
  afterAll(() => void db.close());
  const only = (body: string) => {
    db.exec("DELETE FROM t");
    db.prepare("INSERT INTO t(rowid, body) VALUES (1, ?)").run(body);
  };
  const matches = (expression: string) =>
    db.prepare("SELECT rowid FROM t WHERE t MATCH ?").all(expression).length === 1;

  it("takes whatever the parser understands", () => {
    only("coup");
    const pieces = fc.constantFrom(
      '"',
      "“",
      "”",
      "*",
      "-",
      "(",
      ")",
      ":",
      "^",
      "+",
      "AND",
      "OR",
      "NOT",
      "NEAR",
      "source:s",
      "kind:",
      "'",
      "\\",
      "\u0000",
      " ",
      "coup",
      "é",
      "\u0301",
      "東",
      "🚢",
      "{",
      "}",
      ",",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 14 }).map((all) => all.join("")),
          fc.string({ unit: "binary", maxLength: 40 }),
        ),
        (typed) => {
          const result = parseSearch(typed, NAMES);
          if (result.ok) expect(() => matches(matchExpression(result.terms))).not.toThrow();
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it("cuts and folds words as the index does", () => {
    fc.assert(
      fc.property(text, (body) => {
        only(body);
        const rows = db.prepare("SELECT term FROM words ORDER BY offset").all() as { term: string }[];
        const { ids, vocabulary } = tokensOf(body);
        expect([...ids].map((id) => vocabulary[id])).toEqual(rows.map(({ term }) => foldWord(term)));
      }),
    );
  });

  it("says of any text what the index says", () => {
    fc.assert(
      fc.property(text, search, (body, typed) => {
        only(body);
        const terms = parsed(typed);
        const tokens = tokensOf(body);
        const range = tokensWithin(tokens, 0, offsetTable(body).length);
        expect(answers(tokens, terms)(range)).toBe(matches(matchExpression(terms)));
      }),
      { numRuns: 500 },
    );
  });
});
