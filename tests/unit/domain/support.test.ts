import { describe, expect, it } from "vitest";
import { supportInWords, supportOf } from "#lib/domain/support";
import { spokenBy } from "#tests/support/stands";

describe("supportOf", () => {
  it("counts different last voices that assert or qualify, not the sources that repeat them", () => {
    const stands = [
      spokenBy("one committee", { source: "s" }),
      spokenBy("two committee", { source: "t", stance: "qualifies" }),
      spokenBy("two committee", { source: "t" }),
      spokenBy("one"),
      spokenBy("one doubter", { stance: "denies" }),
      spokenBy("one witness", { stance: "reports" }),
    ];
    expect(supportOf(stands).held.map(({ voice, sources }) => [voice.slug, sources])).toEqual([
      ["committee", ["s", "t"]],
      ["one", ["s"]],
    ]);
  });

  it("tells what a source holds from what is relayed, and from what is relayed only to be rejected", () => {
    const support = supportOf([
      spokenBy("one rumour", { endorsement: "rejected" }),
      spokenBy("one report", { endorsement: "rejected" }),
      spokenBy("two report", { source: "t", endorsement: "neutral" }),
      spokenBy("two witness", { source: "t", endorsement: "neutral" }),
      spokenBy("three witness", { source: "u", endorsement: "endorsed" }),
    ]);
    const slugs = (of: "held" | "relayed" | "rejected") => support[of].map(({ voice }) => voice.slug);
    expect([slugs("held"), slugs("relayed"), slugs("rejected")]).toEqual([
      ["witness"],
      ["report"],
      ["rumour"],
    ]);
    expect(support.held.map(({ sources, holders }) => [sources, holders])).toEqual([[["t", "u"], ["u"]]]);
  });

  it("counts denials apart, each voice once, and not those that a source rejects", () => {
    const denies = { stance: "denies" } as const;
    const stands = [
      spokenBy("one", denies),
      spokenBy("one", denies),
      spokenBy("one spokesman", { ...denies, endorsement: "neutral" }),
      spokenBy("two spokesman", { ...denies, source: "t", endorsement: "rejected" }),
      spokenBy("two envoy", { ...denies, source: "t", endorsement: "rejected" }),
    ];
    expect(supportOf(stands)).toEqual({
      held: [],
      relayed: [],
      rejected: [],
      deniers: ["one", "spokesman"],
    });
  });
});

describe("supportInWords", () => {
  const own = spokenBy("one", { source: "s" });
  const rejected = spokenBy("one rumour", { source: "s", endorsement: "rejected" });
  const relayed = spokenBy("one witness", { source: "s", endorsement: "neutral" });
  const denied = spokenBy("two", { source: "t", stance: "denies" });
  const others = ["t", "u"].map((source) => spokenBy(`${source} committee`, { source }));

  it.each([
    { stands: [], words: "No voice behind it" },
    { stands: [own], words: "One voice behind it" },
    { stands: others, words: "One voice behind it, in 2 sources" },
    { stands: [rejected], words: "No source holds it; 1 relayed only to be rejected" },
    { stands: [relayed, denied], words: "No source holds it; 1 only relayed; 1 denies it" },
    { stands: [denied], words: "No voice behind it; 1 denies it" },
    {
      stands: [own, rejected, ...others],
      words: "2 different voices behind it, in 3 sources; 1 relayed only to be rejected",
    },
  ])("$words", ({ stands, words }) => {
    expect(supportInWords(supportOf(stands))).toBe(words);
  });
});
