/** Rows of the matrix in short, for tables of cases: `row("fight", "war", [stand("one", "A asserts")])`. */

import type { Stand } from "#lib/domain/model";
import type { ClaimRow } from "#lib/domain/views";
import { answers, coverage } from "./stands";

/** A claim of two answers and of the sources one and two. @param silent those of them that are. */
export function row(slug: string, topic: string, stands: readonly Stand[], silent = ""): ClaimRow {
  const claim = {
    slug,
    number: 1,
    title: slug,
    question: `${slug}?`,
    kind: "question",
    topic: { slug: topic, title: topic },
  } as const;
  return { claim, answers: answers("AB"), stands, coverage: coverage("one two", stands, silent) };
}

export function slugs(rows: readonly ClaimRow[]): string {
  return rows.map((one) => one.claim.slug).join(" ");
}
