import { describe, expect, it } from "vitest";
import { sliceText } from "#lib/text/code-points";
import { findQuote } from "#lib/text/find";
import { indexText } from "#lib/text/text-index";

const SENTENCE = "The junta closed the university in the third week of September. ";

/** Far above what these take (see `npm run bench`), far below what a quadratic algorithm would. */
const LIMIT_MS = 8_000;

describe("findQuote on texts made to be slow on", () => {
  it.each<[string, string, string, object]>([
    ["a letter a million times", "a".repeat(1_000_000), "a".repeat(1_000), { kind: "ambiguous" }],
    [
      "the same, with a wrong letter",
      "a".repeat(1_000_000),
      `${"a".repeat(500)}b${"a".repeat(500)}`,
      { kind: "absent" },
    ],
    ["a sentence 16,000 times", SENTENCE.repeat(16_000), SENTENCE.trim(), { kind: "ambiguous" }],
    [
      "the same, in capitals",
      SENTENCE.repeat(16_000),
      SENTENCE.trim().toUpperCase(),
      { kind: "near", class: "typographic" },
    ],
    [
      "the same, garbled",
      SENTENCE.repeat(16_000),
      "Tbe jurta closcd the univcrsity in thc third wcek of Septcmber.",
      { kind: "near", class: "noise" },
    ],
    [
      "the same, twenty in a row and one word missing",
      SENTENCE.repeat(16_000),
      `${SENTENCE.repeat(20)}The junta closed the university in the week of September.`,
      { kind: "near", class: "wording" },
    ],
    ["dots", ".".repeat(1_000_000), "…and so it went on…", { kind: "absent" }],
    [
      "marks on one letter",
      `a${"\u0301".repeat(200_000)} and so it went on`,
      "and so it want on here",
      { kind: "near" },
    ],
    [
      "a quotation as long as a book",
      SENTENCE.repeat(600),
      SENTENCE.repeat(599).replace("third", "fourth"),
      { kind: "near", class: "wording" },
    ],
  ])("%s", (_, text, exact, expected) => {
    const from = performance.now();
    const result = findQuote(indexText(text), { exact });
    expect(performance.now() - from).toBeLessThan(LIMIT_MS);
    expect(result).toMatchObject(expected);
  });

  it("finds the one sentence that is garbled least among many that are alike", () => {
    const many = Array.from(
      { length: 3_000 },
      (_, i) => `In ${1000 + i} the junta closed school number ${i * 7} for good.`,
    );
    const text = many.join(" ");
    const result = findQuote(text, { exact: "In 2234 tbe junta closcd school nurnber 8638 for good." });
    expect(result).toMatchObject({ kind: "near", class: "noise" });
    expect(result.kind === "near" && sliceText(text, result.place)).toBe(many[1234]);
  });
});
