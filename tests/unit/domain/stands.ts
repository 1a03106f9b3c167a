/** Stands in short, for tables of cases: `stand("left", "A asserts")`, `stand("left", "B asserts", { via: "endorsed" })`. */

import type { Answer, Coverage, Quantity, Stand, Voice } from "#lib/domain/model";
import type { Endorsement, Stance } from "#lib/domain/vocabulary";

function voice(slug: string): Voice {
  return { slug, name: slug, kind: "person", note: null };
}

/** Answers A, B, C … whose slugs are their letters; `compatible` lists pairs such as "AC". */
export function answers(letters: string, compatible: readonly string[] = []): Answer[] {
  return [...letters].map((letter) => ({
    slug: letter,
    letter,
    label: `Answer ${letter}`,
    compatibleWith: compatible
      .filter((pair) => pair.includes(letter))
      .map((pair) => pair.replace(letter, "")),
  }));
}

interface More {
  /** Relayed from another voice, and how the source stands to it. */
  readonly via?: Endorsement;
  /** Said by a reader's comment rather than by the source. */
  readonly foreign?: boolean;
  readonly quantity?: Partial<Quantity>;
  readonly quotations?: number;
}

let next = 0;

/** @param says an answer's slug or `-`, and a stance: "A asserts", "- reports" */
export function stand(source: string, says: string, more: More = {}): Stand {
  const [answer, stance] = says.split(" ");
  return {
    id: `position${next++}`,
    source,
    voices: more.via ? [voice(source), voice("another")] : [voice(more.foreign ? "commenter" : source)],
    bySource: !more.foreign,
    answer: answer === "-" ? null : (answer ?? null),
    stance: stance as Stance,
    endorsement: more.via ?? null,
    certainty: "unstated",
    speech: more.via ? "indirect" : null,
    quantity: more.quantity
      ? {
          lower: null,
          upper: null,
          approximate: false,
          unit: "people",
          scope: "killed",
          period: null,
          ...more.quantity,
        }
      : null,
    quotationCount: more.quotations ?? 1,
  };
}

/** Coverage as it follows from the stands, with silence or nothing for the others: `coverage("one two", stands, "two")`. */
export function coverage(sources: string, stands: readonly Stand[], silent = ""): Coverage[] {
  return sources.split(" ").map((source) => {
    if (stands.some((one) => one.source === source)) return { source, status: "positions" };
    if (!silent.split(" ").includes(source)) return { source, status: "not-reviewed" };
    const silence = {
      source,
      version: 1,
      terms: ["x"],
      hits: 0,
      hitsNow: 0,
      reviewed: null,
      by: null,
      note: null,
    };
    return { source, status: "silent", silence, stale: null };
  });
}
