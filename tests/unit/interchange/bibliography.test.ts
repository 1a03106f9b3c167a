import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { SourceHead } from "#lib/domain/model";
import type { CitedSource } from "#lib/domain/views";
import { bibliography } from "#lib/interchange/bibliography";
import { cslItem, cslName } from "#lib/interchange/csl";
import { cslDate } from "#lib/interchange/csl-date";
import { BIBLIOGRAPHY_FORMATS, type BibliographyFormat } from "#lib/schema/api-exports";
import { sourceHead, voice } from "#tests/support/stands";

const FORMATS = Object.keys(BIBLIOGRAPHY_FORMATS) as BibliographyFormat[];

const version = { number: 1, captured: null, textSha256: "ab12" };

function cited(more: Partial<SourceHead> = {}, of: Partial<CitedSource["version"]> = {}): CitedSource {
  return { source: sourceHead("downfall", more), version: { ...version, ...of } };
}

describe("a source as a CSL item", () => {
  it("has what is known of it", () => {
    const known = cited(
      {
        title: "The Downfall",
        authors: [
          { ...voice("m"), name: "Margaret Power" },
          { ...voice("s"), name: "Socialist Worker", kind: "organisation" },
        ],
        genre: "Magazine article",
        published: "2023-09-11",
        container: "Truthout",
        url: "https://example.org/a",
      },
      { captured: "2026-11-20" },
    );
    expect(cslItem(known)).toEqual({
      id: "downfall",
      type: "article-magazine",
      title: "The Downfall",
      author: [{ family: "Power", given: "Margaret" }, { literal: "Socialist Worker" }],
      issued: { "date-parts": [[2023, 9, 11]] },
      accessed: { "date-parts": [[2026, 11, 20]] },
      "container-title": "Truthout",
      genre: "Magazine article",
      language: "en",
      URL: "https://example.org/a",
      note: "Version 1, captured on 20 November 2026. SHA-256 of the text: ab12.",
    });
  });

  it("an article of which no more is said is no journal's", () => {
    const item = cslItem(cited({ genre: "article", container: "Truthout" }));
    expect(item).toMatchObject({ type: "document", genre: "article", "container-title": "Truthout" });
    expect(item.note).toContain("In Truthout.");
  });

  it("makes nothing up, and says what is missing", () => {
    expect(cslItem(cited({ title: null, shortTitle: "Downfall", genre: "essay" }))).toEqual({
      id: "downfall",
      type: "document",
      genre: "essay",
      language: "en",
      note: "Untitled in the captured text; called “Downfall” by the editors. No author is recorded. No date is recorded. Version 1. SHA-256 of the text: ab12.",
    });
  });

  it.each([
    ["1973", { "date-parts": [[1973]] }],
    ["1973-09", { "date-parts": [[1973, 9]] }],
    ["2023-09-11T10:00:00Z", { "date-parts": [[2023, 9, 11]] }],
    ["1973~", { "date-parts": [[1973]], circa: true }],
    ["1973-09/1974", { "date-parts": [[1973, 9], [1974]] }],
    ["1973-21", { "date-parts": [[1973]], season: 1 }],
    ["197X", { literal: "197X" }],
    ["1973/..", { literal: "from 1973" }],
    ["/1990", { literal: "until 1990" }],
  ])("dated %s", (edtf, date) => {
    expect(cslDate(edtf)).toEqual(date);
  });

  it.each([
    ["Margaret Power", { given: "Margaret", family: "Power" }],
    ["Mark R. Weisbrot", { given: "Mark R.", family: "Weisbrot" }],
    ["Allende, Salvador", { given: "Salvador", family: "Allende" }],
    ["Gabriel García Márquez", { literal: "Gabriel García Márquez" }],
    ["Hortensia", { literal: "Hortensia" }],
    ["The author", { literal: "The author" }],
    ["Many people", { literal: "Many people" }],
  ])("the name %s", (name, parts) => {
    expect(cslName({ kind: "person", name })).toEqual(parts);
  });
});

