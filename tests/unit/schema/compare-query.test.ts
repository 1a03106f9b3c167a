import { describe, expect, it } from "vitest";
import { formatCompareQuery, parseCompareQuery } from "#lib/schema/compare-query";

const nothing = { left: null, right: null, claim: null, l: null, r: null, show: "both", lock: false };

describe("parseCompareQuery", () => {
  it.each([
    { params: {}, query: nothing },
    { params: { left: "power", right: "downfall" }, query: { ...nothing, left: "power", right: "downfall" } },
    { params: { claim: "us-role", l: "2", r: "3" }, query: { ...nothing, claim: "us-role", l: 2, r: 3 } },
    { params: { l: "1" }, query: { ...nothing, l: 1 } },
    { params: { l: "0", r: "-1" }, query: nothing },
    { params: { l: "1e3", r: "2.5" }, query: nothing },
    { params: { l: ["4", "5"], left: ["a", "b"] }, query: { ...nothing, l: 4, left: "a" } },
    { params: { left: "<b>", right: "../x", claim: "' OR 1=1" }, query: nothing },
    { params: { show: "left", lock: "on" }, query: { ...nothing, show: "left", lock: true } },
    { params: { show: "none", lock: "off" }, query: nothing },
  ])("$params", ({ params, query }) => {
    expect(parseCompareQuery(params)).toEqual(query);
  });

  it("reads what it writes", () => {
    const query = { left: "a", right: "b", claim: "c", l: 2, r: 3, show: "right", lock: true } as const;
    expect(parseCompareQuery(Object.fromEntries(new URLSearchParams(formatCompareQuery(query))))).toEqual(
      query,
    );
    expect(formatCompareQuery({ left: "a", right: "b", claim: null, l: 1 })).toBe("?left=a&right=b&l=1");
    expect(formatCompareQuery({ left: "a", right: "b" })).toBe("?left=a&right=b");
    expect(formatCompareQuery({})).toBe("");
  });
});
