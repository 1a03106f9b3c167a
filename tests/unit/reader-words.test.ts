/** A paragraph whose quotations overlap heavily, as the reader draws it. */

import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { highlight } from "#lib/domain/highlights";
import { toldApart } from "#lib/domain/overlaps";
import { selectionOf } from "#lib/domain/reader-selection";
import type { SourceView } from "#lib/domain/views";
import { placed, spokenBy } from "#tests/support/stands";
import { ReaderExcerpts } from "../../app/_components/reader-excerpts";
import { overlaid } from "../../app/_components/reader-overlay";
import { textOf } from "../../app/_components/reader-text-of";
import { ReaderWords } from "../../app/_components/reader-words";

const TEXT = "The 🚢 sailed at dawn with all on board, they say.";

/** Words of the text, quoted for a claim. */
function quoting(id: string, words: string, claim: string) {
  const at = TEXT.indexOf(words);
  const start = [...TEXT.slice(0, at)].length;
  const quotation = { exact: words, start, end: start + [...words].length };
  return placed(id, { quotation, claim, stand: spokenBy("author", { id: `p-${id}` }) });
}

const QUOTATIONS = [
  quoting("whole", TEXT, "sailing"),
  quoting("ship", "The 🚢 sailed", "sailing"),
  quoting("when", "sailed at dawn with", "hour"),
  quoting("again", "sailed at dawn with", "light"),
  quoting("who", "dawn with all on board", "people"),
  quoting("deep", "with all", "people"),
].sort((a, b) => a.quotation.start - b.quotation.start || a.quotation.end - b.quotation.end);

function drawn(named: { claim: string | null; quotation: string | null }, words?: string) {
  const hits = words ? [TEXT.indexOf(words) - 1] : [];
  const found = words
    ? {
        ...{ asked: words, terms: [words], apart: false, chosen: null },
        hits: hits.map((start) => ({ start, end: start + words.length })),
      }
    : undefined;
  const told = toldApart(QUOTATIONS.map((one) => one.quotation));
  const [segments = []] = highlight([{ start: 0, end: [...TEXT].length }], overlaid(QUOTATIONS, told, found));
  const selection = selectionOf(QUOTATIONS, named);
  const slice = textOf(TEXT);
  const html = renderToStaticMarkup(
    createElement(ReaderWords, { segments, slice, selection, hit: null, numbered: true, paragraph: 1 }),
  );
  const pieces = html.split(/(?=<mark class="hl)/).map((piece) => ({
    classes: /class="([^"]*)"/.exec(piece)?.[1] ?? "",
    covering: /data-quotations="([^"]*)"/.exec(piece)?.[1]?.split(" ") ?? [],
    description: /aria-description="([^"]*)"/.exec(piece)?.[1],
    words: piece.replace(/<[^>]*>/g, ""),
  }));
  return { html, pieces };
}

const NOTHING = { claim: null, quotation: null };

describe("quotations that overlap", () => {
  it("keep every character once, and every quotation its own words", () => {
    const { pieces } = drawn(NOTHING);
    expect(pieces.map((piece) => piece.words).join("")).toBe(TEXT);
    for (const { quotation } of QUOTATIONS) {
      const own = pieces.filter((piece) => piece.covering.includes(quotation.id));
      expect(own.map((piece) => piece.words).join("")).toBe(quotation.exact);
    }
  });

  it("have a line each, as far as there are lines", () => {
    const lines = drawn(NOTHING).pieces.map(({ words, classes }) => `${words.trim()}: ${classes}`);
    expect(lines).toEqual([
      "The 🚢: hl m3",
      "sailed: hl m7",
      "at: hl m5",
      "dawn: hl m7",
      "with: hl m7",
      "all: hl m7",
      "on board: hl m3",
      ", they say.: hl",
    ]);
  });

  it("are named by their numbers, the same words for two claims by one", () => {
    const numbers = drawn(NOTHING).html.match(/data-n="[^"]*"/g);
    expect(numbers).toEqual(['data-n="1,2"', 'data-n="3"', 'data-n="4"', 'data-n="5"']);
    expect(drawn(NOTHING).pieces.map((piece) => piece.description)).toEqual([
      "Quotations 1 and 2",
      "Quotations 1 and 2 and 3",
      "Quotations 1 and 3",
      "Quotations 1 and 3 and 4",
      "Quotations 1 and 3 and 4 and 5",
      "Quotations 1 and 4 and 5",
      "Quotations 1 and 4",
      undefined,
    ]);
  });

  it("have each an address of its own, once", () => {
    const ids = [...drawn(NOTHING).html.matchAll(/ id="q-([^"]*)"/g)].map(([, id]) => id);
    expect(ids.sort()).toEqual(QUOTATIONS.map((one) => one.quotation.id).sort());
  });

  it("show the chosen one alone as chosen, on the line that is its own", () => {
    const { pieces } = drawn({ claim: null, quotation: "when" });
    const chosen = pieces.filter((piece) => piece.classes.includes("chosen"));
    expect(chosen.map((piece) => piece.words).join("")).toBe("sailed at dawn with");
    for (const { classes } of chosen) expect(classes).toContain("on s2 ans-A");
  });

  it("show both of a claim in view, each on its line", () => {
    const { pieces } = drawn({ claim: "people", quotation: null });
    const inView = pieces.filter((piece) => piece.classes.includes(" on "));
    expect(inView.map((piece) => piece.words).join("")).toBe("dawn with all on board");
    expect(inView.at(-1)?.classes).toBe("hl m3 on s1 ans-A");
  });

  it("hold what is looked for, whole and once", () => {
    const { html, pieces } = drawn(NOTHING, "dawn with");
    expect(pieces.map((piece) => piece.words).join("")).toBe(TEXT);
    const hits = [...html.matchAll(/<mark class="hit"[^>]*>([^<]*)/g)].map(([, words]) => words);
    expect(hits.join("")).toBe("dawn with");
    expect(html.match(/id="h-1"/g)).toHaveLength(1);
  });
});

it("of a source that may only be quoted draws each run once, and nothing beyond it", () => {
  const contexts = new Map([
    ["ship", { before: "", after: " at" }],
    ["when", { before: "🚢 ", after: " all" }],
  ]);
  const quotations = QUOTATIONS.filter(({ quotation }) => contexts.has(quotation.id));
  const view = {
    ...{ dossier: { slug: "d" }, source: { language: "en" }, text: null, passages: [] },
    ...{ quotations, contexts },
  } as unknown as SourceView;
  const selection = selectionOf(quotations, NOTHING);
  const html = renderToStaticMarkup(createElement(ReaderExcerpts, { view, selection, pinned: null }));
  const words = [...html.matchAll(/<p class="v">(.*?)<\/p>/g)].map(([, run]) => run?.replace(/<[^>]*>/g, ""));
  expect(words).toEqual(["The 🚢 sailed at dawn with all"]);
  expect(html.match(/data-n="\d"/g)).toEqual(['data-n="1"', 'data-n="2"']);
  expect(html.match(/data-of=/g)).toHaveLength(2);
});
