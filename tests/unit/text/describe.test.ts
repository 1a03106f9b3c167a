import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointLength, sliceText, span } from "#lib/text/code-points";
import { describeQuote } from "#lib/text/describe";
import { textWithSpan } from "#tests/unit/text/arbitraries";

describe("describeQuote", () => {
  it("gives the words, 32 code points of context on either side, and the position", () => {
    const text = `${"before ".repeat(20)}the coup${" after".repeat(20)}`;
    const selector = describeQuote(text, span(140, 148));
    expect(selector.exact).toBe("the coup");
    expect(codePointLength(selector.prefix)).toBe(32);
    expect(codePointLength(selector.suffix)).toBe(32);
    expect(selector).toMatchObject({ start: 140, end: 148 });
    expect(text).toContain(selector.prefix + selector.exact + selector.suffix);
  });

  it("gives less context at the text's edges", () => {
    expect(describeQuote("the coup", span(0, 8))).toEqual({
      exact: "the coup",
      prefix: "",
      suffix: "",
      start: 0,
      end: 8,
    });
    expect(describeQuote("a coup!", span(2, 6))).toMatchObject({ prefix: "a ", suffix: "!" });
  });

  it("gives more where the same words stand between the same context elsewhere", () => {
    const passage =
      "and so the long day ended in the rain. The coup was over. Nobody in the town spoke of it for years, ";
    const text = `One: ${passage}then they did. Two: ${passage}and never did.`;
    const second = text.lastIndexOf("The coup was over.");
    const { prefix, suffix } = describeQuote(text, span(second, second + 18));
    expect(`${prefix}|${suffix}`).toMatch(/Two|never/);
    expect(codePointLength(suffix)).toBeGreaterThan(32);
  });

  it("stops at 512 code points where a text only repeats itself", () => {
    const text = "the coup ".repeat(2_000);
    const { prefix, suffix } = describeQuote(text, span(9_000, 9_008));
    expect([prefix, suffix].map(codePointLength)).toEqual([512, 512]);
  });

  it("cuts no character in two", () => {
    for (const cluster of ["👩‍🚀", "e\u0301\u0323", "🇨🇱", "한".normalize("NFD"), "𝔘"]) {
      for (let shift = 0; shift < 8; shift++) {
        const filler = ".".repeat(28 + shift);
        const text = `x${cluster}${filler}coup${filler}${cluster}x`;
        const start = codePointLength(`x${cluster}${filler}`);
        const { prefix, suffix } = describeQuote(text, span(start, start + 4));
        const edge = (context: string) =>
          context === "" || !context.includes(cluster) ? context.replaceAll(".", "") : "";
        expect(["", "x"]).toContain(edge(prefix));
        expect(["", "x"]).toContain(edge(suffix));
      }
    }
  });

  it("is what stands in the text, whatever it holds", () => {
    fc.assert(
      fc.property(textWithSpan, ({ text, start, end }) => {
        const { exact, prefix, suffix } = describeQuote(text, span(start, end));
        const [before, after] = [codePointLength(prefix), codePointLength(suffix)];
        expect(sliceText(text, span(start - before, end + after))).toBe(prefix + exact + suffix);
      }),
    );
  });

  it("refuses an empty span and one that is not in the text", () => {
    expect(() => describeQuote("text", span(2, 2))).toThrow(RangeError);
    expect(() => describeQuote("text", span(2, 9))).toThrow(RangeError);
  });
});
