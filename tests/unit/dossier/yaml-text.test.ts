import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { type Tree, yamlText } from "#lib/dossier/yaml-text";

/** Strings with what YAML minds: breaks, spaces at odd places, indicators, quotes, and characters beyond the BMP. */
const awkward = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "\r",
        "#",
        ": ",
        "- ",
        "'",
        '"',
        "|",
        ">",
        "%",
        "@",
        "{",
        "]",
        ", ",
        "\u00a0",
        "\u2028",
        "\u0085",
        "🚢",
        "é",
        "\u0007",
        "\\",
      ),
      fc.constantFrom(
        "null",
        "true",
        "1973",
        "1e3",
        "0x1f",
        "~",
        "word",
        "a much longer run of words that has to be folded somewhere",
      ),
      fc.string({ unit: "grapheme" }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

const scalar = fc
  .oneof(awkward, fc.integer(), fc.boolean(), fc.constant(null))
  .map((value): Tree => ({ kind: "scalar", value }));

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    scalar,
    fc
      .tuple(
        fc.uniqueArray(fc.constantFrom("a", "exact", "note", "long-key"), { maxLength: 4 }),
        fc.array(tie("tree"), { minLength: 4, maxLength: 4 }),
        fc.boolean(),
      )
      .map(
        ([keys, trees, inline]): Tree => ({
          kind: "map",
          entries: keys.flatMap((key, index) =>
            trees[index] ? [{ key, tree: trees[index], comments: [] }] : [],
          ),
          inline,
          tail: [],
        }),
      ),
    fc.tuple(fc.array(tie("tree"), { maxLength: 4 }), fc.boolean()).map(
      ([trees, inline]): Tree => ({
        kind: "list",
        items: trees.map((item) => ({ tree: item, comments: [] })),
        inline,
        tail: [],
      }),
    ),
  ),
}));

function plain(tree: Tree): unknown {
  if (tree.kind === "scalar") return tree.value;
  if (tree.kind === "list") return tree.items.map((item) => plain(item.tree));
  return Object.fromEntries(tree.entries.map(({ key, tree }) => [key, plain(tree)]));
}

test("what is written is read again, whatever it holds", () => {
  fc.assert(
    fc.property(tree, (inner) => {
      const root: Tree = {
        kind: "map",
        entries: [{ key: "k", tree: inner, comments: [" why"] }],
        inline: false,
        tail: [],
      };
      expect(parse(yamlText(root))).toEqual(plain(root));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["fits on its line", "x".repeat(100), (text: string) => text === `k: ${"x".repeat(100)}\n`],
  [
    "is folded at 110 columns",
    "word ".repeat(60).trim(),
    (text: string) => text.startsWith("k: >-\n") && text.split("\n").every((line) => line.length <= 110),
  ],
  ["keeps its own line breaks", "one\ntwo", (text: string) => text === "k: |-\n  one\n  two\n"],
])("a value that %s", (_, value, holds) => {
  const text = yamlText({
    kind: "map",
    entries: [{ key: "k", tree: { kind: "scalar", value }, comments: [] }],
    inline: false,
    tail: [],
  });
  expect(holds(text), text).toBe(true);
});
