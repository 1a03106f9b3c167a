import { describe, expect, it, test } from "vitest";
import { countCoverage, staleness } from "#lib/domain/coverage";
import { coverage, stand } from "./stands";

const silence = { source: "one", version: 2, terms: ["CIA"], hits: 3, reviewed: null, by: null, note: null };

describe("a silence", () => {
  test.each([
    ["stands while nothing has changed", 3, 2, null],
    ["stands when its terms match less often than was looked at", 1, 2, null],
    ["is stale when its terms match more often", 4, 2, "more-hits"],
    ["is stale when a newer version has arrived", 3, 3, "newer-version"],
  ] as const)("%s", (_, hitsNow, newest, expected) => {
    expect(staleness({ ...silence, hitsNow }, newest)).toBe(expected);
  });
});

describe("coverage", () => {
  it("is counted with its denominator", () => {
    const entries = coverage("one two three four", [stand("one", "A asserts")], "two");
    expect(countCoverage(entries)).toEqual({
      positions: 1,
      silent: 1,
      inReview: 0,
      notReviewed: 2,
      total: 4,
    });
  });
});
