import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Quantity } from "#lib/domain/model";
import { extentOf, figureGroups, scaleOf } from "#lib/domain/numbers";
import { stand } from "./stands";

const give = (source: string, quantity: Partial<Quantity>, says = "- asserts") =>
  stand(source, says, { quantity });
const exactly = (value: number, more: Partial<Quantity> = {}) => ({ lower: value, upper: value, ...more });

describe("figures side by side", () => {
  test.each([
    ["the same unit, scope and period", {}, 1],
    ["another unit", { unit: "percent" }, 2],
    ["another scope", { scope: "arrested" }, 2],
    ["another period", { period: "1973" }, 2],
  ] as const)("%s", (_, more, groups) => {
    expect(figureGroups([give("left", exactly(3)), give("right", exactly(4, more))])).toHaveLength(groups);
  });

  test("the lowest first; what gives no figure is left out", () => {
    const stands = [
      give("left", exactly(20)),
      stand("left", "A asserts"),
      give("right", { upper: 15 }),
      give("third", { lower: 10 }),
    ];
    const [group] = figureGroups(stands);
    expect(group?.figures.map(({ source }) => source)).toEqual(["third", "right", "left"]);
  });

  test.each([
    ["one source alone", [give("left", exactly(3)), give("left", exactly(4))], "single"],
    ["one held, one denied", [give("left", exactly(3)), give("right", exactly(4), "- denies")], "single"],
    ["apart", [give("left", exactly(3)), give("right", exactly(4))], "apart"],
    ["overlapping", [give("left", { lower: 3 }), give("right", exactly(4))], "overlap"],
  ] as const)("%s", (_, stands, relation) => {
    expect(figureGroups([...stands]).map((group) => group.relation)).toEqual([relation]);
  });
});

const of = (lower: number | null, upper: number | null): Quantity => ({
  lower,
  upper,
  approximate: false,
  unit: "people",
  scope: "killed",
  period: null,
});

describe("the scale", () => {
  test.each([
    ["from nought to a round number", [of(17, 17), of(20, 20)], [0, 5, 10, 15, 20]],
    ["thousands", [of(1000, 3000)], [0, 1000, 2000, 3000]],
    ["beyond the last bound of an open figure", [of(2000, null)], [0, 1000, 2000, 3000]],
    ["negative", [of(-5, 10)], [-5, 0, 5, 10]],
    ["nothing but nought", [of(0, 0)], [0, 0.5]],
  ] as const)("%s", (_, quantities, ticks) => {
    const scale = scaleOf([...quantities]);
    expect(scale.ticks).toEqual(ticks);
    expect([scale.min, scale.max]).toEqual([ticks[0], ticks.at(-1)]);
  });

  test("every figure lies within it, in order, and an open one does not end at its bound", () => {
    const bound = fc.integer({ min: -1_000_000, max: 10_000_000 });
    fc.assert(
      fc.property(bound, bound, fc.constantFrom("closed", "above", "below"), (a, b, open) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const quantity = of(open === "below" ? null : low, open === "above" ? null : high);
        const extent = extentOf(quantity, scaleOf([quantity]));
        expect(extent.from).toBeGreaterThanOrEqual(0);
        expect(extent.to).toBeLessThanOrEqual(1 + 1e-9);
        expect(extent.from).toBeLessThanOrEqual(extent.to + 1e-9);
        if (open === "above") expect(extent.from).toBeLessThan(extent.to);
        expect([extent.openBelow, extent.openAbove]).toEqual([open === "below", open === "above"]);
      }),
    );
  });
});
