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
    [{}, null, "sentence"],
    [{ context: "all" }, "all", "sentence"],
    [{ context: "k3v9q2mx7a", reach: "paragraph" }, "k3v9q2mx7a", "paragraph"],
    [{ context: "' OR 1=1", reach: "book" }, null, "sentence"],
  ] as const)("%j", (params, context, reach) => {
    expect(parseNumbersQuery(params)).toEqual({ context, reach });
  });

  it("writes the query string", () => {
    expect(formatNumbersQuery({ context: null, reach: "paragraph" })).toBe("");
    expect(formatNumbersQuery({ context: "all", reach: "sentence" })).toBe("?context=all");
    expect(formatNumbersQuery({ context: "q", reach: "paragraph" })).toBe("?context=q&reach=paragraph");
  });
});
