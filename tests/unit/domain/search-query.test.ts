import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchProblemInWords } from "#lib/domain/search-problems";
import { LONGEST_SEARCH, parseSearch, withField } from "#lib/domain/search-query";
import { matchExpression } from "#lib/text/term-matches";

const NAMES = {
  source: ["downfall", "power"],
  voice: ["salvador-allende", "allendes-apologists", "the-left"],
  topic: ["the-coup"],
};

function understood(text: string) {
  const parsed = parseSearch(text, NAMES);
  if (!parsed.ok) throw new Error(parsed.problems.map(searchProblemInWords).join(" "));
  return parsed.terms;
}

const MATCHES: [what: string, search: string, match: string][] = [
  ["one word", "coup", '("coup")'],
  ["words that must all occur", "military coup", '("military") AND ("coup")'],
  ["a phrase", '"military coup"', '("military coup")'],
  ["a phrase in typographic marks", "“military coup”", '("military coup")'],
  ["a phrase in guillemets", "«military coup»", '("military coup")'],
  ["a phrase in German marks", "„military coup“", '("military coup")'],
  ["an ending", "coup*", '("coup" *)'],
  [
    "an ending of a phrase, in the marks or after them",
    '"armed for*" "a b"*',
    '("armed for" *) AND ("a b" *)',
  ],
  ["either of two", "coup OR putsch left", '("coup" OR "putsch") AND ("left")'],
  ["exclusion", "coup -allende -“armed forces”", '(("coup")) NOT ("allende" OR "armed forces")'],
  ["other minus signs", "coup −allende –left", '(("coup")) NOT ("allende" OR "left")'],
  ["a hyphen and an apostrophe", "semi-official don’t", '("semi official") AND ("don t")'],
  ["an accent, asked for with and without", "Señal", '("Señal" OR "senal")'],
  ["signs between words", "U.S. — coup & (1973)", '("U S" OR "u s") AND ("coup") AND ("1973")'],
  [
    "operators of the index in small letters or alone",
    "near not AND",
    '("near") AND ("not") AND ("AND" OR "and")',
  ],
  ["a number with a colon", "9:30", '("9 30")'],
];
describe("what is understood", () => {
  it.each(MATCHES)("%s", (_, search, match) => {
    expect(matchExpression(understood(search))).toBe(match);
  });

  it("takes fields, with and without a minus, in any case", () => {
    const terms = understood("coup Source:downfall -source:power VOICE:The-Left topic:the-coup kind:comment");
    expect(terms.source).toEqual({ only: ["downfall"], not: ["power"] });
    expect(terms.voice.only).toEqual(["the-left"]);
    expect(terms.topic.only).toEqual(["the-coup"]);
    expect(terms.kind.only).toEqual(["comment"]);
  });

  it("leaves a field in a phrase a word", () => {
    expect(understood('"source:power"').source.only).toEqual([]);
  });
});

const PROBLEMS: [what: string, search: string, code: string, at: number, says: string][] = [
  ["an open phrase", 'coup "military', "open-phrase", 6, "is not closed. Close it"],
  ["an excluded open phrase", "coup -“military", "open-phrase", 6, "character 6"],
  ["an empty phrase", 'coup "…"', "empty-phrase", 6, "hold no word"],
  ["a lone minus", "coup - left", "lone-minus", 6, "directly before the word"],
  ["a minus before a sign", "coup -&", "lone-minus", 6, "minus"],
  ["a star within a word", "co*p", "star", 1, "only follow the last letters"],
  ["a star before a word", "*coup", "star", 1, "“*coup”"],
  ["a star alone", "coup *", "star", 6, "character 6"],
  ["two stars", "coup**", "star", 1, "any ending"],
  ["a star within a phrase", '"arm* forces"', "star", 1, "end of a word"],
  ["OR at the beginning", "OR coup", "lone-or", 1, "either side"],
  ["OR at the end", "coup OR", "lone-or", 6, "either side"],
  ["OR twice", "coup OR OR left", "lone-or", 9, "either side"],
  ["OR before a field", "coup OR source:power", "lone-or", 6, "either side"],
  ["OR before an exclusion", "coup OR -left", "lone-or", 6, "either side"],
  ["parentheses with OR", "(coup left) OR right", "parentheses", 1, "take them away"],
  ["only exclusions", "-coup", "only-exclusions", 1, "Add a word that must"],
  ["only a field", "source:power", "no-word", 1, "only narrows a search"],
  ["no word", "… — !", "no-word", 1, "no word to search for"],
  ["a misspelt field", "coup sorce:power", "unknown-field", 6, "Perhaps “source:” is meant"],
  ["an address", "https://example.org", "unknown-field", 1, "put them in quotation marks"],
  ["an empty field", "coup voice: allende", "empty-field", 6, "without a space"],
  ["a misspelt source", "coup source:downfal", "unknown-name", 6, "Perhaps “source:downfall” is meant"],
  [
    "half a name",
    "coup voice:allende",
    "unknown-name",
    6,
    "“voice:salvador-allende” or “voice:allendes-apologists”",
  ],
  ["a name like none", "coup voice:zzz", "unknown-name", 6, "There is no voice “zzz” here"],
  ["a misspelt kind", "coup kind:coment", "unknown-name", 6, "“kind:comment”"],
  ["too many words", "a ".repeat(17), "too-many", 1, "more than 16"],
  ["a search that is too long", "a".repeat(LONGEST_SEARCH + 1), "too-long", 301, "longer than 300"],
];
describe("what is not understood: what is wrong, where, and what to do", () => {
  it.each(PROBLEMS)("%s", (_, search, code, at, says) => {
    const parsed = parseSearch(search, NAMES);
    if (parsed.ok) throw new Error("It was understood");
    expect(parsed.problems[0]).toMatchObject({ code, at });
    expect(parsed.problems.map(searchProblemInWords).join(" ")).toContain(says);
  });

  it("tells all of them, in their order, counting characters as people do", () => {
    const parsed = parseSearch("🚢 - sorce:x co*p", NAMES);
    expect(parsed.ok ? [] : parsed.problems.map(({ code, at }) => [code, at])).toEqual([
      ["lone-minus", 3],
      ["unknown-field", 5],
      ["star", 13],
    ]);
  });
});

describe("laws", () => {
  it("never throws, and explains whatever it does not understand", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 320 }), (text) => {
        const parsed = parseSearch(text, NAMES);
        if (parsed.ok) expect(parsed.terms.all.length).toBeGreaterThan(0);
        else
          for (const problem of parsed.problems)
            expect(searchProblemInWords(problem).length).toBeGreaterThan(30);
      }),
    );
  });

  it("sets a field once and takes it out again, and leaves the rest as it was typed", () => {
    expect(withField('coup kind:claim "a b"* -kind:title', "kind", "comment")).toBe(
      'coup "a b"* kind:comment',
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("coup", "-left", '"a b"', "source:power", "kind:title")),
        (parts) => {
          const text = parts.join(" ");
          const set = withField(text, "kind", "claim");
          expect(withField(set, "kind", null)).toBe(withField(text, "kind", null));
          expect(set.split("kind:")).toHaveLength(2);
        },
      ),
    );
  });
});
