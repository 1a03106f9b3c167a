import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointDistance, editDistance, locate } from "#lib/text/edit-distance";
import { keyDistance } from "#lib/text/key-distance";
import { unitOccurrences } from "#lib/text/occurrences";

/** The textbook's matrix, to compare with. */
function slow(a: readonly unknown[], b: readonly unknown[]): number {
  let previous = b.map((_, j) => j + 1);
  previous.unshift(0);
  a.forEach((x, i) => {
    const current = [i + 1];
    b.forEach((y, j) => {
      current.push(
        Math.min((previous[j] ?? 0) + (x === y ? 0 : 1), (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1),
      );
    });
    previous = current;
  });
  return previous[b.length] ?? 0;
}

const letters = (max: number) => fc.array(fc.integer({ min: 97, max: 100 }), { maxLength: max });

describe("edit distance", () => {
  it("is the textbook's, over several blocks of 32", () => {
    fc.assert(
      fc.property(letters(110), letters(110), (a, b) => {
        expect(editDistance(Uint16Array.from(a), Uint16Array.from(b))).toBe(slow(a, b));
      }),
    );
  });

  it("counts code points in strings", () => {
    expect(codePointDistance("a😀b", "ab")).toBe(1);
    expect(codePointDistance("😀", "😁")).toBe(1);
    expect(codePointDistance("", "𝔘é")).toBe(2);
  });

  it("is the same for words, short, long and outside ASCII", () => {
    const word = fc.array(fc.constantFrom("a", "b", "c", "é", "ш"), { maxLength: 40 }).map((l) => l.join(""));
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(keyDistance(a, b)).toBe(slow(Array.from(a), Array.from(b)));
      }),
    );
    expect(keyDistance("denied", "defied")).toBe(1);
  });

  it("locates the place with the least distance, and gives that distance", () => {
    fc.assert(
      fc.property(
        letters(40).filter((l) => l.length > 0),
        letters(90),
        (pattern, window) => {
          const { start, end, distance } = locate(Uint16Array.from(pattern), Uint16Array.from(window));
          expect(slow(pattern, window.slice(start, end))).toBe(distance);
          for (let from = 0; from <= window.length; from += 7) {
            for (let to = from; to <= window.length; to += 5) {
              expect(slow(pattern, window.slice(from, to))).toBeGreaterThanOrEqual(distance);
            }
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("unitOccurrences", () => {
  it("finds every place, overlapping ones too", () => {
    fc.assert(
      fc.property(
        letters(60),
        fc.array(fc.integer({ min: 97, max: 98 }), { minLength: 1, maxLength: 3 }),
        (text, wanted) => {
          const expected = text.flatMap((_, i) => (wanted.every((w, k) => text[i + k] === w) ? [i] : []));
          expect(unitOccurrences(Uint16Array.from(text), Uint16Array.from(wanted))).toEqual(expected);
        },
      ),
    );
  });
});
