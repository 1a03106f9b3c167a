import { describe, expect, test } from "vitest";
import { filterRows, NO_FILTER, type OverviewFilters } from "#lib/domain/filters";
import { row, slugs } from "./rows";
import { stand } from "./stands";

const ROWS = [
  row("fight", "war", [stand("one", "A asserts"), stand("two", "B asserts")]),
  row("accord", "peace", [stand("one", "A asserts"), stand("two", "A asserts")]),
  row("alone", "peace", [stand("one", "A asserts")], "two"),
  row("muddle", "war", [stand("two", "A asserts"), stand("two", "B asserts")]),
  row("hearsay", "peace", [stand("one", "A asserts", { via: "neutral" }), stand("two", "A denies")]),
];

describe("the overview's filters", () => {
  test.each<[string, Partial<OverviewFilters>, string]>([
    ["none", {}, "fight accord alone muddle hearsay"],
    ["a topic", { topic: "war" }, "fight muddle"],
    ["a source that speaks to it", { source: "one" }, "fight accord alone hearsay"],
    ["a source that holds an answer: not what it relays", { held: "one" }, "fight accord alone"],
    ["a source that holds an answer: not what it denies", { held: "two" }, "fight accord muddle"],
    ["where they disagree, within one source too", { state: "disagree" }, "fight muddle"],
    ["contradict", { state: "contradict" }, "fight"],
    ["agree", { state: "agree" }, "accord"],
    ["open", { state: "open" }, "hearsay"],
    ["one source", { state: "one-source" }, "alone muddle"],
    ["within one source", { state: "within" }, "muddle"],
    ["silences", { state: "silences" }, "alone"],
    ["not reviewed", { state: "not-reviewed" }, "muddle"],
    ["found by a search", { found: new Set(["accord", "muddle"]) }, "accord muddle"],
    ["found by nothing", { found: new Set() }, ""],
    ["several at once", { topic: "war", state: "disagree", source: "one" }, "fight"],
  ])("%s", (_, filters, expected) => {
    expect(slugs(filterRows(ROWS, { ...NO_FILTER, ...filters }))).toBe(expected);
  });
});
