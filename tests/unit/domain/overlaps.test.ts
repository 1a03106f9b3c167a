import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANES, type Quoted, toldApart } from "#lib/domain/overlaps";

const quoted = (id: string, start: number, end: number, paragraph = 1): Quoted => ({
  ...{ id, start, end, paragraph },
});

/** Each quotation as `id number/lane`, with `alone` where the number tells nothing. */
function drawn(quotations: Quoted[]): string[] {
  return [...toldApart(quotations)].map(
    ([id, { number, lane, numbered }]) => `${id} ${number}/${lane}${numbered ? "" : " alone"}`,
  );
}

describe("toldApart", () => {
  it.each([
    { name: "one", quotations: [quoted("q", 2, 5)], told: ["q 1/0 alone"] },
    {
      name: "two that touch share a line",
      quotations: [quoted("q", 2, 5), quoted("r", 5, 8)],
      told: ["q 1/0", "r 2/0"],
    },
    {
      name: "two that overlap do not",
      quotations: [quoted("q", 2, 6), quoted("r", 4, 8)],
      told: ["q 1/0", "r 2/1"],
    },
    {
      name: "three over one another",
      quotations: [quoted("q", 0, 9), quoted("r", 2, 7), quoted("s", 4, 12)],
      told: ["q 1/0", "r 2/1", "s 3/2"],
    },
    {
      name: "a line that has become free is taken again",
      quotations: [quoted("q", 0, 9), quoted("r", 2, 4), quoted("s", 5, 12)],
      told: ["q 1/0", "r 2/1", "s 3/1"],
    },
    {
      name: "the longer of two that begin together is the first",
      quotations: [quoted("q", 0, 4), quoted("r", 0, 9)],
      told: ["q 2/1", "r 1/0"],
    },
    {
      name: "the same words for two claims are one span",
      quotations: [quoted("q", 0, 4), quoted("r", 0, 4), quoted("s", 6, 9)],
      told: ["q 1/0", "r 1/0", "s 2/0"],
    },
    {
      name: "the same words alone in their paragraph need no number",
      quotations: [quoted("q", 0, 4), quoted("r", 0, 4)],
      told: ["q 1/0 alone", "r 1/0 alone"],
    },
    {
      name: "each paragraph counts anew, but a line runs on",
      quotations: [quoted("q", 0, 30, 1), quoted("r", 12, 15, 2), quoted("s", 16, 18, 2)],
      told: ["q 1/0 alone", "r 1/1", "s 2/1"],
    },
  ])("$name", ({ quotations, told }) => {
    expect(drawn(quotations)).toEqual(told);
  });

  it("gives spans that overlap different lines, as far as there are lines", () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 15 })), { maxLength: 12 });
    fc.assert(
      fc.property(spans, (all) => {
        const quotations = all
          .map(([start, length], index) => quoted(`q${index}`, start, start + length))
          .sort((a, b) => a.start - b.start || a.end - b.end);
        const told = toldApart(quotations);
        expect(told.size).toBe(quotations.length);
        for (let at = 0; at < 60; at++) {
          const here = new Map(
            quotations
              .filter((one) => one.start <= at && at < one.end)
              .map((one) => [`${one.start} ${one.end}`, told.get(one.id)]),
          );
          const lanes = [...here.values()].map((one) => one?.lane ?? -1);
          for (const lane of lanes) expect(lane >= 0 && lane < LANES).toBe(true);
          if (here.size === 2) expect(new Set(lanes).size === 2 || crowded(quotations, at)).toBe(true);
          expect(new Set([...here.values()].map((one) => one?.number)).size).toBe(here.size);
        }
      }),
    );
  });
});

/** Whether more spans than there are lines meet anywhere that is joined to this place by overlaps. */
function crowded(quotations: Quoted[], at: number): boolean {
  const depth = (place: number) =>
    new Set(
      quotations
        .filter((one) => one.start <= place && place < one.end)
        .map((one) => `${one.start} ${one.end}`),
    ).size;
  const reach = (step: -1 | 1) => {
    let place = at;
    while (depth(place) > 0) {
      if (depth(place) > LANES) return true;
      place += step;
    }
    return false;
  };
  return reach(-1) || reach(1);
}
