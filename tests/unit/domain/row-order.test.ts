import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderRows, ROW_ORDERS, type RowOrder } from "#lib/domain/row-order";
import { row, slugs } from "./rows";
import { stand } from "./stands";

const ROWS = [
  row("10 voices", "t", [], "one two"),
  row("muddle", "t", [stand("two", "A asserts", { quotations: 4 }), stand("two", "B asserts")], "one"),
  row("Accord", "t", [stand("one", "A asserts"), stand("two", "A asserts")]),
  row("9 voices", "t", []),
  row("fight", "t", [stand("one", "A asserts", { quotations: 9 }), stand("two", "B asserts")]),
  row("alone", "t", [stand("one", "A asserts", { quotations: 5 })]),
];

describe("the orders of the overview", () => {
  test.each<[RowOrder, string]>([
    ["title", "9 voices 10 voices Accord alone fight muddle"],
    ["contested", "fight muddle Accord alone 10 voices 9 voices"],
    ["quotations", "fight muddle alone Accord 10 voices 9 voices"],
    ["silences", "10 voices muddle Accord 9 voices fight alone"],
    ["unreviewed", "9 voices alone 10 voices muddle Accord fight"],
  ])("%s", (order, expected) => {
    expect(slugs(orderRows(ROWS, order))).toBe(expected);
  });

  test("lose nothing, and come to the same wherever they start from", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ROWS, { minLength: ROWS.length }),
        fc.constantFrom(...ROW_ORDERS),
        (rows, order) => {
          const once = orderRows(rows, order);
          expect(new Set(once)).toEqual(new Set(ROWS));
          expect(orderRows(once, order)).toEqual(once);
        },
      ),
    );
  });
});
