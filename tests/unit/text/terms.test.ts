import { describe, expect, it } from "vitest";
import { countTermHits, foldForTerms } from "#lib/text/terms";

describe("countTermHits", () => {
  it.each<[string, string, string[], number]>([
    ["whole words only", "The coup. Couples coupled.", ["coup"], 1],
    ["a star for any ending", "The coup. Couples recoup.", ["coup*"], 2],
    ["case folded", "CIA, cia and Cia", ["cia"], 3],
    ["diacritics folded", "García, Garcia, GARCI\u0301A", ["garcia"], 3],
    ["diacritics folded in the term", "Garcia", ["García"], 1],
    ["strokes and ligatures folded", "Łódź, Straße, ﬁnal", ["lodz", "strasse", "final"], 3],
    ["any white space between words", "La\u202fMoneda, la\r\n  Moneda", ["la moneda"], 2],
    ["any apostrophe", "coup d’état, coup d'etat", ["coup d'état"], 2],
    ["any hyphen", "anti\u2011war anti-war", ["anti-war"], 2],
    ["soft hyphens are not there", "demo\u00adcracy", ["democracy"], 1],
    ["words joined over a line's end", "demo-\ncracy", ["democracy"], 1],
    ["a possessive is the word still", "Chile’s army", ["Chile"], 1],
    [
      "a place matched by two terms counts once",
      "the military coup d’état",
      ["military coup", "coup d'etat", "coup*"],
      1,
    ],
    ["terms beside each other are two places", "CIA CIA", ["CIA"], 2],
    ["a digit belongs to the word", "1973 and 19731", ["1973"], 1],
    ["marks in a term are kept", "the U.S. and the US", ["U.S."], 1],
    ["a prefix of several words", "Popular Unity’s, popular uniting", ["popular unit*"], 2],
    ["astral characters before the place", "😀😀 𝔘nity coup", ["coup"], 1],
    ["right-to-left text", "אמר: שָׁלוֹם עולם", ["שלום"], 1],
    ["nothing for a term without letters", "* – ?", ["*", " ", "", "–"], 0],
  ])("%s", (_, text, terms, expected) => {
    expect(countTermHits(text, terms)).toBe(expected);
    expect(countTermHits(foldForTerms(text), [...terms].reverse())).toBe(expected);
  });
});
