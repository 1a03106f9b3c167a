import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointOffset, sliceText } from "#lib/text/code-points";
import { type ParagraphMode, paragraphAt, paragraphs } from "#lib/text/passages";
import { trickyText } from "#tests/unit/text/arbitraries";

const texts = (text: string, mode: ParagraphMode) =>
  paragraphs(text, mode).map((p) => sliceText(text, p.span));

describe("paragraphs", () => {
  it.each<[string, ParagraphMode, string, string[]]>([
    ["lines", "lines", "one\ntwo\n\nthree", ["one", "two", "three"]],
    ["lines of white space are none", "lines", "one\n \t\u00a0\u202f\ntwo\n", ["one", "two"]],
    ["white space at the ends of a line stays", "lines", "  one \ntwo", ["  one ", "two"]],
    ["CRLF is a line break", "lines", "one\r\n\r\ntwo\r\n", ["one", "two"]],
    ["a lone CR and U+2028 are not", "lines", "one\rstill\u2028one", ["one\rstill\u2028one"]],
    ["astral characters count once", "lines", "😀 one\n😀 two", ["😀 one", "😀 two"]],
    ["blocks", "blank-lines", "one\nstill one\n\n\ntwo\n", ["one\nstill one", "two"]],
    ["blocks parted by white space", "blank-lines", "one\n  \ntwo", ["one", "two"]],
    ["blocks with CRLF", "blank-lines", "one\r\nstill\r\n\r\ntwo", ["one\r\nstill", "two"]],
    ["nothing", "lines", "\n \n", []],
    ["nothing at all", "blank-lines", "", []],
  ])("%s", (_, mode, text, expected) => {
    expect(texts(text, mode)).toEqual(expected);
  });

  it("are numbered from 1 in order, apart from each other, and leave out only white space", () => {
    fc.assert(
      fc.property(trickyText, fc.constantFrom<ParagraphMode>("lines", "blank-lines"), (text, mode) => {
        const list = paragraphs(text, mode);
        let outside = "";
        let at = 0;
        list.forEach(({ number, span }, i) => {
          expect(number).toBe(i + 1);
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(sliceText(text, span).trim()).not.toBe("");
          outside += Array.from(text).slice(at, span.start).join("");
          at = span.end;
        });
        outside += Array.from(text).slice(at).join("");
        expect(outside.trim()).toBe("");
      }),
    );
  });

  it("are found by offset, and a line break is in none", () => {
    const list = paragraphs("😀e\n\ntwo", "lines");
    const numbers = Array.from(
      { length: 8 },
      (_, at) => paragraphAt(list, codePointOffset(at))?.number ?? null,
    );
    expect(numbers).toEqual([1, 1, null, null, 2, 2, 2, null]);
    expect(paragraphAt([], codePointOffset(0))).toBeNull();
  });
});
