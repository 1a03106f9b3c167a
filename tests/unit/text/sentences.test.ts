import { describe, expect, it } from "vitest";
import { codePointLength, sliceText, span } from "#lib/text/code-points";
import { sentencesAround } from "#lib/text/sentences";

const TEXT =
  "😀 It began early.  Gen. Augusto Pinochet led it; the U.S. Embassy knew. “Was it so?” he asked. It was. ";
const whole = span(0, codePointLength(TEXT));

function around(part: string, within = whole): string {
  const start = Array.from(TEXT).join("").indexOf(part) - 1; // one astral character stands before every part
  return sliceText(TEXT, sentencesAround(TEXT, span(start, start + codePointLength(part)), within));
}

describe("sentencesAround", () => {
  it.each([
    ["the sentence of a word, without the white space around it", "began", "😀 It began early."],
    ["an abbreviation ends no sentence", "Pinochet", "Gen. Augusto Pinochet led it; the U.S. Embassy knew."],
    ["nor does a dotted one", "Embassy", "Gen. Augusto Pinochet led it; the U.S. Embassy knew."],
    [
      "two sentences where the span touches two",
      "early.  Gen",
      "😀 It began early.  Gen. Augusto Pinochet led it; the U.S. Embassy knew.",
    ],
    ["the last one", "It was", "It was."],
  ])("gives %s", (_, part, expected) => {
    expect(around(part)).toBe(expected);
  });

  it("stays inside the passage", () => {
    const passage = span(10, 30);
    expect(sentencesAround(TEXT, span(12, 14), passage)).toEqual(span(11, 17));
  });

  it("always contains the span, white space included, and an empty one", () => {
    for (let start = 0; start <= whole.end; start++) {
      for (const length of [0, 1, 7]) {
        if (start + length > whole.end) continue;
        const found = sentencesAround(TEXT, span(start, start + length), whole);
        expect(found.start).toBeLessThanOrEqual(start);
        expect(found.end).toBeGreaterThanOrEqual(start + length);
        // Growing what it gave changes nothing any more.
        expect(sentencesAround(TEXT, found, whole)).toEqual(found);
      }
    }
  });

  it("refuses a span that is not inside", () => {
    expect(() => sentencesAround(TEXT, span(0, 12), span(5, 30))).toThrow(RangeError);
  });
});
