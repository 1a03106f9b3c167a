import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REACHES, withinReach } from "#lib/domain/context-reach";

const before = "One is here. Two is here. Three ";
const after = " runs on. Four is here. Five is here.";

describe("withinReach", () => {
  it.each([
    {
      why: "the rest of its sentence",
      context: { before, after },
      exact: "really",
      around: { before: "Three ", after: " runs on." },
    },
    {
      why: "the sentences next to it, where it is whole",
      context: { before: "One is here. Two is here. ", after: " Four is here. Five is here." },
      exact: "Three is here.",
      around: { before: "Two is here. ", after: " Four is here." },
    },
    {
      why: "one of each",
      context: { before: "One is here. Two is here. ", after },
      exact: "Three",
      around: { before: "Two is here. ", after: " runs on." },
    },
    {
      why: "no sentence ends after a title",
      context: { before: "He left. It was Gen. ", after: ", he said. So be it." },
      exact: "Pinochet",
      around: { before: "It was Gen. ", after: ", he said." },
    },
    {
      why: "nothing where there is nothing",
      context: { before: "", after: "" },
      exact: "All of it.",
      around: { before: "", after: "" },
    },
    {
      why: "in code points",
      context: { before: "🚢 sailed. The 🚢 ", after: " away. 🚢." },
      exact: "sailed 🚢",
      around: { before: "The 🚢 ", after: " away." },
    },
  ])("sentences around: $why", ({ context, exact, around }) => {
    expect(withinReach(context, exact, "sentence")).toEqual(around);
  });

  it("leaves a paragraph whole", () => {
    expect(withinReach({ before, after }, "really", "paragraph")).toEqual({ before, after });
  });

  it("is always next to the quotation, and never more than there is", () => {
    const words = fc.string({ unit: fc.constantFrom("a", "B", " ", ". ", "! ", "\n", "🚢", "é", "U.S. ") });
    fc.assert(
      fc.property(words, words, words, fc.constantFrom(...REACHES), (one, exact, other, reach) => {
        const around = withinReach({ before: one, after: other }, exact, reach);
        expect(one.endsWith(around.before)).toBe(true);
        expect(other.startsWith(around.after)).toBe(true);
      }),
    );
  });
});
