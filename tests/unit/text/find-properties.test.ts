import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointLength, sliceText, span } from "#lib/text/code-points";
import { describeQuote } from "#lib/text/describe";
import { codePointDistance } from "#lib/text/edit-distance";
import { findQuote } from "#lib/text/find";
import { indexText } from "#lib/text/text-index";
import { codePointsOf, textWithSpan, trickyText } from "#tests/unit/text/arbitraries";
import { AROUND } from "#tests/unit/text/near-cases";

const RUNS = { numRuns: 400 };

describe("findQuote, whatever the text", () => {
  it("finds what describeQuote described, at the same place, with and without the offset", () => {
    fc.assert(
      fc.property(textWithSpan, ({ text, start, end }) => {
        const { exact, prefix, suffix, ...position } = describeQuote(text, span(start, end));
        expect(position).toEqual({ start, end });
        const verbatim = { kind: "verbatim", place: span(start, end) };
        expect(findQuote(text, { exact, prefix, suffix })).toEqual(verbatim);
        expect(findQuote(text, { exact, prefix, suffix, near: start })).toEqual(verbatim);
        expect(findQuote(text, { exact, near: start })).toEqual(verbatim);
      }),
      RUNS,
    );
  });

  it("finds every place of a quotation and no other, from a string as from an index", () => {
    fc.assert(
      fc.property(textWithSpan, ({ text, start, end }) => {
        const exact = codePointsOf(text, start, end);
        const length = end - start;
        const all = Array.from({ length: codePointLength(text) - length + 1 }, (_, at) =>
          span(at, at + length),
        );
        const places = all.filter((place) => sliceText(text, place) === exact);
        const result = findQuote(text, { exact });
        expect(result).toEqual(
          places.length === 1 ? { kind: "verbatim", place: places[0] } : { kind: "ambiguous", places },
        );
        expect(findQuote(indexText(text), { exact })).toEqual(result);
      }),
      RUNS,
    );
  });

  it("never claims a place that is not what it says", () => {
    fc.assert(
      fc.property(
        trickyText,
        trickyText.filter((exact) => exact.trim() !== ""),
        (text, exact) => {
          const result = findQuote(text, { exact });
          if (text.includes(exact)) expect(["verbatim", "ambiguous"]).toContain(result.kind);
          else expect(["near", "absent"]).toContain(result.kind);
          if (result.kind !== "near") return;
          const found = sliceText(text, result.place);
          expect(result.distance).toBe(codePointDistance(exact, found));
          expect(result.distance).toBeGreaterThan(0);
          const joined = (leave: string) =>
            result.difference
              .filter(({ op }) => op !== leave)
              .map((part) => part.text)
              .join("");
          expect(joined("added")).toBe(exact);
          expect(joined("missing")).toBe(found);
        },
      ),
      RUNS,
    );
  });
});

const SENTENCE = "The United States, they said, simply had no role in the Chilean coup — “none” at all.";
const TEXT = `${AROUND[0]} ${SENTENCE} ${AROUND[1]}`;
const PLACE = span(codePointLength(`${AROUND[0]} `), codePointLength(`${AROUND[0]} ${SENTENCE}`));

/** Changes to how a sentence is set that leave it the same sentence. */
const SETTINGS: readonly ((text: string) => string)[] = [
  (text) => text.replace(/[“”]/g, '"'),
  (text) => text.replaceAll(" ", "\u202f"),
  (text) => text.replace(" simply ", "\r\nsimply  "),
  (text) => text.replace("—", "\u2013"),
  (text) => text.replace(/coup/i, "co\u00adup"),
  (text) => text.replace(/States/i, "Sta-\ntes"),
  (text) => text.toUpperCase(),
  (text) => text.normalize("NFKD"),
  (text) => `\u200f${text}\n`,
  (text) => `“${text}”`,
];

describe("findQuote of one sentence", () => {
  const index = indexText(TEXT);

  it("calls it the same however it is set, in any combination", () => {
    fc.assert(
      fc.property(fc.subarray([...SETTINGS], { minLength: 1 }), (changes) => {
        const exact = changes.reduce((text, change) => change(text), SENTENCE);
        const result = findQuote(index, { exact });
        expect(result).toMatchObject(
          exact === SENTENCE ? { kind: "verbatim" } : { kind: "near", class: "typographic" },
        );
        expect("place" in result && result.place).toEqual(PLACE);
      }),
    );
  });

  it("never calls it the same, nor a bad scan, with a word dropped, doubled or put elsewhere", () => {
    const words = SENTENCE.split(" ").filter((word) => word !== "—");
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.nat(words.length - 1), fc.boolean(), (from, to, drop) => {
        const changed = [...words];
        const [word = ""] = changed.splice(from, drop ? 1 : 0);
        if (!drop) changed.splice(to, 0, words[from] ?? word);
        const result = findQuote(index, { exact: changed.join(" ") });
        // What is dropped at an end leaves a shorter quotation that is still there.
        const atEnd = drop && (from === 0 || from === words.length - 1);
        if (result.kind === "near" && !atEnd) expect(result.class).toBe("wording");
        else if (!atEnd) expect(result.kind).toBe("absent");
      }),
    );
  });

  it("calls no change of a digit noise", () => {
    const text = "Between 3,000 and 4,500 people died, 1.5 per cent, on 11 September 1973 alone.";
    const digits = [...text.matchAll(/\d/g)].map(({ index: at }) => at);
    fc.assert(
      fc.property(fc.constantFrom(...digits), fc.integer({ min: 0, max: 9 }), (at, digit) => {
        const exact = `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
        const result = findQuote(text, { exact });
        if (exact !== text) expect(result).toMatchObject({ kind: "near", class: "wording" });
      }),
    );
  });
});
