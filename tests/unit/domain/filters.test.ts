import { describe, expect, test } from "vitest";
import { filterRows, type OverviewFilters } from "#lib/domain/filters";
import type { Stand } from "#lib/domain/model";
import type { ClaimRow } from "#lib/domain/views";
import { answers, coverage, stand } from "./stands";

function row(slug: string, topic: string, stands: readonly Stand[], silent = ""): ClaimRow {
  const claim = {
    slug,
    number: 1,
    title: slug,
    question: `${slug}?`,
    kind: "question",
    topic: { slug: topic, title: topic },
  } as const;
  return { claim, answers: answers("AB"), stands, coverage: coverage("one two", stands, silent) };
}

const ROWS = [
  row("fight", "war", [stand("one", "A asserts"), stand("two", "B asserts")]),
  row("accord", "peace", [stand("one", "A asserts"), stand("two", "A asserts")]),
  row("alone", "peace", [stand("one", "A asserts")], "two"),
  row("muddle", "war", [stand("two", "A asserts"), stand("two", "B asserts")]),
];

const NONE: OverviewFilters = { topic: null, state: null, source: null, found: null };

describe("the overview's filters", () => {
  test.each<[string, Partial<OverviewFilters>, string]>([
    ["none", {}, "fight accord alone muddle"],
    ["a topic", { topic: "war" }, "fight muddle"],
    ["a source that speaks to it", { source: "one" }, "fight accord alone"],
    ["where they disagree, within one source too", { state: "disagree" }, "fight muddle"],
    ["contradict", { state: "contradict" }, "fight"],
    ["agree", { state: "agree" }, "accord"],
    ["one source", { state: "one-source" }, "alone muddle"],
    ["within one source", { state: "within" }, "muddle"],
    ["silences", { state: "silences" }, "alone"],
    ["not reviewed", { state: "not-reviewed" }, "muddle"],
    ["found by a search", { found: new Set(["accord", "muddle"]) }, "accord muddle"],
    ["found by nothing", { found: new Set() }, ""],
    ["several at once", { topic: "war", state: "disagree", source: "one" }, "fight"],
  ])("%s", (_, filters, expected) => {
    const found = filterRows(ROWS, { ...NONE, ...filters });
    expect(found.map((one) => one.claim.slug).join(" ")).toBe(expected);
  });
});
