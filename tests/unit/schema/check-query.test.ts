import { describe, expect, it } from "vitest";
import { formatCheckQuery, parseCheckQuery } from "#lib/schema/check-query";

describe("parseCheckQuery", () => {
  it.each([
    { params: {}, query: { text: null, problem: null } },
    { params: { q: "" }, query: { text: "", problem: "empty" } },
    { params: { q: "…" }, query: { text: "…", problem: "no-letters" } },
    { params: { q: ["one", "two"] }, query: { text: "one", problem: null } },
    { params: { q: "one\r\ntwo" }, query: { text: "one\ntwo", problem: null } },
    { params: { problem: "too-long" }, query: { text: null, problem: "too-long" } },
    { params: { problem: "<b>" }, query: { text: null, problem: null } },
    { params: { q: "words", problem: "too-long" }, query: { text: "words", problem: null } },
  ])("$params", ({ params, query }) => {
    expect(parseCheckQuery(params)).toEqual(query);
  });
});

describe("formatCheckQuery", () => {
  it.each(["words", "a & b = c? # %00", "“señal”\n🚢", ""])("comes back: %s", (text) => {
    const q = new URLSearchParams(formatCheckQuery(text)).get("q");
    expect(parseCheckQuery({ q: q ?? undefined }).text).toBe(text);
  });

  it.each([
    { text: "a".repeat(1_501), query: "?problem=too-long" },
    { text: "𐌰".repeat(1_400), query: "?problem=too-long" },
  ])("what no address can carry is said to be too long", ({ text, query }) => {
    expect(formatCheckQuery(text)).toBe(query);
  });

  it("carries the longest text in any script of the first plane", () => {
    expect(new URLSearchParams(formatCheckQuery("東".repeat(1_500))).get("q")).toHaveLength(1_500);
  });
});
