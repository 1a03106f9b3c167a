import { describe, expect, it } from "vitest";
import { matrixRow, type TallyMark } from "#lib/domain/matrix-row";
import type { ClaimHead, Stand } from "#lib/domain/model";
import { answers, coverage, stand } from "./stands";

const claim: ClaimHead = {
  slug: "claim",
  number: 1,
  title: "Claim",
  question: "Claim?",
  kind: "question",
  topic: { slug: "topic", title: "Topic" },
};

const SOURCES = "one two three four";

/** A tally in short: `A` held, `(A)` only relayed, `#` a figure, `·` no answer, `-` silent, `?` not reviewed. */
function short(marks: readonly TallyMark[]): string {
  const signs = { figure: "#", "no-answer": "·", silent: "-", "not-reviewed": "?" };
  return marks
    .map((mark) => {
      const sign = mark.kind === "answer" ? mark.letter : signs[mark.kind];
      return "held" in mark && !mark.held ? `(${sign})` : sign;
    })
    .join(" ");
}

const CASES: readonly (readonly [string, readonly Stand[], string, string])[] = [
  ["nothing at all", [], "", "? ? ? ?"],
  [
    "agreement clusters",
    [stand("one", "B asserts"), stand("two", "A asserts"), stand("three", "B qualifies")],
    "",
    "A B B ?",
  ],
  ["silences before what is not reviewed", [stand("four", "A asserts")], "one three", "A - - ?"],
  [
    "all that one source holds",
    [stand("one", "B asserts"), stand("one", "A asserts")],
    "two three four",
    "A B - - -",
  ],
  [
    "what is only relayed, where nothing is held",
    [stand("one", "A asserts", { via: "neutral" }), stand("one", "B reports"), stand("two", "A asserts")],
    "three four",
    "A (A) - -",
  ],
  [
    "nothing relayed beside what is held",
    [stand("one", "B asserts"), stand("one", "A asserts", { via: "rejected" })],
    "two three four",
    "B - - -",
  ],
  [
    "several figures of a source as one mark, after the letters",
    [
      stand("one", "- asserts", { quantity: { lower: 1000 } }),
      stand("one", "- asserts", { quantity: { lower: 3000 } }),
      stand("two", "C asserts"),
    ],
    "three",
    "C # - ?",
  ],
  ["a view that names no answer", [stand("one", "- reports")], "two three four", "(·) - - -"],
];

describe("matrixRow", () => {
  it.each(CASES)("tallies %s", (_, stands, silent, expected) => {
    const row = { claim, answers: answers("ABC"), stands, coverage: coverage(SOURCES, stands, silent) };
    expect(short(matrixRow(row).tally)).toBe(expected);
  });

  it("has one cell for each source, in column order", () => {
    const stands = [stand("three", "A asserts")];
    const row = matrixRow({
      claim,
      answers: answers("A"),
      stands,
      coverage: coverage(SOURCES, stands, "one"),
    });
    expect(row.cells.map(({ source, cell }) => `${source} ${cell.status}`)).toEqual([
      "one silent",
      "two not-reviewed",
      "three positions",
      "four not-reviewed",
    ]);
    expect(row.standing).toMatchObject({ state: "one-source", reviewed: 2, sources: 4 });
  });
});
