import { describe, expect, it } from "vitest";
import { rankRelated, type SharedPassage, type SharedVoice } from "#lib/domain/related-claims";
import { relationInWords } from "#lib/domain/relation-words";
import { claim, voice } from "#tests/support/stands";

const claims = new Map(["a", "b", "c"].map((slug, at) => [slug, { ...claim(slug), number: at + 1 }]));
const head = (slug: string) => claims.get(slug) ?? claim(slug);

function shares(slug: string, name: string, spread: number): SharedVoice {
  return { claim: head(slug), voice: voice(name), spread };
}

function quotes(slug: string, source: string, paragraph: number, sameWords = false): SharedPassage {
  return { claim: head(slug), source, version: 1, paragraph, sameWords };
}

function order(voices: readonly SharedVoice[], passages: readonly SharedPassage[]): string {
  return rankRelated(voices, passages, 9)
    .map((one) => one.claim.slug)
    .join("");
}

describe("rankRelated", () => {
  it.each([
    {
      why: "the same words before the same paragraph",
      voices: [],
      passages: [quotes("a", "s", 1), quotes("b", "s", 1, true)],
      ranked: "ba",
    },
    {
      why: "a rare voice before one that speaks everywhere",
      voices: [shares("a", "x", 40), shares("b", "y", 2)],
      passages: [],
      ranked: "ba",
    },
    {
      why: "more paragraphs before fewer",
      voices: [],
      passages: [quotes("b", "s", 1), quotes("c", "s", 1), quotes("c", "s", 2)],
      ranked: "cb",
    },
    {
      why: "voices and passages together",
      voices: [shares("a", "x", 3), shares("b", "x", 3)],
      passages: [quotes("b", "s", 1)],
      ranked: "ba",
    },
    {
      why: "equals in the order of their numbers",
      voices: [shares("c", "x", 3), shares("a", "x", 3), shares("b", "x", 3)],
      passages: [],
      ranked: "abc",
    },
  ])("$why", ({ voices, passages, ranked }) => {
    expect(order(voices, passages)).toBe(ranked);
  });

  it("keeps no more than asked for, with all reasons, the strongest first", () => {
    const voices = [shares("a", "often", 9), shares("a", "rare", 2), shares("b", "often", 9)];
    const passages = [quotes("a", "s", 1), quotes("a", "t", 2, true)];
    const [first, ...others] = rankRelated(voices, passages, 1);
    expect(others).toEqual([]);
    expect(first?.voices.map(({ slug }) => slug)).toEqual(["rare", "often"]);
    expect(first?.passages.map(({ source }) => source)).toEqual(["t", "s"]);
  });
});

describe("relationInWords", () => {
  const inWords = (voices: readonly SharedVoice[], passages: readonly SharedPassage[]) =>
    rankRelated(voices, passages, 1).map((one) => relationInWords(one, (source) => source.toUpperCase()));

  it.each([
    { voices: [shares("a", "x", 2)], passages: [], words: "Shares the voice of X." },
    {
      voices: [],
      passages: [quotes("a", "s", 5, true), quotes("a", "t", 6), quotes("a", "t", 8)],
      words: "Quotes the same words of S (¶ 5) and the same paragraphs of T (¶ 6 and 8).",
    },
    {
      voices: [shares("a", "x", 2), shares("a", "y", 3)],
      passages: [1, 2, 3, 4].map((paragraph) => quotes("a", "s", paragraph)),
      words: "Quotes the same 4 paragraphs of S. Shares the voices of X and Y.",
    },
    {
      voices: ["v", "w", "x", "y", "z"].map((name) => shares("a", name, 2)),
      passages: [],
      words: "Shares the voices of V, W, X and 2 more.",
    },
  ])("$words", ({ voices, passages, words }) => {
    expect(inWords(voices, passages)).toEqual([words]);
  });
});
