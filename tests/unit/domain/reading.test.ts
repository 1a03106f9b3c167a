import { describe, expect, it } from "vitest";
import type { Passage } from "#lib/domain/model";
import { contentsOf, depthOf, marginNotes, readingParts, startsVoice } from "#lib/domain/reading";
import type { PassageKind } from "#lib/domain/vocabulary";
import { placed, spokenBy, voice } from "#tests/support/stands";

const text = (kinds: string): Passage[] =>
  kinds.split(" ").map((kind, index) => ({
    number: index + 1,
    start: index * 10,
    end: index * 10 + 9,
    kind: kind as PassageKind,
    voice: null,
  }));

describe("readingParts", () => {
  it.each([
    { kinds: "title body blockquote caption body", parts: ["text 5"] },
    { kinds: "body heading footnote footnote comment", parts: ["text 1", "footnote 3", "comment 1"] },
    { kinds: "body heading body footnote", parts: ["text 3", "footnote 1"] },
    {
      kinds: "boilerplate title body boilerplate body",
      parts: ["boilerplate 1", "text 2", "boilerplate 1", "text 1"],
    },
    { kinds: "body heading timeline timeline boilerplate", parts: ["text 1", "timeline 3", "boilerplate 1"] },
  ])("$kinds", ({ kinds, parts }) => {
    expect(readingParts(text(kinds)).map((part) => `${part.kind} ${part.passages.length}`)).toEqual(parts);
  });
});

describe("contentsOf", () => {
  const entries = (kinds: string, at: number[] = []) =>
    contentsOf(
      text(kinds),
      at.map((paragraph, index) => placed(`q${index}`, { quotation: { paragraph } })),
    ).map((entry) => `${entry.kind} ${entry.passage.number}: ${entry.quotations}`);

  it("counts the quotations of each section up to the next", () => {
    expect(entries("title body heading body body heading body", [1, 2, 4, 5, 5])).toEqual([
      "opening 1: 2",
      "heading 3: 3",
      "heading 6: 0",
    ]);
  });

  it.each([
    {
      name: "a heading is its footnotes' entry",
      kinds: "body heading footnote",
      expected: ["opening 1: 0", "heading 2: 0"],
    },
    {
      name: "footnotes without one have their own",
      kinds: "body footnote",
      expected: ["opening 1: 0", "footnote 2: 0"],
    },
    { name: "furniture in the midst is none", kinds: "body boilerplate body", expected: ["opening 1: 0"] },
    { name: "furniture at the head is none", kinds: "boilerplate title body", expected: ["opening 2: 0"] },
    {
      name: "furniture and comments at the end are",
      kinds: "body comment boilerplate",
      expected: ["opening 1: 0", "comment 2: 0", "boilerplate 3: 0"],
    },
  ])("$name", ({ kinds, expected }) => {
    expect(entries(kinds).filter((entry, index) => index > 0 || entry.startsWith("opening"))).toEqual(
      expected,
    );
  });
});

describe("depthOf", () => {
  const block: Passage = { number: 1, start: 0, end: 9, kind: "blockquote", voice: voice("veliz") };

  it.each([
    { name: "body text", passage: { ...block, kind: "body" as const }, chains: ["author veliz"], depth: 0 },
    { name: "a block quotation without quotations", passage: block, chains: [], depth: 1 },
    { name: "its voice quoted by the author", passage: block, chains: ["author veliz"], depth: 1 },
    {
      name: "its voice quoted by another",
      passage: block,
      chains: ["author veliz", "author pinera veliz"],
      depth: 2,
    },
    { name: "another voice within it", passage: block, chains: ["author veliz castro"], depth: 1 },
  ])("$name: $depth", ({ passage, chains, depth }) => {
    const quotations = chains.map((chain) => placed(chain, { stand: spokenBy(chain) }));
    expect(depthOf(passage, quotations)).toBe(depth);
  });
});

it("names a voice again only when it changes", () => {
  const [one, two] = text("blockquote blockquote");
  if (!one || !two) throw new Error("two passages");
  const frei = { ...two, voice: voice("frei") };
  expect(startsVoice(frei, one)).toBe(true);
  expect(startsVoice(frei, { ...one, voice: voice("frei") })).toBe(false);
  expect(startsVoice(two, { ...one, voice: voice("frei") })).toBe(false);
});

it("notes each position once beside a paragraph, the claim in view first", () => {
  const twice = spokenBy("author", { id: "p" });
  const notes = marginNotes(
    [
      placed("a", { claim: "other", stand: twice }),
      placed("b", { claim: "seen" }),
      placed("c", { claim: "other", stand: twice }),
    ],
    ({ claim }) => claim.slug === "seen",
  );
  expect(notes.map((note) => [note.placed, ...note.quotations].map((one) => one.quotation.id))).toEqual([
    ["b", "b"],
    ["a", "a", "c"],
  ]);
});
