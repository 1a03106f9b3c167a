import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressAtQuotation, textDirective } from "#lib/text/text-fragment";

const long = `One two three four five six seven ${"and more of it ".repeat(20)}the end of a long one, at last.`;

const CASES = [
  {
    name: "words enough are given whole, and alone",
    quoted: { exact: "The U.S. simply had no role in the Chilean coup of that year, ever." },
    directive:
      "text=The%20U.S.%20simply%20had%20no%20role%20in%20the%20Chilean%20coup%20of%20that%20year%2C%20ever.",
  },
  {
    name: "few words with those around them, without the ones that may be cut",
    quoted: { exact: "no role", prefix: "ited States had simply ", suffix: " in the coup of Septem" },
    directive: "text=States%20had%20simply-,no%20role,-in%20the%20coup",
  },
  {
    name: "what the directive uses itself is encoded",
    quoted: { exact: "so-called, R&D" },
    directive: "text=so%2Dcalled%2C%20R%26D",
  },
  {
    name: "a long one by its first and last words",
    quoted: { exact: long },
    directive: "text=One%20two%20three%20four%20five%20six,of%20a%20long%20one%2C%20at%20last.",
  },
  {
    name: "over paragraphs by the first words of the first and the last of the last",
    quoted: { exact: "He left.\n\nNobody saw him again.\nNot one.", prefix: "x y z ", suffix: " x y z" },
    directive: "text=He%20left,Not%20one.",
  },
  {
    name: "context of another paragraph is left out",
    quoted: { exact: "no role", prefix: "of another one.\n", suffix: "\nThe next one here" },
    directive: "text=no%20role",
  },
  {
    name: "a script without spaces",
    quoted: { exact: "史料編纂所" },
    directive: "text=%E5%8F%B2%E6%96%99%E7%B7%A8%E7%BA%82%E6%89%80",
  },
  { name: "no words, no directive", quoted: { exact: "— …\n" }, directive: null },
];

describe("the text directive", () => {
  it.each(CASES)("$name", ({ quoted, directive }) => {
    expect(textDirective({ prefix: "", suffix: "", ...quoted })).toBe(directive);
  });

  const text = fc
    .array(
      fc.constantFrom(
        "a",
        "be",
        "één",
        "-",
        ",",
        "&",
        " ",
        "\n",
        "\r",
        "\u2028",
        "“",
        "😀",
        "史",
        "%",
        "#",
        ".",
      ),
    )
    .map((parts) => parts.join(""));

  it("is made of whole parts of one line each, that stand in the text in this order", () => {
    fc.assert(
      fc.property(text, text, text, (exact, prefix, suffix) => {
        const directive = textDirective({ exact, prefix, suffix });
        if (directive === null) return;
        expect(directive).toMatch(/^text=(?:[^-,&#\s]+-,)?[^-,&#\s]+(?:,[^-,&#\s]+)?(?:,-[^-,&#\s]+)?$/);
        const parts = directive.slice("text=".length).split(",");
        const before = parts[0]?.endsWith("-") ? parts.shift()?.slice(0, -1) : "";
        const after = parts.at(-1)?.startsWith("-") ? parts.pop()?.slice(1) : "";
        const [start = "", end] = parts.map(decodeURIComponent);
        const shown = exact.replace(/\s+/gu, " ").trim();
        const lines = exact.split(/[\n\r\u2028]/).map((line) => line.replace(/\s+/gu, " ").trim());
        expect(shown).toContain(start);
        expect(lines.some((line) => line.startsWith(start))).toBe(true);
        if (end !== undefined) {
          expect(lines.some((line) => line.endsWith(end))).toBe(true);
          expect(shown.indexOf(start) + start.length).toBeLessThanOrEqual(shown.lastIndexOf(end));
        }
        expect(
          prefix
            .replace(/\s+/gu, " ")
            .trimEnd()
            .endsWith(decodeURIComponent(before ?? "")),
        ).toBe(true);
        expect(
          suffix
            .replace(/\s+/gu, " ")
            .trimStart()
            .startsWith(decodeURIComponent(after ?? "")),
        ).toBe(true);
      }),
    );
  });
});

describe("the address at a quotation", () => {
  const quoted = { exact: "no role", prefix: "", suffix: "" };
  it.each([
    ["https://example.org/a?b=c", "https://example.org/a?b=c#:~:text=no%20role"],
    ["https://example.org/a#part", "https://example.org/a#part:~:text=no%20role"],
    ["https://example.org/a#:~:text=other", "https://example.org/a#:~:text=no%20role"],
    ["HTTP://example.org", "http://example.org/#:~:text=no%20role"],
    ["urn:isbn:9780141036144", null],
    ["javascript:alert(1)", null],
    ["example.org/a", null],
    ["https://", null],
  ])("%s", (address, at) => {
    expect(addressAtQuotation(address, quoted)).toBe(at);
  });

  it("is the page itself where there are no words", () => {
    expect(addressAtQuotation("https://example.org/a#part", { ...quoted, exact: "…" })).toBe(
      "https://example.org/a#part",
    );
  });
});
