import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codePointLength, sliceText, span } from "#lib/text/code-points";
import { decodeSource } from "#lib/text/decode";
import { describeQuote } from "#lib/text/describe";
import { findQuote } from "#lib/text/find";
import { paragraphs } from "#lib/text/passages";
import { sentencesAround } from "#lib/text/sentences";
import { indexText, type TextIndex } from "#lib/text/text-index";

/**
 * The shipped texts. To add a case, copy a sentence out of a text, change it, and say what became of it: `found` is
 * the source's text at the place, which must occur in it, or null where the answer is `absent`.
 */
const SOURCES = new URL("../../../seed/chile-1973/sources/", import.meta.url);

function textOf(name: string): string {
  const decoded = decodeSource(readFileSync(new URL(`${name}.v1.txt`, SOURCES)));
  if (!decoded.ok) throw new Error(`${name}: ${decoded.reason} at byte ${decoded.offset}`);
  return decoded.text;
}

const names = ["downfall-allende", "mexico-exiles", "power-resisters", "socialist-worker"] as const;
type Name = (typeof names)[number];
const indexes = new Map<Name, TextIndex>(names.map((name) => [name, indexText(textOf(name))]));

const CASES: readonly [name: Name, quotation: string, kind: string, found: string | null][] = [
  [
    "downfall-allende",
    "The U.S. simply had no role in the Chilean coup.",
    "verbatim",
    "The U.S. simply had no role in the Chilean coup.",
  ],
  [
    "downfall-allende",
    "The U.S. simply had a role in the Chilean coup.",
    "wording",
    "The U.S. simply had no role in the Chilean coup.",
  ],
  [
    "downfall-allende",
    "The U.S. simply had role in the Chilean coup.",
    "wording",
    "The U.S. simply had no role in the Chilean coup.",
  ],
  [
    "downfall-allende",
    "“The U.S. simply had\nno role in the Chilean coup.”",
    "typographic",
    "The U.S. simply had no role in the Chilean coup.",
  ],
  [
    "downfall-allende",
    "Tbe U.S. sirnply had no rolc in thc Chilcan coup.",
    "noise",
    "The U.S. simply had no role in the Chilean coup.",
  ],
  ["downfall-allende", "The C.I.A. simply had a part in the Argentine war.", "absent", null],
  [
    "downfall-allende",
    "an election in 1971 where Soviet interference in his favour was heavy",
    "wording",
    "an election in 1970 where Soviet interference in his favour was heavy",
  ],
  [
    "downfall-allende",
    "Pinochet came to power in an election in 1973 where Cuban interference in his favour was light",
    "absent",
    null,
  ],
  [
    "mexico-exiles",
    "Benito Juarez International Airport in Mexico City",
    "noise",
    "Benito Juárez International Airport in Mexico City",
  ],
  [
    "mexico-exiles",
    "September 11-yes, it really was September 11, history just loves an ironic twist-Chile's military",
    "typographic",
    "September 11—yes, it really was September 11, history just loves an ironic twist—Chile’s military",
  ],
  [
    "socialist-worker",
    "Allende ordered his allies to surrender but he stayed behind in the palace and, rather than surrender, was killed.",
    "wording",
    "Allende ordered his allies to surrender but he stayed behind in the palace and, rather than surrender, killed",
  ],
];

describe("findQuote in the shipped texts", () => {
  it.each(CASES)("%s: %s → %s", (name, exact, kind, found) => {
    const index = indexes.get(name) as TextIndex;
    const result = findQuote(index, { exact });
    expect(result.kind === "near" ? result.class : result.kind).toBe(kind);
    expect("place" in result ? sliceText(index.text, result.place) : null).toBe(found);
  });

  it.each(names)(
    "%s: every sentence is found again from its description, and nowhere in the other texts",
    (name) => {
      const index = indexes.get(name) as TextIndex;
      const { text } = index;
      for (const { span: within } of paragraphs(text, "lines")) {
        for (let start = within.start as number; start < within.end; ) {
          const sentence = sentencesAround(text, span(start, start), within);
          const place = sentence.end > sentence.start ? sentence : within;
          const { exact, prefix, suffix } = describeQuote(text, place);
          expect(findQuote(index, { exact, prefix, suffix })).toEqual({ kind: "verbatim", place });
          if (codePointLength(exact) > 60) {
            for (const other of names.filter((each) => each !== name)) {
              expect(findQuote(indexes.get(other) as TextIndex, { exact }).kind, `${other}: ${exact}`).toBe(
                "absent",
              );
            }
          }
          start = Math.max(start + 1, place.end + 1);
        }
      }
    },
  );
});
