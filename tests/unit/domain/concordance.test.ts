import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byKeys, type ConcordanceSort, coveredBy, hitsIn, sortKey, windowOf } from "#lib/domain/concordance";
import { parseSearch } from "#lib/domain/search-query";
import { codePointLength, sliceText, span } from "#lib/text/code-points";
import { tokensOf } from "#lib/text/tokens";

function lines(text: string, search: string, sort: ConcordanceSort = "text", readable?: [number, number]) {
  const parsed = parseSearch(search, { source: [], voice: [], topic: [] });
  if (!parsed.ok) throw new Error("Not understood");
  const tokens = tokensOf(text);
  const [start, end] = readable ?? [0, codePointLength(text)];
  return hitsIn(tokens, parsed.terms, [{ start, end }])
    .map((hit) => ({ hit, key: sortKey(tokens, hit, { start, end }, sort) }))
    .sort(byKeys)
    .map(({ hit, key }) => {
      const window = windowOf(tokens, hit, { start, end });
      const cut = (from: number, to: number) => sliceText(text, span(from, to));
      return { key, line: [cut(window.start, hit.start), cut(hit.start, hit.end), cut(hit.end, window.end)] };
    });
}

const TEXT = "Big cats eat. small Cats drink; old cats eat fish.";

describe("keyword in context", () => {
  it("sorts by the words on either side, nearest first, without case", () => {
    const order = (sort: ConcordanceSort) => lines(TEXT, "cats", sort).map(({ key }) => key.join(" "));
    expect(order("r1")).toEqual(["drink old cats", "eat fish ", "eat small cats"]);
    expect(order("l1")).toEqual(["big  ", "old drink cats", "small eat cats"]);
    expect(order("r2")).toEqual(["fish  ", "old cats eat", "small cats drink"]);
    expect(order("l2")).toEqual(["  ", "drink cats small", "eat cats big"]);
  });

  it("keeps to what may be read: in the window and in the words that are sorted by", () => {
    const [only, ...others] = lines(TEXT, "cats", "l1", [14, 32]);
    expect(others).toEqual([]);
    expect(only).toEqual({ key: ["small", "", ""], line: ["small ", "Cats", " drink; "] });
  });

  it("shows whole words, at most 56 code points on either side, and nothing that is not the text", () => {
    const word = fc.constantFrom("cat", "señal", "🚢", "extraordinarily", "“a", "b,", "\n");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(" ");
        for (const { line } of lines(text, "cat")) {
          expect(text).toContain(line.join(""));
          expect(codePointLength(line[0] ?? "")).toBeLessThanOrEqual(56);
          expect(codePointLength(line[2] ?? "")).toBeLessThanOrEqual(56);
          for (const shown of line.join("").match(/[\p{L}]+/gu) ?? []) {
            expect(["cat", "señal", "extraordinarily", "a", "b"]).toContain(shown);
          }
        }
      }),
    );
  });

  it("leaves no half of a word with an apostrophe or hyphen at its ends", () => {
    const [only] = lines(`Chile’s ${"a".repeat(52)} coup ${"b".repeat(47)} semi-official`, "coup");
    expect(only?.line).toEqual([`${"a".repeat(52)} `, "coup", ` ${"b".repeat(47)}`]);
  });

  it("counts a place once that two quotations hold", () => {
    const tokens = tokensOf(TEXT);
    const parsed = parseSearch("eat", { source: [], voice: [], topic: [] });
    if (!parsed.ok) throw new Error("Not understood");
    expect(
      hitsIn(tokens, parsed.terms, [
        { start: 0, end: 14 },
        { start: 4, end: 40 },
      ]).map(({ within }) => within),
    ).toEqual([0]);
  });

  it("knows what lies within one stretch, as looking at each would tell", () => {
    const stretch = fc
      .tuple(fc.nat(30), fc.nat(12))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(stretch), stretch, (all, place) => {
        const naive = all.some((one) => one.start <= place.start && one.end >= place.end);
        expect(coveredBy(all)(place)).toBe(naive);
      }),
    );
  });
});
