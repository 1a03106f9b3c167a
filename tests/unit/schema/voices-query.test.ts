import { describe, expect, it } from "vitest";
import {
  formatVoiceQuery,
  formatVoicesQuery,
  parseVoiceQuery,
  parseVoicesQuery,
} from "#lib/schema/voices-query";

describe("the address of the list of voices", () => {
  const nothing = { kind: null, source: null, sort: "often" };

  it.each([
    { params: {}, query: nothing },
    {
      params: { kind: "document", source: "essay" },
      query: { ...nothing, kind: "document", source: "essay" },
    },
    { params: { kind: "Document", source: "nowhere", sort: "loud" }, query: nothing },
    { params: { kind: ["group", "person"] }, query: { ...nothing, kind: "group" } },
    { params: { kind: "", source: "", sort: "" }, query: nothing },
  ])("$params", ({ params, query }) => {
    expect(parseVoicesQuery(params, ["essay"])).toEqual(query);
  });

  it.each(["", "?kind=person", "?kind=person&source=essay&sort=name"])(
    "%s comes back as it was",
    (address) => {
      const params = Object.fromEntries(new URLSearchParams(address));
      expect(formatVoicesQuery(parseVoicesQuery(params, ["essay"]))).toBe(address);
    },
  );
});

describe("the address of a voice", () => {
  it.each([
    { params: {}, query: { topic: null, context: null, reach: "sentence" } },
    {
      params: { topic: "voyage", context: "all", reach: "paragraph" },
      query: { topic: "voyage", context: "all", reach: "paragraph" },
    },
    {
      params: { topic: "elsewhere", context: "<b>", reach: "x" },
      query: { topic: null, context: null, reach: "sentence" },
    },
  ])("$params", ({ params, query }) => {
    expect(parseVoiceQuery(params, ["voyage"])).toEqual(query);
  });

  it.each(["", "?topic=voyage", "?topic=voyage&context=k3v9q2mx7a&reach=paragraph"])(
    "%s comes back as it was",
    (address) => {
      const params = Object.fromEntries(new URLSearchParams(address));
      expect(formatVoiceQuery(parseVoiceQuery(params, ["voyage"]))).toBe(address);
    },
  );
});
