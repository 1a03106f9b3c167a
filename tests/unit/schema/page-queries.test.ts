import { describe, expect, it } from "vitest";
import { formatClaimQuery, parseClaimQuery } from "#lib/schema/claim-query";
import { formatReaderQuery, parseReaderQuery } from "#lib/schema/reader-query";

const usual = { view: "source", context: null, reach: "sentence", sources: null } as const;

describe("parseClaimQuery", () => {
  it.each([
    { params: {}, query: usual },
    { params: { view: "answer", context: "all" }, query: { ...usual, view: "answer", context: "all" } },
    { params: { view: ["voice", "answer"] }, query: { ...usual, view: "voice" } },
    { params: { view: "<b>", context: "../../x", reach: "book" }, query: usual },
    { params: { context: ["", "all"] }, query: usual },
    { params: { context: "q1", reach: "paragraph" }, query: { ...usual, context: "q1", reach: "paragraph" } },
    { params: { sources: "b,a" }, query: { ...usual, sources: ["b", "a"] } },
    { params: { sources: ["b", "a,c", "b"] }, query: { ...usual, sources: ["b", "a", "c"] } },
    { params: { sources: ["a", "b"], first: "b" }, query: { ...usual, sources: ["b", "a"] } },
    { params: { sources: " , ,", first: "" }, query: usual },
    // Kept as it is, for the page to say that there is no such source.
    { params: { sources: "<b>,a" }, query: { ...usual, sources: ["<b>", "a"] } },
  ])("$params", ({ params, query }) => {
    expect(parseClaimQuery(params)).toEqual(query);
  });

  it("takes no more names than any dossier has sources, and none longer than a slug", () => {
    const { sources } = parseClaimQuery({
      sources: Array.from({ length: 500 }, (_, at) => `${at}`.padEnd(300, "x")),
    });
    expect(sources).toHaveLength(100);
    expect(sources?.every((name) => name.length <= 100)).toBe(true);
  });
});

describe("parseReaderQuery", () => {
  const nothing = { version: null, claim: null, quotation: null, find: null, hit: null };

  it.each([
    { params: {}, query: nothing },
    {
      params: { version: "2", claim: "us-role", quotation: "k3v9q2mx7a" },
      query: { ...nothing, version: 2, claim: "us-role", quotation: "k3v9q2mx7a" },
    },
    { params: { find: "  coup* ", hit: "3" }, query: { ...nothing, find: "coup*", hit: 3 } },
    { params: { find: ["“a b”", "c"], hit: "0" }, query: { ...nothing, find: "“a b”" } },
    { params: { find: "   ", hit: "x" }, query: nothing },
    { params: { find: "x".repeat(201) }, query: nothing },
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
  expect(formatClaimQuery(usual)).toBe("");
  expect(formatClaimQuery({ ...usual, reach: "paragraph" })).toBe("");
  expect(formatClaimQuery({ ...usual, view: "answer", context: "all" })).toBe("?view=answer&context=all");
  expect(formatClaimQuery({ ...usual, sources: ["b", "a"], context: "q", reach: "paragraph" })).toBe(
    "?sources=b,a&context=q&reach=paragraph",
  );
  expect(formatReaderQuery({ version: null, claim: null, quotation: null })).toBe("");
  expect(formatReaderQuery({ find: "“État” 1*", hit: 2 })).toBe("?find=%E2%80%9C%C3%89tat%E2%80%9D+1*&hit=2");
  expect(formatReaderQuery({ version: 1, claim: "c", quotation: "q" })).toBe(
    "?version=1&claim=c&quotation=q",
  );
});
