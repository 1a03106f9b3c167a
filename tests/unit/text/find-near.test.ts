import { describe, expect, it } from "vitest";
import { sliceText } from "#lib/text/code-points";
import { codePointDistance } from "#lib/text/edit-distance";
import { findQuote } from "#lib/text/find";
import { indexText } from "#lib/text/text-index";
import { AROUND, NEAR_CASES } from "#tests/unit/text/near-cases";

describe("findQuote, nearly", () => {
  it.each(NEAR_CASES)("$class: $name", ({ source, quotation, ...expected }) => {
    const [before, ...after] = AROUND;
    const text = `😀 ${before}\n${source}\n${after.join(" ")}\n`;
    const result = findQuote(text, { exact: quotation });
    expect(result).toMatchObject({ kind: "near", class: expected.class });
    if (result.kind !== "near") return;
    const found = sliceText(text, result.place);
    expect(found).toBe(expected.place ?? source);
    expect(result.distance).toBe(codePointDistance(quotation, found));
    expect(findQuote(indexText(text), { exact: quotation })).toEqual(result);
  });

  it.each([
    ["nothing like it", "The farmers of Bolivia had a grave concern about the harvest."],
    [
      "a sentence built alike, with other words",
      "A week later the same soldiers met again in Buenos Aires to drink it over.",
    ],
    ["one with other numbers and names", "The price of wheat had risen by twice."],
    ["a word that nearly occurs", "copperr"],
    ["two words that nearly occur", "coppar had"],
    ["letters inside of words", "ICE OF CO"],
    ["marks alone", "…!"],
    ["an emoji", "🙃"],
  ])("absent: %s", (_, exact) => {
    expect(findQuote(AROUND.join(" "), { exact })).toEqual({ kind: "absent" });
  });

  it("draws the line between a misquotation and a lookalike by words and by letters", () => {
    const text =
      "The general who was in the palace at the end of the day said that he would not leave it to them.";
    const changed = (...words: [string, string][]) =>
      words.reduce((sentence, [from, to]) => sentence.replace(` ${from} `, ` ${to} `), text);
    const kind = (exact: string) => findQuote(text, { exact }).kind;
    expect(kind(changed(["in", "by"], ["at", "on"], ["of", "to"]))).toBe("near");
    expect(kind(changed(["in", "by"], ["at", "on"], ["of", "to"], ["it", "us"], ["he", "we"]))).toBe(
      "absent",
    );
    expect(kind(changed(["general", "admiral"], ["palace", "city"]))).toBe("near");
    expect(kind(changed(["general", "admiral"], ["palace", "garden"], ["leave", "sell"]))).toBe("absent");
  });

  it("takes one of several sentences on a pattern for none of them", () => {
    const places = ["Lota", "Arica", "Temuco", "Talca"];
    const text = places.map((name) => `In May the junta closed the university of ${name}.`).join(" ");
    expect(findQuote(text, { exact: "In May the junta closed the university of Valdivia." })).toEqual({
      kind: "absent",
    });
    const garbled = findQuote(text, { exact: "In Mxy the junta closcd the univcrsity of Temuco." });
    expect(garbled).toMatchObject({ kind: "near", class: "noise" });
  });

  it("does not let context or offset outvote the words", () => {
    const text = "The general denied it all. The admiral denied it all. The general denied it all, they say.";
    const exact = "The adrniral denied it all.";
    const query = { exact, prefix: "", suffix: ", they say.", near: text.lastIndexOf("The") };
    const result = findQuote(text, query);
    expect(result.kind === "near" && sliceText(text, result.place)).toBe("The admiral denied it all.");
  });

  it("names the other places that are as near, and lets context and offset choose among them", () => {
    const refrain = "The people united will never be defeated.";
    const text = `First: ${refrain}\nSecond: ${refrain}\nThird: ${refrain}\n`;
    const starts = [7, 57, 106];
    const exact = refrain.toUpperCase();
    const start = (query: object) => {
      const result = findQuote(text, { exact, ...query });
      expect(result).toMatchObject({ kind: "near", class: "typographic" });
      if (result.kind !== "near") return null;
      expect(result.others).toHaveLength(2);
      return result.place.start;
    };
    expect(start({})).toBe(starts[0]);
    expect(start({ prefix: "Second: " })).toBe(starts[1]);
    expect(start({ prefix: "\nTHIRD:  " })).toBe(starts[2]);
    expect(start({ near: 60 })).toBe(starts[1]);
    expect(start({ prefix: "Third: ", near: 7 })).toBe(starts[2]);
  });

  it("shows the difference word by word", () => {
    const text = "It was so. The U.S. simply had no role in the Chilean coup.";
    const result = findQuote(text, { exact: "The U.S. simply had a role in the coup." });
    expect(result.kind === "near" && result.difference).toEqual([
      { op: "same", text: "The U.S. simply had " },
      { op: "missing", text: "a" },
      { op: "added", text: "no" },
      { op: "same", text: " role in the" },
      { op: "added", text: " Chilean" },
      { op: "same", text: " coup." },
    ]);
  });
});
