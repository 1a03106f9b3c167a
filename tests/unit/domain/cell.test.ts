import { describe, expect, it, test } from "vitest";
import { cellOf } from "#lib/domain/cell";
import type { Stand } from "#lib/domain/model";
import { answers, coverage, stand } from "./stands";

/** A cell in short: the lead, then the others; `A` held, `(A)` only relayed or reported. */
function short(stands: readonly Stand[]): string {
  const cell = cellOf(answers("ABC"), stands, { source: "one", status: "positions" });
  if (cell.status !== "positions") return cell.status;
  const name = (entry: (typeof cell.others)[number]) =>
    entry.answer?.letter ?? String(entry.quantity?.lower ?? "?");
  return [cell.lead, ...cell.others]
    .map((entry) => (entry.held ? name(entry) : `(${name(entry)})`))
    .join(" ");
}

const CASES: readonly (readonly [string, readonly Stand[], string])[] = [
  ["what is held", [stand("one", "B asserts")], "B"],
  [
    "the first held leads, whatever stands before it",
    [stand("one", "A reports"), stand("one", "B asserts")],
    "B (A)",
  ],
  [
    "held before relayed",
    [stand("one", "B asserts"), stand("one", "A reports"), stand("one", "C qualifies")],
    "B C (A)",
  ],
  ["each answer once", [stand("one", "B asserts"), stand("one", "B asserts", { via: "neutral" })], "B"],
  [
    "held by one of its voices is held",
    [stand("one", "B asserts", { via: "neutral" }), stand("one", "B asserts")],
    "B",
  ],
  ["only relayed", [stand("one", "C asserts", { via: "neutral" })], "(C)"],
  ["denied is not held", [stand("one", "C denies")], "(C)"],
  ["a figure without an answer", [stand("one", "- asserts", { quantity: { lower: 3000 } })], "3000"],
  [
    "two figures",
    [
      stand("one", "- asserts", { quantity: { lower: 3 } }),
      stand("one", "- asserts", { quantity: { lower: 1 } }),
    ],
    "3 1",
  ],
];

describe("a cell of the matrix", () => {
  test.each(CASES)("%s", (_, stands, expected) => {
    expect(short(stands)).toBe(expected);
  });

  it("counts all quotations of the source there", () => {
    const stands = [
      stand("one", "A asserts", { quotations: 2 }),
      stand("one", "B reports", { quotations: 3 }),
    ];
    expect(cellOf(answers("AB"), stands, { source: "one", status: "positions" })).toMatchObject({
      quotations: 5,
    });
  });

  it("names the voice where it is not the source's own", () => {
    const cell = cellOf(answers("A"), [stand("one", "A asserts", { via: "neutral" })], {
      source: "one",
      status: "positions",
    });
    expect(cell).toMatchObject({ lead: { voice: { slug: "another" } } });
  });

  it("is the finding where there is no position", () => {
    for (const entry of coverage("one two", [], "one"))
      expect(cellOf(answers("A"), [], entry)).toEqual(entry);
  });
});
