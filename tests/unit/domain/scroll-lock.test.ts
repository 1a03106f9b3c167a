import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { heightIn, type Tie, tiesThatHold } from "#lib/domain/scroll-lock";

const tie = (from: number, to: number): Tie => ({ from, to });

const CASES: readonly (readonly [string, readonly Tie[], Tie | null, readonly Tie[]])[] = [
  ["nothing is tied", [], null, []],
  ["all rise", [tie(1, 1), tie(2, 5), tie(9, 6)], null, [tie(1, 1), tie(2, 5), tie(9, 6)]],
  ["one is out of order", [tie(1, 8), tie(2, 2), tie(3, 3)], null, [tie(2, 2), tie(3, 3)]],
  [
    "what is in view holds, whatever it costs",
    [tie(1, 1), tie(2, 2), tie(3, 3), tie(9, 9)],
    tie(4, 0.5),
    [tie(4, 0.5), tie(9, 9)],
  ],
  ["two at one height", [tie(1, 1), tie(1, 4), tie(5, 5)], null, [tie(1, 1), tie(5, 5)]],
];

describe("tiesThatHold", () => {
  test.each(CASES)("%s", (_, ties, through, held) => {
    const result = tiesThatHold(ties, through);
    expect(result).toHaveLength(held.length);
    if (through) expect(result).toEqual(held);
  });

  it("rises on both sides, always with what is in view", () => {
    fc.assert(
      fc.property(fc.array(ties()), fc.option(ties()), (all, through) => {
        const held = tiesThatHold(all, through);
        held.slice(1).forEach((one, index) => {
          expect(one.from).toBeGreaterThan(held[index]?.from ?? 0);
          expect(one.to).toBeGreaterThan(held[index]?.to ?? 0);
        });
        if (through) expect(held).toContainEqual(through);
        else if (all.length > 0) expect(held.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("heightIn", () => {
  const ends = tie(100, 1000);

  test.each([
    ["the beginning", [], 0, 0],
    ["half way, where nothing is tied", [], 50, 500],
    ["the end", [], 100, 1000],
    ["above the beginning", [], -20, 0],
    ["below the end", [], 130, 1000],
    ["at a tie", [tie(20, 600)], 20, 600],
    ["half way to a tie", [tie(20, 600)], 10, 300],
    ["half way from a tie", [tie(20, 600)], 60, 800],
    ["a tie outside the texts", [tie(200, 5)], 50, 500],
  ] as const)("%s", (_, held, at, height) => {
    expect(heightIn(held, ends, at)).toBeCloseTo(height);
  });

  it("never moves one text up while the other goes down, and leads back", () => {
    fc.assert(
      fc.property(fc.array(ties()), height(), height(), (all, one, other) => {
        const held = tiesThatHold(all, null);
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(heightIn(held, ENDS, low)).toBeLessThanOrEqual(heightIn(held, ENDS, high) + 1e-9);
        const back = held.map(({ from, to }) => tie(to, from));
        const there = heightIn(held, ENDS, one);
        expect(heightIn(back, tie(ENDS.to, ENDS.from), there)).toBeCloseTo(one, 3);
      }),
    );
  });
});

const ENDS = tie(1000, 1000);

function height() {
  return fc.integer({ min: 1, max: 999 });
}

function ties() {
  return fc.record({ from: height(), to: height() });
}
