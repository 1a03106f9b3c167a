import { describe, expect, it } from "vitest";
import { heatOf, stretchesOf } from "#lib/domain/heat";
import { placed } from "#tests/support/stands";

const at = (id: string, start: number, end: number, paragraph: number) =>
  placed(id, { quotation: { start, end, paragraph } });

const quotations = [at("a", 0, 10, 1), at("b", 5, 30, 2), at("c", 39, 40, 5), at("d", 40, 40.5, 6)];

describe("stretchesOf", () => {
  it("puts each quotation where it begins, and names the paragraphs", () => {
    const drawn = stretchesOf(quotations, 40, 4).map(
      ({ paragraphs, quotations: own }) =>
        `${paragraphs?.join("–") ?? "none"}: ${own.map((one) => one.quotation.id).join(" ")}`,
    );
    expect(drawn).toEqual(["1–2: a b", "none: ", "none: ", "5–6: c d"]);
  });
});

describe("heatOf", () => {
  it.each([
    { name: "nothing quoted", quoted: [], heat: [0, 0, 0, 0] },
    { name: "all of it", quoted: [at("q", 0, 40, 1)], heat: [1, 1, 1, 1] },
    { name: "over an edge", quoted: [at("q", 5, 30, 1)], heat: [0.5, 1, 1, 0] },
    { name: "twice", quoted: [at("q", 10, 20, 1), at("r", 10, 20, 1)], heat: [0, 2, 0, 0] },
    { name: "partly twice", quoted: [at("q", 10, 20, 1), at("r", 15, 25, 1)], heat: [0, 1.5, 0.5, 0] },
  ])("$name", ({ quoted, heat }) => {
    expect(heatOf(quoted, 40, 4)).toEqual(heat);
  });
});