describe("a bibliography", () => {
  afterEach(() => vi.unstubAllGlobals());

  const two = [
    cited({
      title: "R&D 100%: “é” 😀",
      authors: [{ ...voice("m"), name: "Margaret Power" }],
      genre: "journal article",
      published: "2023~",
      url: "https://example.org/a_b",
      container: "Truthout",
    }),
    cited({ slug: "worker", title: null, shortTitle: "Worker" }),
  ];

  it("as BibTeX", () => {
    const body = bibliography(two, "bibtex");
    expect(body).toMatch(/^@article\{downfall,$/m);
    expect(body).toContain("author = {Power, Margaret}");
    expect(body).toContain("journal = {Truthout}");
    expect(body).toContain("year = {2023}");
    expect(body).toContain("title = {R\\&{D} 100\\%: “é” 😀}");
    expect(body).toContain("Published about 2023.");
    expect(body).toMatch(/^@misc\{worker,$/m);
    expect(body.match(/title = /g)).toHaveLength(1);
    expect(body).toContain("url = {https://example.org/a_b}");
    expect(body).not.toContain("howpublished");
  });

  it("as RIS, each line a tag, each record closed", () => {
    const body = bibliography(two, "ris");
    const lines = body.split("\r\n").filter((line) => line !== "");
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    expect(lines.filter((line) => line.startsWith("TY  - "))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith("ER  - "))).toHaveLength(2);
    expect(lines).toContain("AU  - Power, Margaret");
    expect(lines).toContain("UR  - https://example.org/a_b");
    expect(body.replaceAll("\r\n", "")).not.toContain("\n");
  });

  it("as CSL-JSON", () => {
    expect(JSON.parse(bibliography(two, "csl-json"))).toEqual(two.map(cslItem));
  });

  it("a field never begins another one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("\n", "\r", "ER  - ", "TY  - BOOK", "\u2028", "\u0085", "a", "}", "@x{"), {
          minLength: 1,
        }),
        (parts) => {
          const text = parts.join("");
          const source = cited({
            title: text,
            container: text,
            genre: text,
            authors: [{ ...voice("x"), name: text }],
          });
          const lines = bibliography([source], "ris").split(/[\r\n\u2028\u0085]+/);
          expect(lines.filter((line) => line.startsWith("TY"))).toHaveLength(1);
          expect(lines.filter((line) => line.startsWith("ER"))).toHaveLength(1);
        },
      ),
    );
  });

  it("no brace is left open in BibTeX, and no comment begun", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("{", "}", "\\", "%", "<i>", "</i>", "$", "a", "B", " and ", ", ")),
        (parts) => {
          const text = parts.join("");
          const author = { ...voice("x"), name: text, kind: "group" as const };
          const source = cited({
            title: text,
            container: text,
            url: `https://example.org/${text}`,
            authors: [author],
          });
          const body = bibliography([source], "bibtex");
          let open = 0;
          for (const char of body) {
            if (char === "{") open++;
            if (char === "}") open--;
            expect(open).toBeGreaterThanOrEqual(0);
          }
          expect(open).toBe(0);
          expect(body.replace(/^\turl = .*$/m, "")).not.toMatch(/(?<!\\)[%$]/);
        },
      ),
    );
  });

  it.each(["1973", "1973-09", "1973~", "1973/1975", "197X", "1973/..", "1973-21"])(
    "tells the date %s, whatever the format can hold of it",
    (published) => {
      for (const format of FORMATS) expect(bibliography([cited({ published })], format)).toContain("197");
    },
  );

  it("asks nobody", () => {
    const fetched = vi.fn();
    vi.stubGlobal("fetch", fetched);
    const looksLikeMore = cited({
      title: "10.1000/182",
      url: "https://doi.org/10.1000/182",
      container: "Q42",
    });
    for (const format of FORMATS) bibliography([looksLikeMore], format);
    expect(fetched).not.toHaveBeenCalled();
  });

  it("of nothing is a file all the same", () => {
    for (const format of FORMATS) expect(bibliography([], format).trim()).toMatch(/^(\[\])?$/);
  });
});
