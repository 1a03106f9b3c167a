import { describe, expect, test } from "vitest";
import { agreementTable, type ClaimHoldings, comparePair, groupsOf, holdingsOf } from "#lib/domain/agreement";
import type { ClaimHead, Stand } from "#lib/domain/model";
import { answers, coverage, stand } from "./stands";

const figure = (source: string) => stand(source, "- asserts", { quantity: { lower: 3, upper: 3 } });

function claim(slug: string): ClaimHead {
  return { slug, number: 1, title: slug, question: slug, kind: "question", topic: { slug: "t", title: "T" } };
}

/** Claims with answers A, B and C, of which A and C are compatible, and sources left, right and third. */
function holdings(slug: string, stands: readonly Stand[], silent = ""): ClaimHoldings {
  return holdingsOf(
    claim(slug),
    answers("ABC", ["AC"]),
    stands,
    coverage("left right third", stands, silent),
  );
}

interface Case {
  readonly name: string;
  readonly stands: readonly Stand[];
  /** “common of shared” of left and right. */
  readonly count: string;
  readonly contradict?: boolean;
  readonly leftOut?: "figures" | "denied";
}

const CASES: readonly Case[] = [
  {
    name: "both assert it",
    stands: [stand("left", "A asserts"), stand("right", "A asserts")],
    count: "1 of 1",
  },
  {
    name: "one with a limit, one by endorsing a voice",
    stands: [stand("left", "A qualifies"), stand("right", "A asserts", { via: "endorsed" })],
    count: "1 of 1",
  },
  {
    name: "answers that exclude one another",
    stands: [stand("left", "A asserts"), stand("right", "B asserts")],
    count: "0 of 1",
    contradict: true,
  },
  {
    name: "answers that can hold side by side are not a common one",
    stands: [stand("left", "A asserts"), stand("right", "C asserts")],
    count: "0 of 1",
    contradict: false,
  },
  {
    name: "a common answer beside one that excludes it",
    stands: [stand("left", "A asserts"), stand("right", "A asserts"), stand("right", "B asserts")],
    count: "1 of 1",
    contradict: true,
  },
  {
    name: "a common answer that one of them also denies",
    stands: [stand("left", "A asserts"), stand("right", "A asserts"), stand("right", "A denies")],
    count: "1 of 1",
    contradict: true,
  },
  {
    name: "relayed without taking a side is not held",
    stands: [stand("left", "A asserts"), stand("right", "A asserts", { via: "neutral" })],
    count: "0 of 0",
  },
  {
    name: "a reader's comment is not the source",
    stands: [stand("left", "A asserts"), stand("right", "A asserts", { foreign: true })],
    count: "0 of 0",
  },
  {
    name: "a common denial holds nothing",
    stands: [stand("left", "A denies"), stand("right", "A denies")],
    count: "0 of 0",
  },
  {
    name: "what one holds the other only denies",
    stands: [stand("left", "A asserts"), stand("right", "A denies")],
    count: "0 of 0",
    leftOut: "denied",
  },
  {
    name: "figures without answers",
    stands: [figure("left"), figure("right")],
    count: "0 of 0",
    leftOut: "figures",
  },
  { name: "silence", stands: [stand("left", "A asserts")], count: "0 of 0" },
];

describe("agreement of two sources", () => {
  test.each(CASES)("$name: $count", ({ stands, count, contradict, leftOut }) => {
    const claims = [holdings("x", stands, "right")];
    const { agree, disagree, leftOut: out } = comparePair(claims, "left", "right");
    expect(`${agree.length} of ${agree.length + disagree.length}`).toBe(count);
    const cell = agreementTable(claims)[0]?.[1];
    expect(`${cell?.common} of ${cell?.shared}`).toBe(count);
    if (contradict !== undefined) expect([...agree, ...disagree][0]?.contradict).toBe(contradict);
    expect(out.map(({ reason }) => reason)).toEqual(leftOut ? [leftOut] : []);
  });

  const claims = [
    holdings("one", [stand("left", "A asserts"), stand("right", "A asserts"), stand("third", "B asserts")]),
    holdings("two", [stand("left", "B asserts"), stand("right", "A asserts")], "third"),
    holdings("three", [stand("third", "A asserts")]),
  ];

  test("the table is the same both ways, and its diagonal what each source holds", () => {
    const table = agreementTable(claims).map((row) => row.map(({ common, shared }) => `${common}/${shared}`));
    expect(table).toEqual([
      ["2/2", "1/2", "0/1"],
      ["1/2", "2/2", "0/1"],
      ["0/1", "0/1", "2/2"],
    ]);
  });

  test("a pair looked at from the other side is the same, turned round", () => {
    const [one] = comparePair(claims, "left", "right").disagree;
    const [other] = comparePair(claims, "right", "left").disagree;
    expect(one?.left).toEqual(other?.right);
    expect(one?.claim).toEqual(other?.claim);
  });

  test("without claims there is no table", () => {
    expect(agreementTable([])).toEqual([]);
  });
});

describe("who stands with whom", () => {
  test("the answer with most holders first; a source with two answers stands twice", () => {
    const { groups, without } = groupsOf(
      holdings("x", [
        stand("left", "A asserts"),
        stand("left", "C asserts"),
        stand("right", "C qualifies"),
        stand("third", "B denies"),
      ]),
    );
    expect(groups.map(({ answer, sources }) => [answer.letter, ...sources])).toEqual([
      ["C", "left", "right"],
      ["A", "left"],
    ]);
    expect(without).toMatchObject([{ source: "third", status: "positions" }]);
  });

  test("says how many different voices stand behind an answer, not how many sources repeat them", () => {
    const repeated = [
      stand("left", "A asserts", { via: "endorsed" }),
      stand("right", "A asserts", { via: "endorsed" }),
      stand("third", "B asserts", { via: "rejected" }),
      stand("third", "B asserts"),
    ];
    const { groups } = groupsOf(holdings("x", repeated));
    expect(groups.map(({ answer, sources, behind }) => [answer.letter, sources.length, behind])).toEqual([
      ["A", 2, ["another"]],
      ["B", 1, ["third"]],
    ]);
  });

  test("silence and what nobody has read are told apart", () => {
    const { groups, without } = groupsOf(holdings("x", [], "right"));
    expect(groups).toEqual([]);
    expect(without.map(({ status }) => status)).toEqual(["not-reviewed", "silent", "not-reviewed"]);
  });
});
