import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergedPassages, passageEntries, quotationContext } from "#lib/dossier/canonical";
import { newPublicId } from "#lib/dossier/public-id";
import { PUBLIC_ID } from "#lib/schema/dossier-values";
import { codePointLength, span } from "#lib/text/code-points";
import { findQuote } from "#lib/text/find";
import { nearest } from "#lib/text/nearest";
import { indexText } from "#lib/text/text-index";

describe("passages", () => {
  test("are put together by kind and voice, with ranges", () => {
    expect(
      passageEntries([
        { number: 6, kind: "heading", voice: null },
        { number: 1, kind: "heading", voice: null },
        { number: 3, kind: "blockquote", voice: "keepers" },
        { number: 2, kind: "blockquote", voice: "keepers" },
        { number: 4, kind: "blockquote", voice: "master" },
        { number: 5, kind: "body", voice: null },
      ]),
    ).toEqual([
      { kind: "heading", paragraphs: [1, 6], voice: null },
      { kind: "blockquote", paragraphs: ["2-3"], voice: "keepers" },
      { kind: "blockquote", paragraphs: [4], voice: "master" },
    ]);
  });

  test("say the same again, whatever they were", () => {
    const mark = fc.record({
      number: fc.integer({ min: 1, max: 40 }),
      kind: fc.constantFrom("heading" as const, "comment" as const, "body" as const),
      voice: fc.constantFrom(null, "reader"),
    });
    fc.assert(
      fc.property(fc.uniqueArray(mark, { selector: ({ number }) => number }), (marks) => {
        const entries = passageEntries(marks);
        expect(mergedPassages(entries)).toEqual(entries);
      }),
    );
  });

  test("that name one paragraph twice are left as they are", () => {
    expect(
      mergedPassages([
        { kind: "title", paragraphs: [1], voice: null },
        { kind: "heading", paragraphs: ["1-2"], voice: null },
      ]),
    ).toBeNull();
  });
});

describe("the context of a quotation", () => {
  test("is none where it stands once", () => {
    expect(quotationContext(indexText("One ship, two boats."), "ship", span(4, 8))).toEqual({
      prefix: null,
      suffix: null,
    });
  });

  test("singles out each of its places", () => {
    const word = fc.constantFrom("ship ", "boat ", "🚢 ");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.nat(), (words, pick) => {
        const at = pick % words.length;
        const text = words.join("");
        const start = codePointLength(words.slice(0, at).join(""));
        const exact = words[at]?.trim() ?? "";
        const place = span(start, start + codePointLength(exact));
        const { prefix, suffix } = quotationContext(indexText(text), exact, place);
        const query = {
          exact,
          ...(prefix === null ? {} : { prefix }),
          ...(suffix === null ? {} : { suffix }),
        };
        expect(findQuote(text, query)).toEqual({ kind: "verbatim", place });
      }),
    );
  });
});

test.each([
  ["stanse", "stance"],
  ["Voices", "voices"],
  ["soruce", "source"],
  ["entirely-else", null],
])("the nearest key to “%s” is %s", (word, expected) => {
  expect(nearest(word, ["stance", "voices", "source", "speech", "summary"])).toBe(expected);
});

test("new ids are ids, and YAML reads them as text", () => {
  for (let i = 0; i < 2000; i++) {
    const id = newPublicId(new Set());
    expect(id).toMatch(PUBLIC_ID);
    expect(Number.isNaN(Number(id)), id).toBe(true);
  }
});
