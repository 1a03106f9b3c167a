import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REACHES } from "#lib/domain/context-reach";
import { STATE_FILTERS } from "#lib/domain/filters";
import { ROW_ORDERS } from "#lib/domain/row-order";
import {
  EVERYTHING,
  formatOverviewQuery,
  type OverviewQuery,
  parseOverviewQuery,
} from "#lib/schema/overview-query";
import type { SearchParams } from "#lib/schema/search-params";

const names = {
  topics: ["economy", "exile"],
  sources: ["power", "downfall"],
  claims: ["strike", "us-role"],
};

interface Case {
  name: string;
  params: SearchParams;
  query: Partial<OverviewQuery>;
  ignored?: { name: string; value: string }[];
}

const cases: Case[] = [
  { name: "nothing asked for", params: {}, query: {} },
  { name: "empty fields of a form", params: { q: "  ", topic: "", source: "" }, query: {} },
  {
    name: "everything at once",
    params: {
      ...{ q: " coup ", topic: "exile", state: "disagree", source: "power", held: "downfall" },
      ...{ sort: "contested", page: "3", cell: "us-role.power", context: "abc123" },
    },
    query: {
      ...{ q: "coup", topic: "exile", state: "disagree", source: "power", held: "downfall" },
      ...{ sort: "contested", page: 3, cell: { claim: "us-role", source: "power" }, context: "abc123" },
    },
  },
  ...["us-role", "us-role.nobody", "nothing.power", "us-role.power.more", ".", "us-role..power"].map(
    (value) => ({
      name: `a cell that there is not: ${value}`,
      params: { cell: value },
      query: {},
      ignored: [{ name: "cell", value }],
    }),
  ),
  ...["0", "-1", "1.5", "two", "1e3", "9999999", "01"].map((value) => ({
    name: `a page that is none: ${value}`,
    params: { page: value },
    query: {},
    ignored: [{ name: "page", value }],
  })),
  { name: "parameters of other people", params: { utm_source: "x", view: "answer" }, query: {} },
  {
    name: "an unknown topic",
    params: { topic: "sport" },
    query: {},
    ignored: [{ name: "topic", value: "sport" }],
  },
  {
    name: "an unknown state beside a known source",
    params: { state: "Contradict", source: "power" },
    query: { source: "power" },
    ignored: [{ name: "state", value: "Contradict" }],
  },
  {
    name: "a repeated parameter",
    params: { source: ["power", "downfall"] },
    query: {},
    ignored: [{ name: "source", value: "power, downfall" }],
  },
  {
    name: "the name of something every object has",
    params: { topic: "constructor" },
    query: {},
    ignored: [{ name: "topic", value: "constructor" }],
  },
  {
    name: "words without end",
    params: { q: "x".repeat(201) },
    query: {},
    ignored: [{ name: "q", value: "x".repeat(200) }],
  },
];

describe("parseOverviewQuery", () => {
  it.each(cases)("reads $name", ({ params, query, ignored = [] }) => {
    expect(parseOverviewQuery(params, names)).toEqual({ query: { ...EVERYTHING, ...query }, ignored });
  });

  it("finds nothing to choose in an empty dossier", () => {
    const { query, ignored } = parseOverviewQuery(
      { topic: "exile" },
      { topics: [], sources: [], claims: [] },
    );
    expect(query).toEqual(EVERYTHING);
    expect(ignored).toHaveLength(1);
  });

  it("never fails", () => {
    const value = fc.option(fc.oneof(fc.string(), fc.array(fc.string())), { nil: undefined });
    const anything = fc.record({
      ...{ q: value, topic: value, state: value, source: value, held: value },
      ...{ sort: value, page: value, cell: value, context: value, reach: value },
    });
    fc.assert(
      fc.property(anything, (params) => {
        const { query, ignored } = parseOverviewQuery(params, names);
        expect([null, ...names.topics]).toContain(query.topic);
        for (const { name } of ignored) expect(query[name]).toBe(EVERYTHING[name]);
      }),
    );
  });
});

describe("formatOverviewQuery", () => {
  it("leaves out what is not asked for", () => {
    expect(formatOverviewQuery(EVERYTHING)).toBe("");
    expect(formatOverviewQuery({ ...EVERYTHING, state: "agree" })).toBe("?state=agree");
  });

  it("is read back as it was written", () => {
    const words = fc.string({ minLength: 1, maxLength: 200 }).filter((q) => q === q.trim() && q !== "");
    const query = fc.record({
      q: fc.option(words),
      topic: fc.option(fc.constantFrom(...names.topics)),
      state: fc.option(fc.constantFrom(...STATE_FILTERS)),
      source: fc.option(fc.constantFrom(...names.sources)),
      held: fc.option(fc.constantFrom(...names.sources)),
      sort: fc.option(fc.constantFrom(...ROW_ORDERS)),
      page: fc.integer({ min: 1, max: 999_999 }),
      cell: fc.record({
        claim: fc.constantFrom(...names.claims),
        source: fc.constantFrom(...names.sources),
      }),
      context: fc.constantFrom("all", "q123"),
      reach: fc.constantFrom(...REACHES),
    });
    fc.assert(
      fc.property(query, (asked) => {
        const params = Object.fromEntries(new URLSearchParams(formatOverviewQuery(asked)));
        expect(parseOverviewQuery(params, names)).toEqual({ query: asked, ignored: [] });
      }),
    );
  });
});
