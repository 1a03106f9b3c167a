import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heading, paragraph, renderMarkdown, table, verbatim } from "#lib/interchange/markdown";
import { readBlockquote } from "./read-back";

const written = (words: string) => renderMarkdown([verbatim(words)]);

describe("verbatim words in Markdown", () => {
  it.each([
    ["The U.S. simply had no role.", "> The U.S. simply had no role.\n"],
    [
      "*not* _this_ [here](x) <b> #1 ~~no~~",
      "> \\*not\\* \\_this\\_ \\[here]\\(x) \\<b> #1 \\~\\~no\\~\\~\n",
    ],
    ["# One\n- two\n3. three", "> \\# One\\\n> \\- two\\\n> 3\\. three\n"],
    ["One.\n\nTwo.", "> One.\\\n> \\\n> Two.\n"],
    ["a | b\n| --- | --- |", "> a \\| b\\\n> \\| --- \\| --- |\n".replace("--- |\n", "--- \\|\n")],
    ["&amp; &copy; & so on", "> \\&amp; \\&copy; & so on\n"],
    ["ends in \\", "> ends in \\\\\n"],
  ])("%j", (words, markdown) => {
    expect(readBlockquote(markdown)).toBe(words);
    expect(readBlockquote(written(words))).toBe(words);
  });

  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(..."*_[]()<>#|~`&!\\+-=.:;\"'1 a\n\r\t".split("")),
        fc.constantFrom(
          "\u2028",
          "\u2029",
          "\u0085",
          "\u00a0",
          "😀",
          "&amp;",
          "&#x20;",
          "<b>",
          "<!--",
          "http://a.b",
          "1.",
          "---",
          "\n\n",
        ),
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join(""))
    .filter((words) => words !== "");

  it("come back character for character", () => {
    fc.assert(
      fc.property(hostile, (words) => {
        expect(readBlockquote(written(words))).toBe(words);
      }),
      { numRuns: 2000 },
    );
  });

  it("never leave their block", () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const markdown = renderMarkdown([verbatim(words), paragraph("After.")]);
        expect(markdown.endsWith("\n\nAfter.\n")).toBe(true);
      }),
    );
  });
});

describe("the words of editors", () => {
  it("stay in their heading and their cell", () => {
    expect(renderMarkdown([heading(1, "a\n# b")])).toBe("# a # b\n");
    const cells = renderMarkdown([
      table([
        ["x", "y"],
        ["a|b\nc", "d"],
      ]),
    ]);
    expect(cells.trimEnd().split("\n")).toHaveLength(3);
    expect(cells).toContain("a\\|b c");
  });
});
