import { describe, expect, test } from "vitest";
import type { Quantity } from "#lib/domain/model";
import { formatQuantity, isComparable, overlaps } from "#lib/domain/quantity";

const of = (lower: number | null, upper: number | null, more: Partial<Quantity> = {}): Quantity => ({
  lower,
  upper,
  approximate: false,
  unit: "people",
  scope: "killed",
  period: "1973/1990",
  ...more,
});

describe("figures", () => {
  test.each([
    ["the same", of(3, 3), of(3, 3), true],
    ["apart", of(3, 3), of(4, 4), false],
    ["touching ranges", of(1, 3), of(3, 5), true],
    ["an open upper bound", of(1000, null), of(3000, 3000), true],
    ["an open upper bound that starts above", of(5000, null), of(3000, 3000), false],
    ["an open lower bound", of(null, 10), of(3, 3), true],
    ["both open towards each other", of(null, 10), of(20, null), false],
  ] as const)("overlap: %s", (_, one, other, expected) => {
    expect(overlaps(one, other)).toBe(expected);
    expect(overlaps(other, one)).toBe(expected);
  });

  test.each([
    ["all the same", {}, true],
    ["another unit", { unit: "strikes" }, false],
    ["another scope", { scope: "arrested" }, false],
    ["another period", { period: "1973" }, false],
    ["no period against one", { period: null }, false],
  ] as const)("comparable: %s", (_, more, expected) => {
    expect(isComparable(of(1, 1), of(1, 1, more))).toBe(expected);
  });

  test.each([
    [of(3000, 3000), "3,000 people"],
    [of(3000, 3000, { approximate: true }), "entered as about 3,000 people"],
    [of(1000, null), "entered as 1,000 people or more"],
    [of(39, null, { approximate: true, unit: "percent" }), "entered as about 39 percent or more"],
    [of(null, 30), "entered as up to 30 people"],
    [of(null, 30, { approximate: true }), "entered as up to about 30 people"],
    [of(10, 20), "10 to 20 people"],
  ] as const)("in words: %#", (quantity, expected) => {
    expect(formatQuantity(quantity)).toBe(expected);
  });
});
