import { describe, expect, it, test } from "vitest";
import { besideAgreement, compareSources, countStates, quotationAt } from "#lib/domain/compare";
import type { ClaimHead, Stand } from "#lib/domain/model";
import type { ClaimRow, PlacedQuotation } from "#lib/domain/views";
import { answers, coverage, stand } from "./stands";

function claim(slug: string): ClaimHead {
  const topic = { slug: "topic", title: "Topic" };
  return { slug, number: 1, title: slug, question: `${slug}?`, kind: "question", topic };
}

/** @param silent sources with a finding; the others without stands are not reviewed. */
function row(slug: string, stands: readonly Stand[], silent = ""): ClaimRow {
  return {
    claim: claim(slug),
    answers: answers("ABC", ["AC"]),
    stands,
    coverage: coverage("one two three", stands, silent),
  };
}

const A = stand("one", "A asserts");

const STATES: readonly (readonly [string, readonly Stand[], string])[] = [
  ["answers that exclude one another", [A, stand("two", "B asserts")], "contradict"],
  ["answers that can both hold", [A, stand("two", "C asserts")], "differ"],
  ["the same", [A, stand("two", "A asserts")], "agree"],
  ["one denies what the other holds", [A, stand("two", "A denies"), stand("two", "C asserts")], "contradict"],
  ["one only relays", [A, stand("two", "B asserts", { via: "neutral" })], "one-source"],
  ["neither holds", [stand("one", "A reports"), stand("two", "B reports")], "open"],
  ["whatever a third holds", [A, stand("two", "A asserts"), stand("three", "B asserts")], "agree"],
];

describe("compareSources", () => {
  test.each(STATES)("%s", (_, stands, state) => {
    const { shared } = compareSources([row("claim", stands)], "one", "two");
    expect(shared.map((entry) => entry.state)).toEqual([state]);
  });

  it("tells who is silent from who is not reviewed, on either side", () => {
    const rows = [
      row("both", [A, stand("two", "A asserts")]),
      row("left-silent", [A], "two"),
      row("left-open", [A]),
      row("right", [stand("two", "A asserts")], "one"),
      row("neither", [stand("three", "A asserts")], "one"),
    ];
    const { shared, alone, neither } = compareSources(rows, "one", "two");
    expect(shared.map((entry) => entry.claim.slug)).toEqual(["both"]);
    expect(alone.left.map((entry) => [entry.claim.slug, entry.other])).toEqual([
      ["left-silent", "silent"],
      ["left-open", "not-reviewed"],
    ]);
    expect(alone.right.map((entry) => [entry.claim.slug, entry.other])).toEqual([["right", "silent"]]);
    expect(neither).toBe(1);
  });

  it("is the same the other way round, with the sides changed", () => {
    const rows = [row("both", [A, stand("two", "B asserts")]), row("left", [A])];
    const one = compareSources(rows, "one", "two");
    const other = compareSources(rows, "two", "one");
    expect(other.shared.map(({ left, right, state }) => [right, left, state])).toEqual(
      one.shared.map(({ left, right, state }) => [left, right, state]),
    );
    expect(other.alone.right).toEqual(one.alone.left);
  });

  it("flags a source that contradicts itself, but not a third one", () => {
    const within = (stands: readonly Stand[]) =>
      compareSources([row("claim", stands)], "one", "two").shared[0]?.withinOneSource;
    const two = stand("two", "A asserts");
    expect(within([A, stand("one", "B asserts"), two])).toBe(true);
    expect(within([A, two, stand("three", "A asserts"), stand("three", "B asserts")])).toBe(false);
  });

  it("counts each state once, and none that is not there", () => {
    const rows = [
      row("a", [A, stand("two", "A asserts")]),
      row("b", [A, stand("two", "A asserts")]),
      row("c", [A, stand("two", "B asserts")]),
    ];
    expect(countStates(compareSources(rows, "one", "two").shared)).toEqual([
      { state: "contradict", claims: 1 },
      { state: "agree", claims: 2 },
    ]);
  });
});

describe("besideAgreement", () => {
  it("says which claims only Compare counts as agreeing, and which only Agreement does", () => {
    const figure = { quantity: { lower: 10, upper: 10 } };
    const rows = [
      row("plain", [A, stand("two", "A asserts")]),
      row("mixed", [A, stand("two", "A asserts"), stand("two", "B asserts")]),
      row("figures", [stand("one", "- asserts", figure), stand("two", "- asserts", figure)]),
      row("apart", [A, stand("two", "B asserts")]),
      row("relayed", [A, stand("two", "A asserts", { via: "neutral" })]),
    ];
    const { shared } = compareSources(rows, "one", "two");
    const beside = besideAgreement(shared);
    expect(beside).toEqual({ common: 2, shared: 3, byFigures: 1, contradictBeside: 1 });
    const agree = shared.filter(({ state }) => state === "agree").length;
    expect(agree - beside.byFigures + beside.contradictBeside).toBe(beside.common);
  });
});

describe("quotationAt", () => {
  const placed = (id: string, slug: string, by = A): PlacedQuotation => ({
    claim: claim(slug),
    quotation: {
      ...{ id, exact: id, prefix: "", suffix: "", start: 0, end: 1, version: 1 },
      ...{ paragraph: 1, tone: "earnest" },
    },
    answer: null,
    stand: by,
    summary: "",
  });
  const text = [placed("q1", "other"), placed("q2", "mine"), placed("q3", "mine")];

  test.each([
    ["the first", "mine", 1, "q2"],
    ["a later one", "mine", 2, "q3"],
    ["the last, where there are fewer", "mine", 9, "q3"],
    ["none, where the claim is not quoted", "elsewhere", 1, undefined],
    ["none, where no claim is in view", null, 1, undefined],
  ] as const)("%s", (_, slug, place, id) => {
    expect(quotationAt(text, slug, place).chosen?.quotation.id).toBe(id);
  });

  it("opens at what leads the cell, not at what the source denies or relays first", () => {
    const [denied, relayed, held] = [
      stand("one", "B denies"),
      stand("one", "A asserts", { via: "neutral" }),
      stand("one", "A asserts"),
    ];
    const own = [placed("q1", "mine", denied), placed("q2", "mine", relayed), placed("q3", "mine", held)];
    const { shared } = compareSources(
      [row("mine", [denied, relayed, held, stand("two", "A asserts")])],
      "one",
      "two",
    );
    const lead = shared[0]?.left.lead;
    const opened = (place: number | null, quotations = own) =>
      quotationAt(quotations, "mine", place, lead).chosen?.quotation.id;
    expect([opened(null), opened(1), opened(2)]).toEqual(["q3", "q1", "q2"]);
    // Where the held one is quoted in another version of the text only.
    expect(opened(null, own.slice(0, 2))).toBe("q2");
    expect(opened(null, own.slice(0, 1))).toBe("q1");
  });
});
