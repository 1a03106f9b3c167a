import { describe, expect, it } from "vitest";
import { renderings, routeInWords, ruleCount } from "#lib/domain/chains";
import { spokenBy } from "#tests/support/stands";

describe("routeInWords", () => {
  it.each([
    { chain: spokenBy("author economist"), words: "via Downfall" },
    { chain: spokenBy("author crozier widow"), words: "via Downfall and CROZIER" },
    { chain: spokenBy("author many", { endorsement: "neutral" }), words: "as relayed by Downfall" },
    { chain: spokenBy("author a many", { endorsement: "neutral" }), words: "as relayed by Downfall and A" },
    {
      chain: spokenBy("author many", { endorsement: "rejected" }),
      words: "relayed and rejected by Downfall",
    },
    {
      chain: spokenBy("author a b many", { endorsement: "rejected" }),
      words: "via A and B, relayed and rejected by Downfall",
    },
    { chain: spokenBy("reader", { bySource: false }), words: "printed with Downfall, not its words" },
    {
      chain: spokenBy("reader book", { bySource: false }),
      words: "via READER, printed with Downfall, not its words",
    },
  ])("$words", ({ chain, words }) => {
    expect(routeInWords(chain, "Downfall")).toBe(words);
  });
});

describe("renderings", () => {
  it.each([
    { chain: spokenBy("author"), words: ["own voice"] },
    { chain: spokenBy("author", { certainty: "possible" }), words: ["own voice", "stated as possible"] },
    { chain: spokenBy("author x", { speech: "direct" }), words: ["quoted directly"] },
    {
      chain: spokenBy("author x", { speech: "mixed", endorsement: "rejected" }),
      words: ["quoted in part", "relayed and rejected"],
    },
    {
      chain: spokenBy("author x", { endorsement: "neutral" }),
      words: ["paraphrased, not quoted", "relayed without taking a side"],
    },
    { chain: spokenBy("reader", { bySource: false }), words: ["not the source’s words"] },
  ])("$words", ({ chain, words }) => {
    expect(renderings(chain)).toEqual(words);
  });
});

it("draws one rule for each link, three at the most", () => {
  expect([1, 2, 3, 4, 9].map(ruleCount)).toEqual([1, 2, 3, 3, 3]);
});
