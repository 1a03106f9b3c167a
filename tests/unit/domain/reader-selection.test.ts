import { describe, expect, it } from "vitest";
import { claimsQuoted, sameWords, selectionOf } from "#lib/domain/reader-selection";
import { placed } from "#tests/support/stands";

const at = (id: string, start: number, rest: { claim: string }) =>
  placed(id, { ...rest, quotation: { start, end: start + 5 } });

const quotations = [
  at("a1", 0, { claim: "a" }),
  at("b1", 10, { claim: "b" }),
  at("a2", 20, { claim: "a" }),
  at("a3", 30, { claim: "a" }),
];

describe("selectionOf", () => {
  it.each([
    { named: { claim: null, quotation: null }, drawn: "none: a3 / - / a1" },
    { named: { claim: "a", quotation: null }, drawn: "a: a3 / - / a1" },
    { named: { claim: "a", quotation: "a2" }, drawn: "a: a1 / a2 / a3" },
    { named: { claim: "a", quotation: "a1" }, drawn: "a: a3 / a1 / a2" },
    { named: { claim: "a", quotation: "a3" }, drawn: "a: a2 / a3 / a1" },
    { named: { claim: null, quotation: "a2" }, drawn: "none: b1 / a2 / a3" },
    { named: { claim: null, quotation: "a3" }, drawn: "none: a2 / a3 / a1" },
    { named: { claim: "a", quotation: "b1" }, drawn: "b: b1 / b1 / b1" },
    { named: { claim: "of another text", quotation: null }, drawn: "none: a3 / - / a1" },
    { named: { claim: "b", quotation: "of another text" }, drawn: "b: b1 / - / b1" },
  ])("$named: $drawn", ({ named, drawn }) => {
    const { claim, previous, chosen, next } = selectionOf(quotations, named);
    const ids = [previous, chosen, next].map((one) => one?.quotation.id ?? "-");
    expect(`${claim?.slug ?? "none"}: ${ids.join(" / ")}`).toBe(drawn);
  });

  it("has no steps where nothing is quoted", () => {
    expect(selectionOf([], { claim: "a", quotation: "a1" })).toEqual({
      ...{ claim: null, quotations: [], chosen: null, previous: null, next: null, place: null },
    });
  });

  it("stops once at words that are quoted twice, unless for the claim in view", () => {
    const spans = [
      at("a1", 0, { claim: "a" }),
      at("b1", 0, { claim: "b" }),
      at("a2", 0, { claim: "a" }),
      at("c1", 9, { claim: "c" }),
    ];
    const steps = (claim: string | null, quotation: string | null) => {
      const { quotations: led, place } = selectionOf(spans, { claim, quotation });
      return `${led.map((one) => one.quotation.id).join(" ")}: ${place}`;
    };
    expect(steps(null, null)).toBe("a1 c1: null");
    expect(steps(null, "a2")).toBe("a1 c1: 1");
    expect(steps("a", "a2")).toBe("a1 a2: 2");
  });

  it("counts from one", () => {
    const named = { claim: "a", quotation: "a3" };
    expect(selectionOf(quotations, named)).toMatchObject({ place: 3, quotations: { length: 3 } });
  });
});

it("lists the claims that a text is quoted on once each", () => {
  expect(claimsQuoted(quotations).map((one) => [one.claim.slug, one.quotations])).toEqual([
    ["a", 3],
    ["b", 1],
  ]);
});

it("brings quotations of the very same words together", () => {
  const spans = [
    placed("a", { quotation: { start: 0, end: 5 } }),
    placed("b", { quotation: { start: 0, end: 5 } }),
    placed("c", { quotation: { start: 0, end: 9 } }),
  ];
  expect(sameWords(spans).map((own) => own.map((one) => one.quotation.id))).toEqual([["a", "b"], ["c"]]);
});
