import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hitsIn } from "#lib/domain/concordance";
import { findInText, hitsWithin, phraseOf, readableRuns } from "#lib/domain/find-in-text";
import type { Passage } from "#lib/domain/model";
import { codePointLength, offsetTable } from "#lib/text/code-points";
import { termOf } from "#lib/text/term-matches";
import { tokensOf } from "#lib/text/tokens";
import { placed } from "#tests/support/stands";

/** What stands at the places found, after what was looked for. */
function found(text: string, asked: string): string {
  const { terms, apart, hits } = findInText([{ start: 0, text }], asked);
  const points = [...text];
  const words = hits.map(({ start, end }) => points.slice(start, end).join(""));
  return `${terms.join(" | ")}${apart ? " (apart)" : ""}: ${words.join(" | ")}`;
}

describe("findInText", () => {
  it.each([
    { text: "The coup, the Coups, a coupé.", asked: "coup", drawn: "coup: coup" },
    { text: "The coup, the Coups.", asked: "coup*", drawn: "coup*: coup | Coups" },
    {
      text: "Piñera and PINERA and Pin\u0303era.",
      asked: "pinera",
      drawn: "pinera: Piñera | PINERA | Pin\u0303era",
    },
    { text: "It’s the people's choice.", asked: "people’s", drawn: "people’s: people's" },
    {
      text: "A military coup. A coup, military.",
      asked: "military coup",
      drawn: "military coup: military coup",
    },
    {
      text: "A coup, and the military.",
      asked: "military coup",
      drawn: "military | coup (apart): coup | military",
    },
    { text: "A coup, and the military.", asked: "“military coup”", drawn: "military coup: " },
    {
      text: "The military coup and Allende.",
      asked: '"military coup" allende',
      drawn: "military coup | allende: military coup | Allende",
    },
    { text: "A 🚢 sailed.", asked: "sailed", drawn: "sailed: sailed" },
    { text: "The working-class vote.", asked: "working class", drawn: "working class: working-class" },
    { text: "Of ‘semi‑official’ kind", asked: "semi official", drawn: "semi official: semi‑official" },
    {
      text: "Armed forces, an armed force.",
      asked: '"armed for*"',
      drawn: "armed for*: Armed forces | armed force",
    },
    {
      text: "From guerrillas” to “national guards, to and fro.",
      asked: "guerrillas” to “national",
      drawn: "guerrillas” to “national: guerrillas” to “national",
    },
    { text: "military coups", asked: "militar* coup*", drawn: "militar* | coup* (apart): military coups" },
    { text: "A co p and a coop.", asked: "co*p", drawn: "co*p: " },
    { text: "Nothing here.", asked: "coup", drawn: "coup: " },
    { text: "Nothing here.", asked: "coup d’état", drawn: "coup d’état: " },
    { text: "Nothing — “” here *", asked: "“—” *", drawn: ": " },
    { text: "Of 3,000 people", asked: "3,000", drawn: "3,000: 3,000" },
  ])("$asked in $text", ({ text, asked, drawn }) => {
    expect(found(text, asked)).toBe(drawn);
  });

  it("finds nothing across two runs, and counts in the offsets of the text", () => {
    const runs = [
      { start: 10, text: "a military" },
      { start: 30, text: "coup" },
    ];
    expect(findInText(runs, "“military coup”").hits).toEqual([]);
    expect(findInText(runs, "coup").hits).toEqual([{ start: 30, end: 34 }]);
  });

  it("finds, at the same place, whatever the search of the dossier finds", () => {
    const word = fc.constantFrom(
      "coup",
      "Coups",
      "état",
      "working-class",
      "Chile’s",
      "f**k",
      "U.S.",
      "3,000",
      "🚢",
    );
    const gap = fc.constantFrom(" ", ", ", "” to “", "-", " “", "” ", "\n", "* ", "«");
    const text = fc.array(fc.tuple(word, gap), { maxLength: 30 }).map((all) => all.flat().join(""));
    const term = fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 2 }), fc.boolean())
      .filter(([words]) => words.some((one) => one !== "🚢"))
      .map(([words, prefix]) => termOf(words.join(" "), prefix));
    let hits = 0;
    fc.assert(
      fc.property(text, fc.array(term, { minLength: 1, maxLength: 3 }), (text, terms) => {
        const offsets = offsetTable(text);
        const whole = { start: 0, end: codePointLength(text) };
        for (const { start, end } of hitsIn(tokensOf(text), { all: [terms], none: [] }, [whole])) {
          hits++;
          const found = findInText([{ start: 0, text }], phraseOf(offsets.slice(start, end)));
          expect(found.apart).toBe(false);
          // Of several terms side by side the phrase may stand again across the edge: then both are one place.
          if (terms.length === 1) expect(found.hits).toContainEqual({ start, end });
          else expect(found.hits.some((hit) => hit.start <= start && hit.end >= end)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
    expect(hits).toBeGreaterThan(50);
  });
});

it("counts hits by the stretch in which they begin", () => {
  const hits = [0, 4, 5, 19].map((start) => ({ start, end: start + 3 }));
  const stretches = [
    { start: 0, end: 5 },
    { start: 5, end: 10 },
    { start: 10, end: Number.POSITIVE_INFINITY },
  ];
  expect(hitsWithin(hits, stretches)).toEqual([2, 1, 1]);
});

describe("readableRuns", () => {
  const passage = (number: number, start: number, end: number): Passage => ({
    ...{ number, start, end, kind: "body", voice: null },
  });
  const quotations = [placed("q", { quotation: { start: 2, end: 8, exact: "sailed" } })];
  const passages = [passage(1, 0, 16), passage(2, 17, 23)];

  it("is the paragraphs of a text that may be read", () => {
    const view = { text: "🚢 sailed at dawn\nsecret", passages, quotations, contexts: new Map() };
    expect(readableRuns(view)).toEqual([
      { start: 0, text: "🚢 sailed at dawn" },
      { start: 17, text: "secret" },
    ]);
  });

  it("is what readers are shown of one that may only be quoted", () => {
    const contexts = new Map([["q", { before: "🚢 ", after: " at" }]]);
    expect(readableRuns({ text: null, passages, quotations, contexts })).toEqual([
      { start: 0, text: "🚢 sailed at" },
    ]);
  });
});
