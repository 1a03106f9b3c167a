import { describe, expect, it } from "vitest";
import { answerRows, groupByHeading, groupByVoice, mannerOf } from "#lib/domain/answer-holders";
import type { Quantity } from "#lib/domain/model";
import { answer, spokenBy } from "#tests/support/stands";

const answers = [answer("A"), answer("B"), answer("C")];

const figure = (lower: number, scope: string): Quantity => ({
  lower,
  upper: lower,
  approximate: false,
  unit: "people",
  scope,
  period: null,
});

describe("mannerOf", () => {
  it.each([
    { manner: "held", stands: [spokenBy("author")] },
    { manner: "held", stands: [spokenBy("author", { stance: "qualifies" })] },
    { manner: "held", stands: [spokenBy("author quoted")] },
    { manner: "held", stands: [spokenBy("author other", { endorsement: "rejected" }), spokenBy("author")] },
    { manner: "denied", stands: [spokenBy("author", { stance: "denies" })] },
    { manner: "denied", stands: [spokenBy("author quoted", { stance: "denies" })] },
    {
      manner: "denied",
      stands: [
        spokenBy("author other", { endorsement: "rejected" }),
        spokenBy("author", { stance: "denies" }),
      ],
    },
    { manner: "relayed", stands: [spokenBy("author other", { endorsement: "rejected" })] },
    { manner: "relayed", stands: [spokenBy("author other", { endorsement: "neutral", stance: "denies" })] },
    { manner: "relayed", stands: [spokenBy("commenter", { bySource: false })] },
    { manner: "mentioned", stands: [spokenBy("author", { stance: "reports" })] },
  ] as const)("$manner", ({ manner, stands }) => {
    expect(mannerOf(stands)).toBe(manner);
  });
});

describe("groupByHeading", () => {
  it("puts what is held first, each group in the order of its first stand", () => {
    const stands = [
      spokenBy("author other", { answer: "b", endorsement: "rejected" }),
      spokenBy("author", { answer: "c" }),
      spokenBy("author", { answer: "a", stance: "reports" }),
      spokenBy("author quoted", { answer: "c", endorsement: "neutral" }),
    ];
    const groups = groupByHeading(answers, stands);
    expect(groups.map((group) => [group.heading.key, group.manner, group.stands.length])).toEqual([
      ["answer:c", "held", 2],
      ["answer:b", "relayed", 1],
      ["answer:a", "mentioned", 1],
    ]);
  });

  it("tells figures apart by their scope, and what names neither answer nor figure", () => {
    const stands = [
      spokenBy("author", { answer: null, quantity: figure(3000, "killed") }),
      spokenBy("author", { answer: null, quantity: figure(3000, "tortured") }),
      spokenBy("author x", { answer: null, quantity: figure(3000, "killed") }),
      spokenBy("author", { answer: null, stance: "reports" }),
    ];
    const groups = groupByHeading([], stands);
    expect(groups.map((group) => [group.heading.kind, group.stands.length])).toEqual([
      ["figure", 2],
      ["figure", 1],
      ["none", 1],
    ]);
  });
});

describe("answerRows", () => {
  it("has a row for every answer, also one that nobody gives", () => {
    const rows = answerRows(answers, [spokenBy("author", { answer: "b" })]);
    expect(rows.map((row) => [row.heading.key, row.held])).toEqual([
      ["answer:a", false],
      ["answer:b", true],
      ["answer:c", false],
    ]);
  });

  it("does not take an answer whose slug is none for no answer", () => {
    const none = { ...answer("A"), slug: "none" };
    const stands = [
      spokenBy("author", { answer: "none" }),
      spokenBy("author briefing", { answer: null, stance: "reports" }),
    ];
    const rows = answerRows([none], stands);
    expect(rows.map((row) => [row.own.length, row.broughtIn.length])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it("keeps the sources' own voices apart from those they bring in", () => {
    const stands = [
      spokenBy("author"),
      spokenBy("author quoted"),
      spokenBy("author", { id: "again" }),
      spokenBy("author", { id: "denial", stance: "denies" }),
      spokenBy("commenter", { bySource: false }),
    ];
    const [row] = answerRows(answers, stands);
    expect(row?.own.map((one) => one.id)).toEqual(["author", "denial"]);
    expect(row?.broughtIn.map((one) => one.voice.slug)).toEqual(["quoted", "commenter"]);
  });

  it("names a voice once, with each way by which it comes", () => {
    const stands = [
      spokenBy("author widow", { source: "s" }),
      spokenBy("author crozier widow", { source: "t" }),
      spokenBy("author widow", { source: "s", id: "again" }),
      spokenBy("author widow", { source: "s", id: "other stance", stance: "denies" }),
    ];
    const [row] = answerRows(answers, stands);
    expect(row?.broughtIn.map((one) => [one.voice.slug, one.stance, one.routes.length])).toEqual([
      ["widow", "asserts", 2],
      ["widow", "denies", 1],
    ]);
  });

  it("lists figures after the answers, those of one scope together, the lowest first", () => {
    const stands = [
      spokenBy("a", { answer: null, quantity: figure(9, "killed") }),
      spokenBy("b", { answer: null, quantity: figure(5, "jailed") }),
      spokenBy("c", { answer: null, stance: "reports" }),
      spokenBy("d", { answer: null, quantity: figure(2, "killed") }),
    ];
    const sizes = answerRows([answer("A")], stands).map(({ heading }) =>
      heading.kind === "figure" ? `${heading.quantity.scope} ${heading.quantity.lower}` : heading.key,
    );
    expect(sizes).toEqual(["answer:a", "jailed 5", "killed 2", "killed 9", "none"]);
  });
});

describe("groupByVoice", () => {
  it("begins with the sources' own voices and keeps one voice of two sources together", () => {
    const stands = [
      spokenBy("one widow", { source: "s" }),
      spokenBy("one", { source: "s" }),
      spokenBy("two widow", { source: "t" }),
      spokenBy("two", { source: "t" }),
    ];
    expect(groupByVoice(stands).map((group) => [group.voice.slug, group.sources])).toEqual([
      ["one", ["s"]],
      ["two", ["t"]],
      ["widow", ["s", "t"]],
    ]);
  });
});
