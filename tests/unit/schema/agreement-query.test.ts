import { describe, expect, it } from "vitest";
import { formatAgreementQuery, parseAgreementQuery } from "#lib/schema/agreement-query";
import { formatNumbersQuery, parseNumbersQuery } from "#lib/schema/numbers-query";

const names = { topics: ["coup"], sources: ["power", "downfall"] };
const nothing = { view: "source", pair: null, topic: null };

describe("parseAgreementQuery", () => {
  it.each([
    { params: {}, query: nothing },
    { params: { pair: "power,downfall" }, query: { ...nothing, pair: ["power", "downfall"] } },
    { params: { pair: ["downfall,power", "x"] }, query: { ...nothing, pair: ["downfall", "power"] } },
    { params: { pair: "power,power" }, query: nothing },
    { params: { pair: "power" }, query: nothing },
    { params: { pair: "power,downfall,power" }, query: nothing },
    { params: { pair: "power,elsewhere" }, query: nothing },
    { params: { view: "answer", topic: "coup" }, query: { ...nothing, view: "answer", topic: "coup" } },
    { params: { view: "<b>", topic: "no-such" }, query: nothing },
  ])("$params", ({ params, query }) => {
    expect(parseAgreementQuery(params, names)).toEqual(query);
  });

  it("reads what it writes", () => {
    for (const query of [
      { view: "source", pair: ["power", "downfall"], topic: null },
      { view: "answer", pair: null, topic: "coup" },
    ] as const) {
      const params = Object.fromEntries(new URLSearchParams(formatAgreementQuery(query)));
      expect(parseAgreementQuery(params, names)).toEqual(query);
    }
    expect(formatAgreementQuery({ view: "source" })).toBe("");
  });
});

describe("parseNumbersQuery", () => {
  it.each([
    [{}, null],
    [{ context: "all" }, "all"],
    [{ context: "k3v9q2mx7a" }, "k3v9q2mx7a"],
    [{ context: "' OR 1=1" }, null],
  ] as const)("%j", (params, context) => {
    expect(parseNumbersQuery(params)).toEqual({ context });
  });

  it("writes the query string", () => {
    expect([formatNumbersQuery(null), formatNumbersQuery("all")]).toEqual(["", "?context=all"]);
  });
});
