import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highlight } from "#lib/domain/highlights";

const range = (start: number, end: number, id = `${start}-${end}`) => ({ start, end, id });

/** One passage drawn as `plain[id id]plain`: what covers each piece, in order. */
function drawn(passage: { start: number; end: number }, quotations: ReturnType<typeof range>[]) {
  return (highlight([passage], quotations)[0] ?? []).map(
    ({ start, end, covering }) => `${start}-${end}${covering.map((one) => ` ${one.id}`).join("")}`,
  );
}

describe("highlight", () => {
  it.each([
    { name: "no quotation", quotations: [], segments: ["0-10"] },
    { name: "one inside", quotations: [range(2, 5, "q")], segments: ["0-2", "2-5 q", "5-10"] },
    { name: "the whole passage", quotations: [range(0, 10, "q")], segments: ["0-10 q"] },
    {
      name: "two that touch",
      quotations: [range(2, 5, "q"), range(5, 7, "r")],
      segments: ["0-2", "2-5 q", "5-7 r", "7-10"],
    },
    {
      name: "two that overlap",
      quotations: [range(2, 6, "q"), range(4, 8, "r")],
      segments: ["0-2", "2-4 q", "4-6 q r", "6-8 r", "8-10"],
    },
    {
      name: "one inside another",
      quotations: [range(1, 9, "q"), range(3, 4, "r")],
      segments: ["0-1", "1-3 q", "3-4 q r", "4-9 q", "9-10"],
    },
    {
      name: "two of the same words",
      quotations: [range(3, 4, "q"), range(3, 4, "r")],
      segments: ["0-3", "3-4 q r", "4-10"],
    },
    { name: "one that begins before and ends after", quotations: [range(0, 30, "q")], segments: ["0-10 q"] },
  ])("$name", ({ quotations, segments }) => {
    expect(drawn({ start: 0, end: 10 }, quotations)).toEqual(segments);
  });

  it("opens a quotation once, where it is first seen, also when it runs over two passages", () => {
    const quotations = [range(5, 25, "q")];
    const [first, second] = highlight([range(0, 10), range(12, 30)], quotations);
    expect(first?.map((one) => one.opening.map((q) => q.id))).toEqual([[], ["q"]]);
    expect(second?.map((one) => one.opening.map((q) => q.id))).toEqual([[], []]);
    expect(second?.[0]?.covering.map((q) => q.id)).toEqual(["q"]);
  });

  it("opens a quotation that begins between two passages in the second", () => {
    const [first, second] = highlight([range(0, 10), range(12, 30)], [range(11, 14, "q")]);
    expect(first?.flatMap((one) => one.covering)).toEqual([]);
    expect(second?.[0]).toMatchObject({ start: 12, end: 14, opening: [{ id: "q" }] });
  });

  it("covers every passage without gap or overlap, and every quotation with exactly its own code points", () => {
    const gaps = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 12 })), {
      minLength: 1,
      maxLength: 6,
    });
    const spans = fc.array(fc.tuple(fc.nat(70), fc.integer({ min: 1, max: 30 })), { maxLength: 12 });
    fc.assert(
      fc.property(gaps, spans, (layout, drawnSpans) => {
        let at = 0;
        const passages = layout.map(([gap, length]) => {
          const start = at + gap;
          at = start + length;
          return { start, end: at };
        });
        const quotations = drawnSpans
          .map(([start, length], index) => range(start, start + length, `q${index}`))
          .sort((a, b) => a.start - b.start || a.end - b.end);
        const segments = highlight(passages, quotations);
        segments.forEach((own, index) => {
          const passage = passages[index];
          expect(own[0]?.start).toBe(passage?.start);
          expect(own.at(-1)?.end).toBe(passage?.end);
          own.slice(1).forEach((segment, before) => {
            expect(segment.start).toBe(own[before]?.end);
          });
        });
        for (const one of quotations) {
          const inPassages = passages.reduce(
            (sum, { start, end }) => sum + Math.max(0, Math.min(end, one.end) - Math.max(start, one.start)),
            0,
          );
          const covered = segments
            .flat()
            .filter((segment) => segment.covering.includes(one))
            .reduce((sum, { start, end }) => sum + end - start, 0);
          expect(covered).toBe(inPassages);
          const openings = segments.flat().filter((segment) => segment.opening.includes(one));
          expect(openings).toHaveLength(inPassages > 0 ? 1 : 0);
        }
      }),
    );
  });
});
