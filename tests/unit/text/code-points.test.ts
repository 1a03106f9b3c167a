import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  codePointLength,
  codePointOffset,
  offsetTable,
  sliceText,
  span,
  utf16Offset,
} from "#lib/text/code-points";
import { codePointsOf, textWithSpan, trickyText } from "#tests/unit/text/arbitraries";

describe("offsets in code points", () => {
  it.each([
    ["ASCII", "abc", 3],
    ["an astral character", "a😀b", 3],
    ["a flag of two astral characters", "🇨🇱", 2],
    ["a letter and its combining mark", "e\u0301", 2],
    ["CRLF", "a\r\nb", 4],
    ["a lone surrogate", "a\ud83db", 3],
    ["nothing", "", 0],
  ])("counts %s", (_, text, length) => {
    expect(codePointLength(text)).toBe(length);
    expect(offsetTable(text).length).toBe(length);
  });

  it("slices as an array of code points does", () => {
    fc.assert(
      fc.property(textWithSpan, ({ text, start, end }) => {
        expect(sliceText(text, span(start, end))).toBe(codePointsOf(text, start, end));
      }),
    );
  });

  it("converts there and back, and steps by whole characters", () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        const table = offsetTable(text);
        let unit = 0;
        Array.from(text).forEach((char, at) => {
          expect(table.toUtf16(codePointOffset(at))).toBe(unit);
          expect(table.toCodePoint(utf16Offset(unit))).toBe(at);
          unit += char.length;
        });
        expect(table.toUtf16(codePointOffset(table.length))).toBe(text.length);
        expect(table.toCodePoint(utf16Offset(text.length))).toBe(table.length);
      }),
    );
  });

  it("refuses what is no offset, no span or not in the text", () => {
    for (const n of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => codePointOffset(n)).toThrow(RangeError);
      expect(() => utf16Offset(n)).toThrow(RangeError);
    }
    expect(() => span(3, 2)).toThrow(RangeError);
    expect(() => span(-1, 2)).toThrow(RangeError);
    expect(() => sliceText("a😀", span(0, 3))).toThrow(RangeError);
    expect(() => sliceText("a😀", span(3, 3))).toThrow(RangeError);
    expect(() => offsetTable("a😀").toUtf16(codePointOffset(3))).toThrow(RangeError);
    expect(() => offsetTable("a😀").toCodePoint(utf16Offset(4))).toThrow(RangeError);
    expect(() => offsetTable("a😀").toCodePoint(utf16Offset(2))).toThrow(/surrogate pair/);
  });
});
