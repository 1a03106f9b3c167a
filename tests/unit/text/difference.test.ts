import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyDifference, type DifferencePart, differ } from "#lib/text/difference";
import { trickyText } from "#tests/unit/text/arbitraries";

const short = (parts: DifferencePart[]) =>
  parts.map(({ op, text }) => ({ same: "", missing: "-", added: "+" })[op] + text);

describe("differ", () => {
  it.each([
    ["no difference", "the coup", "the coup", ["the coup"]],
    ["a word for another", "the great coup", "the small coup", ["the ", "-great", "+small", " coup"]],
    ["a word missing from the source", "no role at all", "no role", ["no role", "- at all"]],
    ["a word added by the source", "had role", "had no role", ["had ", "+no ", "role"]],
    [
      "words beside each other as one change",
      "a b c",
      "a x y c".replace("x y", "x"),
      ["a ", "-b", "+x", " c"],
    ],
    [
      "a run of words, the spaces between them taken along",
      "we saw two men go",
      "we heard six men go",
      ["we ", "-saw two", "+heard six", " men go"],
    ],
    ["an apostrophe is part of its word", "it's so", "it’s so", ["-it's", "+it’s", " so"]],
    ["the quotation alone", "all of it", "", ["-all of it"]],
    ["the source alone", "", "all of it", ["+all of it"]],
    ["nothing", "", "", []],
  ])("shows %s", (_, query, found, expected) => {
    expect(short(differ(query, found))).toEqual(expected);
  });

  it("loses nothing of either side, and never has two parts of a kind in a row", () => {
    fc.assert(
      fc.property(trickyText, trickyText, (query, found) => {
        const parts = differ(query, found);
        const joined = (leave: string) =>
          parts
            .filter(({ op }) => op !== leave)
            .map(({ text }) => text)
            .join("");
        expect(joined("added")).toBe(query);
        expect(joined("missing")).toBe(found);
        parts.forEach(({ op, text }, i) => {
          expect(text).not.toBe("");
          expect(op).not.toBe(parts[i + 1]?.op);
          if (op === "added") expect(parts[i + 1]?.op).not.toBe("missing");
        });
      }),
    );
  });

  it("gives up on two long texts that have nothing in common, and still loses nothing", () => {
    const words = (stem: string) => Array.from({ length: 4_000 }, (_, i) => stem + i).join(" ");
    const parts = differ(words("a"), words("b"));
    expect(
      parts
        .filter(({ op }) => op !== "added")
        .map(({ text }) => text)
        .join(""),
    ).toBe(words("a"));
    expect(
      parts
        .filter(({ op }) => op !== "missing")
        .map(({ text }) => text)
        .join(""),
    ).toBe(words("b"));
  });
});

describe("classifyDifference", () => {
  it.each([
    ["it is not so", "it is not so", null],
    ["It’s not so", "it's  NOT so", "typographic"],
    ["the govemment fell", "the government fell", "noise"],
    ["it is so", "it is not so", "wording"],
  ])("of %j and %j is %s", (query, found, expected) => {
    expect(classifyDifference(query, found)).toBe(expected);
  });
});
