import { describe, expect, test } from "vitest";
import { evidenceOf } from "#lib/domain/cell-evidence";
import type { Position, SourceHead } from "#lib/domain/model";
import { quotation } from "#tests/support/stands";
import { coverage, stand } from "./stands";

function position(source: string, counted: number, shown: number): Position {
  const quotations = Array.from({ length: shown }, (_, at) => quotation(`${source}${at}`));
  return { ...stand(source, "A asserts", { quotations: counted }), summary: "", note: null, quotations };
}

const positions = [position("one", 2, 2), position("two", 3, 1), position("one", 1, 1)];
const claim = {
  sources: ["one", "two", "three"].map((slug) => ({ slug }) as SourceHead),
  positions,
  coverage: coverage("one two three", positions, "three"),
};

describe("what stands behind a cell", () => {
  test("the source’s positions, in their order, and its neighbours", () => {
    const evidence = evidenceOf(claim, "one");
    expect(evidence?.positions).toEqual([positions[0], positions[2]]);
    expect(evidence).toMatchObject({ quotations: 3, withheld: 0, previous: null, next: { slug: "two" } });
  });

  test("says how many quotations are withheld", () => {
    expect(evidenceOf(claim, "two")).toMatchObject({ quotations: 3, withheld: 2 });
  });

  test("a silence, where there is no position", () => {
    const evidence = evidenceOf(claim, "three");
    expect(evidence).toMatchObject({ positions: [], quotations: 0, coverage: { status: "silent" } });
    expect(evidence).toMatchObject({ previous: { slug: "two" }, next: null });
  });

  test("nothing for a source that there is not", () => {
    expect(evidenceOf(claim, "four")).toBeNull();
  });
});
