import { describe, expect, it } from "vitest";
import { renderings, routeInWords, ruleCount } from "#lib/domain/chains";
import { stand } from "#tests/support/stands";

describe("routeInWords", () => {
  it.each([
    { chain: stand("author economist"), words: "via Downfall" },
    { chain: stand("author crozier widow"), words: "via Downfall and CROZIER" },
    { chain: stand("author many", { endorsement: "neutral" }), words: "as relayed by Downfall" },
    { chain: stand("author a many", { endorsement: "neutral" }), words: "as relayed by Downfall and A" },
    { chain: stand("author many", { endorsement: "rejected" }), words: "relayed and rejected by Downfall" },
    {
      chain: stand("author a b many", { endorsement: "rejected" }),
      words: "via A and B, relayed and rejected by Downfall",
    },
    { chain: stand("reader", { bySource: false }), words: "printed with Downfall, not its words" },
    {
      chain: stand("reader book", { bySource: false }),
      words: "via READER, printed with Downfall, not its words",
    },
  ])("$words", ({ chain, words }) => {
    expect(routeInWords(chain, "Downfall")).toBe(words);
  });
});

describe("renderings", () => {
  it.each([
    { chain: stand("author"), words: ["own voice"] },
    { chain: stand("author", { certainty: "possible" }), words: ["own voice", "stated as possible"] },
    { chain: stand("author x", { speech: "direct" }), words: ["quoted directly"] },
    {
      chain: stand("author x", { speech: "mixed", endorsement: "rejected" }),
      words: ["quoted in part", "relayed and rejected"],
    },
    {
      chain: stand("author x", { endorsement: "neutral" }),
      words: ["paraphrased, not quoted", "relayed without taking a side"],
    },
    { chain: stand("reader", { bySource: false }), words: ["not the source’s words"] },
  ])("$words", ({ chain, words }) => {
    expect(renderings(chain)).toEqual(words);
  });
});

it("draws one rule for each link, three at the most", () => {
  expect([1, 2, 3, 4, 9].map(ruleCount)).toEqual([1, 2, 3, 3, 3]);
});
