import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choiceToWrite, chooseSources, movedTo } from "#lib/domain/chosen-sources";

const sources = ["a", "b", "c", "d"].map((slug) => ({ slug }));
const slugs = (all: readonly { slug: string }[]) => all.map(({ slug }) => slug).join("");

describe("chooseSources", () => {
  it.each([
    { asked: null, shown: "abcd", hidden: "", unknown: [], writes: null },
    { asked: ["a", "b", "c", "d"], shown: "abcd", hidden: "", unknown: [], writes: null },
    { asked: ["d", "b"], shown: "db", hidden: "ac", unknown: [], writes: ["d", "b"] },
    { asked: ["a", "b"], shown: "ab", hidden: "cd", unknown: [], writes: ["a", "b"] },
    { asked: ["b", "a", "c", "d"], shown: "bacd", hidden: "", unknown: [], writes: ["b", "a", "c", "d"] },
    { asked: ["x", "c"], shown: "c", hidden: "abd", unknown: ["x"], writes: ["c"] },
    { asked: ["x", "<b>"], shown: "abcd", hidden: "", unknown: ["x", "<b>"], writes: null },
  ])("$asked", ({ asked, shown, hidden, unknown, writes }) => {
    const choice = chooseSources(sources, asked);
    expect([slugs(choice.shown), slugs(choice.hidden), choice.unknown]).toEqual([shown, hidden, unknown]);
    expect(choiceToWrite(choice)).toEqual(writes);
  });

  it("shows or hides every source, and each once; what is written leads to the same choice", () => {
    const asked = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "x", "y"));
    fc.assert(
      fc.property(asked, (names) => {
        const choice = chooseSources(sources, names);
        expect([...choice.shown, ...choice.hidden].map(({ slug }) => slug).sort()).toEqual([
          "a",
          "b",
          "c",
          "d",
        ]);
        const again = chooseSources(sources, choiceToWrite(choice));
        expect(slugs(again.shown)).toBe(slugs(choice.shown));
        expect(again.unknown).toEqual([]);
      }),
    );
  });
});

describe("movedTo", () => {
  it.each([
    { slug: "c", place: 0, moved: "cabd" },
    { slug: "a", place: 1, moved: "bacd" },
    { slug: "d", place: 9, moved: "abcd" },
    { slug: "b", place: -1, moved: "bacd" },
  ])("$slug to $place", ({ slug, place, moved }) => {
    expect(movedTo(["a", "b", "c", "d"], slug, place).join("")).toBe(moved);
  });
});
