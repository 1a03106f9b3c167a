import { describe, expect, it } from "vitest";
import { formatClaimQuery, parseClaimQuery } from "#lib/schema/claim-query";
import { formatReaderQuery, parseReaderQuery } from "#lib/schema/reader-query";

describe("parseClaimQuery", () => {
  it.each([
    { params: {}, query: { view: "source", context: null } },
    { params: { view: "answer", context: "all" }, query: { view: "answer", context: "all" } },
    { params: { view: ["voice", "answer"] }, query: { view: "voice", context: null } },
    { params: { view: "<b>", context: "../../x" }, query: { view: "source", context: null } },
    { params: { context: ["", "all"] }, query: { view: "source", context: null } },
  ] as const)("$params", ({ params, query }) => {
    expect(parseClaimQuery(params as never)).toEqual(query);
  });
});

describe("parseReaderQuery", () => {
  const nothing = { version: null, claim: null, quotation: null };

  it.each([
    { params: {}, query: nothing },
    {
      params: { version: "2", claim: "us-role", quotation: "k3v9q2mx7a" },
      query: { version: 2, claim: "us-role", quotation: "k3v9q2mx7a" },
    },
    { params: { version: "0" }, query: nothing },
    { params: { version: "1.5" }, query: nothing },
    { params: { version: "-1" }, query: nothing },
    { params: { version: "" }, query: nothing },
    { params: { version: "NaN", claim: "Ü", quotation: "' OR 1=1" }, query: nothing },
    { params: { version: ["3", "4"] }, query: { ...nothing, version: 3 } },
  ])("$params", ({ params, query }) => {
    expect(parseReaderQuery(params)).toEqual(query);
  });
});

it("writes back what it read, and nothing for defaults", () => {
  expect(formatClaimQuery({ view: "source", context: null })).toBe("");
  expect(formatClaimQuery({ view: "answer", context: "all" })).toBe("?view=answer&context=all");
  expect(formatReaderQuery({ version: null, claim: null, quotation: null })).toBe("");
  expect(formatReaderQuery({ version: 1, claim: "c", quotation: "q" })).toBe(
    "?version=1&claim=c&quotation=q",
  );
});
