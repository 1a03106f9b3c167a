import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_FILTER } from "#lib/domain/filters";
import { claimsByTopic, MOST_ROWS, overviewPart } from "#lib/domain/overview-page";
import { ROW_ORDERS } from "#lib/domain/row-order";
import { row } from "./rows";
import { stand } from "./stands";

/** So many claims in each topic, topic by topic: t0, t1 … Every tenth is contested. */
function dossier(...sizes: number[]) {
  const topics = [...sizes.map((_, at) => ({ slug: `t${at}`, title: `Topic ${at}` })), EMPTY];
  const rows = sizes.flatMap((size, topic) =>
    Array.from({ length: size }, (_, at) =>
      row(`c${topic}-${at}`, `t${topic}`, [
        stand("one", "A asserts"),
        stand("two", at % 10 === 0 ? "B asserts" : "A asserts"),
      ]),
    ),
  );
  return { topics, rows };
}

const EMPTY = { slug: "empty", title: "Nothing yet" };

describe("which part of the matrix a page shows", () => {
  test("everything by topic, up to a hundred claims", () => {
    const part = overviewPart(dossier(60, 40), NO_FILTER, null, 1);
    expect(part).toMatchObject({ topic: null, fitting: 100, from: 1, to: 100, page: 1, pages: 1 });
    expect(part.groups.map(({ topic, rows }) => [topic?.slug, rows.length])).toEqual([
      ["t0", 60],
      ["t1", 40],
    ]);
  });

  test("above a hundred, the first topic where none is asked for", () => {
    const part = overviewPart(dossier(60, 41), NO_FILTER, null, 1);
    expect(part).toMatchObject({ topic: "t0", fitting: 60, pages: 1 });
    expect(part.groups).toHaveLength(1);
  });

  test("a topic of more than a hundred page by page", () => {
    const large = dossier(250, 10);
    const part = overviewPart(large, { ...NO_FILTER, topic: "t0" }, null, 3);
    expect(part).toMatchObject({ topic: "t0", fitting: 250, from: 201, to: 250, page: 3, pages: 3 });
    expect(overviewPart(large, { ...NO_FILTER, topic: "t0" }, null, 99).page).toBe(3);
  });

  test("what a filter lets through of all topics", () => {
    const part = overviewPart(dossier(60, 60), { ...NO_FILTER, state: "disagree" }, null, 1);
    expect(part).toMatchObject({ topic: null, fitting: 12, pages: 1 });
    expect(part.groups).toHaveLength(2);
  });

  test("all topics in one where they are ordered otherwise", () => {
    const part = overviewPart(dossier(60, 60), NO_FILTER, "contested", 1);
    expect(part).toMatchObject({ topic: null, fitting: 120, from: 1, to: 100, pages: 2 });
    expect(part.groups.map(({ topic }) => topic)).toEqual([null]);
  });

  test("nothing where nothing fits", () => {
    const part = overviewPart(dossier(5), { ...NO_FILTER, found: new Set() }, null, 4);
    expect(part).toMatchObject({ groups: [], fitting: 0, from: 0, to: 0, page: 1, pages: 1 });
  });

  test("topics are counted, those without a claim left out", () => {
    expect(claimsByTopic(dossier(2, 3)).map(({ topic, count }) => [topic.slug, count])).toEqual([
      ["t0", 2],
      ["t1", 3],
    ]);
  });

  test("its pages are every claim once, and none is longer than a page", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(sizes, fc.option(fc.constantFrom(...ROW_ORDERS)), (made, order) => {
        const large = dossier(...made);
        const filters = { ...NO_FILTER, state: order ? null : ("agree" as const) };
        const { pages, fitting } = overviewPart(large, filters, order, 1);
        const shown = Array.from({ length: pages }, (_, at) =>
          overviewPart(large, filters, order, at + 1).groups.flatMap((group) => group.rows),
        );
        for (const rows of shown) expect(rows.length).toBeLessThanOrEqual(MOST_ROWS);
        expect(shown.flat()).toHaveLength(fitting);
        expect(new Set(shown.flat()).size).toBe(fitting);
      }),
      { numRuns: 30 },
    );
  });
});
