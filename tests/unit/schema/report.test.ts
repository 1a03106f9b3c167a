import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keptWords, LONGEST_MESSAGE } from "#lib/domain/report";
import { EMPTY_DRAFT, parseReport, parseReportQuery, reportAddress } from "#lib/schema/report";

const DRAFT = { category: "misquoted", message: "It says dusk.", contact: "" };

const WRONG: readonly [what: string, change: Partial<typeof DRAFT>, problems: Record<string, string>][] = [
  ["no category", { category: "" }, { category: "missing" }],
  ["a category that there is not", { category: "constructor" }, { category: "unknown" }],
  ["no words", { message: "" }, { message: "missing" }],
  ["white space", { message: " \r\n\t\u00A0" }, { message: "missing" }],
  ["nothing that can be seen", { message: "\u200B\u00AD\uFEFF" }, { message: "missing" }],
  ["control characters alone", { message: "\u0000\u001B" }, { message: "missing" }],
  ["too many words", { message: "a".repeat(LONGEST_MESSAGE + 1) }, { message: "too-long" }],
  ["a contact that is no address", { contact: "reader" }, { contact: "not-an-address" }],
  ["two addresses", { contact: "a@example.org, b@example.org" }, { contact: "not-an-address" }],
  [
    "an address with a line of its own",
    { contact: "a@example.org\nBcc: b@example.org" },
    { contact: "not-an-address" },
  ],
  ["an address that is too long", { contact: `${"a".repeat(250)}@example.org` }, { contact: "too-long" }],
];

describe("a report as it was sent", () => {
  test.each(WRONG)("cannot be taken with %s", (_, change, problems) => {
    expect(parseReport({ ...DRAFT, ...change })).toEqual({ ok: false, problems });
  });

  test("is told everything that is wrong with it at once", () => {
    expect(parseReport({ ...EMPTY_DRAFT, contact: "x" })).toEqual({
      ok: false,
      problems: { category: "missing", message: "missing", contact: "not-an-address" },
    });
  });

  test.each([
    ["the longest words, each of two UTF-16 units", { message: "🚢".repeat(LONGEST_MESSAGE) }, {}],
    ["white space around them", { message: "\r\n It says dusk.\r\n" }, { message: "It says dusk." }],
    ["line breaks as forms send them", { message: "a\r\nb\rc" }, { message: "a\nb\nc" }],
    ["an address", { contact: " reader@example.org " }, { contact: "reader@example.org" }],
  ])("is taken with %s", (_, change, kept) => {
    expect(parseReport({ ...DRAFT, ...change })).toEqual({
      ok: true,
      words: { ...DRAFT, ...change, contact: null, ...kept },
    });
  });
});

test("words are kept in a form that the database takes, and that stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const kept = keptWords(text);
      expect(keptWords(kept)).toBe(kept);
      expect(kept).not.toContain("\0");
      expect(new TextDecoder().decode(new TextEncoder().encode(kept))).toBe(kept);
    }),
  );
});

describe("the address of a form", () => {
  test.each([
    [{ position: "p1" }, { kind: "position", id: "p1" }],
    [{ quotation: ["q1", "q2"] }, { kind: "quotation", id: "q1" }],
    [{}, null],
    [{ position: "p1", quotation: "q1" }, null],
    [{ position: "<b>" }, null],
    [{ position: "p\u0000" }, null],
  ])("%j", (params, target) => {
    expect(parseReportQuery(params).target).toEqual(target);
  });

  test("comes back as it was written, with the reference", () => {
    const address = reportAddress("tiny", { kind: "position", id: "p1" }, "k3v9q2mx7a");
    const { searchParams } = new URL(address, "http://localhost");
    expect(parseReportQuery(Object.fromEntries(searchParams))).toEqual({
      target: { kind: "position", id: "p1" },
      sent: "k3v9q2mx7a",
    });
  });
});
