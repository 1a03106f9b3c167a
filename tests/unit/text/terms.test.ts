import { describe, expect, it } from "vitest";
import { sliceText } from "#lib/text/code-points";
import { countTermHits, findTerms } from "#lib/text/terms";

const hits = (text: string, ...terms: string[]) =>
  findTerms(text, terms).map((place) => sliceText(text, place));

describe("findTerms", () => {
  it.each<[string, string, string[], string[]]>([
    ["whole words only", "The coup. Couples coupled.", ["coup"], ["coup"]],
    ["a star for any ending", "The coup. Couples recoup.", ["coup*"], ["coup", "Couples"]],
    ["case folded", "CIA, cia and Cia", ["cia"], ["CIA", "cia", "Cia"]],
    ["diacritics folded", "García, Garcia, GARCI\u0301A", ["garcia"], ["García", "Garcia", "GARCI\u0301A"]],
    ["diacritics folded in the term", "Garcia", ["García"], ["Garcia"]],
    [
      "strokes and ligatures folded",
      "Łódź, Straße, ﬁnal",
      ["lodz", "strasse", "final"],
      ["Łódź", "Straße", "ﬁnal"],
    ],
    [
      "any white space between words",
      "La\u202fMoneda, la\r\n  Moneda",
      ["la moneda"],
      ["La\u202fMoneda", "la\r\n  Moneda"],
    ],
    ["any apostrophe", "coup d’état, coup d'etat", ["coup d'état"], ["coup d’état", "coup d'etat"]],
    ["any hyphen", "anti\u2011war anti-war", ["anti-war"], ["anti\u2011war", "anti-war"]],
    ["soft hyphens are not there", "demo\u00adcracy", ["democracy"], ["demo\u00adcracy"]],
    ["words joined over a line's end", "demo-\ncracy", ["democracy"], ["demo-\ncracy"]],
    ["a possessive is the word still", "Chile’s army", ["Chile"], ["Chile"]],
    [
      "a place matched by two terms counts once",
      "the military coup d’état",
      ["military coup", "coup d'etat", "coup*"],
      ["military coup d’état"],
    ],
    ["terms beside each other are two places", "CIA CIA", ["CIA"], ["CIA", "CIA"]],
    ["a digit belongs to the word", "1973 and 19731", ["1973"], ["1973"]],
    ["marks in a term are kept", "the U.S. and the US", ["U.S."], ["U.S."]],
    [
      "a prefix of several words",
      "Popular Unity’s, popular uniting",
      ["popular unit*"],
      ["Popular Unity", "popular uniting"],
    ],
    ["astral characters before the place", "😀😀 𝔘nity coup", ["coup"], ["coup"]],
    ["right-to-left text", "אמר: שָׁלוֹם עולם", ["שלום"], ["שָׁלוֹם"]],
    ["nothing for a term without letters", "* – ?", ["*", " ", "", "–"], []],
  ])("%s", (_, text, terms, expected) => {
    expect(hits(text, ...terms)).toEqual(expected);
    expect(countTermHits(text, terms)).toBe(expected.length);
  });

  it("gives places in text order whatever the order of the terms", () => {
    const text = "coup after coup, junta after junta";
    expect(findTerms(text, ["junta", "coup"])).toEqual(findTerms(text, ["coup", "junta"]));
    expect(hits(text, "junta", "coup")).toEqual(["coup", "coup", "junta", "junta"]);
  });
});
