import { describe, expect, it, test } from "vitest";
import type { Stand } from "#lib/domain/model";
import { type ClaimState, standingOf } from "#lib/domain/state";
import { answers, coverage, stand } from "./stands";

interface Case {
  readonly name: string;
  readonly stands: readonly Stand[];
  readonly compatible?: readonly string[];
  readonly state: ClaimState;
  readonly within?: true;
}

const figure = (lower: number | null, upper: number | null, scope = "killed") => ({
  quantity: { lower, upper, scope },
});

const CASES: readonly Case[] = [
  { name: "nobody says anything", stands: [], state: "open" },
  { name: "an answer is only reported", stands: [stand("one", "A reports")], state: "open" },
  {
    name: "answers are relayed, one rejected, one left open",
    stands: [stand("one", "A asserts", { via: "rejected" }), stand("two", "B asserts", { via: "neutral" })],
    state: "open",
  },
  { name: "an answer is only denied", stands: [stand("one", "A denies")], state: "open" },
  {
    name: "a reader's comment asserts",
    stands: [stand("one", "A asserts", { foreign: true })],
    state: "open",
  },
  { name: "one source asserts", stands: [stand("one", "A asserts")], state: "one-source" },
  {
    name: "one source asserts what another denies without holding anything",
    stands: [stand("one", "A asserts"), stand("two", "A denies")],
    state: "one-source",
  },
  {
    name: "two sources hold answers that exclude one another",
    stands: [stand("one", "A asserts"), stand("two", "B asserts")],
    state: "contradict",
  },
  {
    name: "one by endorsement",
    stands: [stand("one", "A asserts"), stand("two", "B asserts", { via: "endorsed" })],
    state: "contradict",
  },
  {
    name: "one with a limit",
    stands: [stand("one", "A asserts"), stand("two", "B qualifies")],
    state: "contradict",
  },
  {
    name: "a third source denies what two hold",
    stands: [stand("one", "A asserts"), stand("two", "A asserts"), stand("three", "A denies")],
    state: "contradict",
  },
  {
    name: "the same answer from two",
    stands: [stand("one", "A asserts"), stand("two", "A qualifies")],
    state: "agree",
  },
  {
    name: "a common answer beside a compatible one",
    stands: [stand("one", "A asserts"), stand("two", "A asserts"), stand("two", "C asserts")],
    compatible: ["AC"],
    state: "agree",
  },
  {
    name: "compatible answers and none in common",
    stands: [stand("one", "A asserts"), stand("two", "C asserts")],
    compatible: ["AC"],
    state: "differ",
  },
  {
    name: "two agree, a third holds only what is compatible",
    stands: [stand("one", "A asserts"), stand("two", "A asserts"), stand("three", "C asserts")],
    compatible: ["AC"],
    state: "differ",
  },
  {
    name: "one source with two answers that exclude one another",
    stands: [stand("one", "A asserts"), stand("one", "B asserts")],
    state: "one-source",
    within: true,
  },
  {
    name: "one source that denies what it holds by endorsement",
    stands: [stand("one", "A asserts", { via: "endorsed" }), stand("one", "A denies")],
    state: "one-source",
    within: true,
  },
  {
    name: "a rejected voice does not make the source disagree with itself",
    stands: [stand("one", "A asserts"), stand("one", "B asserts", { via: "rejected" })],
    state: "one-source",
  },
  {
    name: "figures of one scope that cannot both be right",
    stands: [stand("one", "- asserts", figure(3000, 3000)), stand("two", "- asserts", figure(null, 1000))],
    state: "contradict",
  },
  {
    name: "figures of one scope that overlap",
    stands: [stand("one", "- asserts", figure(3000, 3000)), stand("two", "- asserts", figure(1000, null))],
    state: "agree",
  },
  {
    name: "figures of different scope are not set against each other",
    stands: [
      stand("one", "- asserts", figure(3000, 3000)),
      stand("two", "- asserts", figure(10, 10, "tortured")),
    ],
    state: "differ",
  },
  {
    name: "one source with two figures that cannot both be right",
    stands: [stand("one", "- asserts", figure(3000, 3000)), stand("one", "- asserts", figure(1000, 1000))],
    state: "one-source",
    within: true,
  },
];

describe("the state of a claim", () => {
  test.each(CASES)("$name: $state", ({ stands, compatible, state, within }) => {
    const standing = standingOf(answers("ABC", compatible), stands, []);
    expect({ state: standing.state, within: standing.withinOneSource }).toEqual({
      state,
      within: within ?? false,
    });
  });

  it("does not depend on the order of the sources", () => {
    for (const { stands, compatible } of CASES) {
      const [forth, back] = [stands, [...stands].reverse()].map((one) =>
        standingOf(answers("ABC", compatible), one, []),
      );
      expect(back).toEqual(forth);
    }
  });

  it("says of how many sources it speaks", () => {
    const stands = [stand("one", "A asserts")];
    const { reviewed, sources } = standingOf(answers("AB"), stands, coverage("one two three", stands, "two"));
    expect({ reviewed, sources }).toEqual({ reviewed: 2, sources: 3 });
  });
});
