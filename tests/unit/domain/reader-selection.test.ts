import { describe, expect, it } from "vitest";
import { claimsQuoted, sameWords, selectionOf } from "#lib/domain/reader-selection";
import { placed } from "#tests/support/stands";

const quotations = [
  placed("a1", { claim: "a" }),
  placed("b1", { claim: "b" }),
  placed("a2", { claim: "a" }),
  placed("a3", { claim: "a" }),
];

describe("selectionOf", () => {
  it.each([
    { named: { claim: null, quotation: null }, drawn: "none: - / - / -" },
    { named: { claim: "a", quotation: null }, drawn: "a: - / - / a1" },
    { named: { claim: "a", quotation: "a2" }, drawn: "a: a1 / a2 / a3" },
    { named: { claim: null, quotation: "a3" }, drawn: "a: a2 / a3 / -" },
    { named: { claim: "a", quotation: "b1" }, drawn: "b: - / b1 / -" },
    { named: { claim: "of another text", quotation: null }, drawn: "none: - / - / -" },
    { named: { claim: "b", quotation: "of another text" }, drawn: "b: - / - / b1" },
  ])("$named: $drawn", ({ named, drawn }) => {
    const { claim, previous, chosen, next } = selectionOf(quotations, named);
    const ids = [previous, chosen, next].map((one) => one?.quotation.id ?? "-");
    expect(`${claim?.slug ?? "none"}: ${ids.join(" / ")}`).toBe(drawn);
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
