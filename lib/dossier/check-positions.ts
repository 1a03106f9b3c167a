/** What a position says of itself: its answer, its chain of voices, its figure. */

import type { CheckedSource } from "#lib/dossier/check-sources";
import { at, type ClaimParts, type Part, type PositionHead } from "#lib/dossier/folder-parts";
import type { Problems } from "#lib/dossier/problem";
import { suggest } from "#lib/text/nearest";

export function checkAnswers(claim: ClaimParts, problems: Problems): void {
  for (const answer of claim.answers) {
    for (const [index, other] of answer.value.compatibleWith.entries()) {
      const place = at(answer, "compatibleWith", index);
      if (other === answer.value.slug) {
        problems.report(place, "answer-compatible-with-itself", "an answer is always compatible with itself");
      } else if (!claim.answerSlugs.has(other)) {
        problems.report(place, "unknown-answer", noAnswer(other), suggest(other, claim.answerSlugs));
      }
    }
  }
  if (claim.kind === "question" && claim.answerSlugs.size === 0) {
    problems.report(
      claim.file.place(["answers"]),
      "no-answers",
      "a question without answers cannot show who differs",
    );
  }
}

export function checkPosition(
  claim: ClaimParts,
  head: Part<PositionHead>,
  source: CheckedSource | undefined,
  problems: Problems,
): void {
  checkAnswer(claim, head, problems);
  checkChain(head, problems);
  checkQuantity(claim, head, problems);
  if (source === undefined) return;
  const [first] = head.value.voices;
  const { voice, versions } = source.parts;
  if (first === undefined || voice === null || first === voice) return;
  const spoken = new Set(versions.flatMap(({ passages }) => passages.filter(isAnotherVoices).map(voiceOf)));
  // Whether the quotations lie in such a passage is asked of each of them.
  if (spoken.has(first)) return;
  const message = `the first voice of a chain is the source’s own, “${voice}”, not “${first}”`;
  const hint =
    `what ${source.parts.slug} has someone say is written [${voice}, ${first}]; ` +
    `the words of a reader’s comment or of page furniture need a passage of that kind with the voice “${first}”`;
  problems.report(at(head, "voices", 0), "chain-first-voice", message, hint);
}

/** Kinds of passage that are never the source's own words. */
export function isAnotherVoices({ value }: Part<{ kind: string; voice: string | null }>): boolean {
  return value.kind === "comment" || value.kind === "boilerplate";
}

function voiceOf({ value }: Part<{ voice: string | null }>): string | null {
  return value.voice;
}

function checkAnswer(claim: ClaimParts, head: Part<PositionHead>, problems: Problems): void {
  const { answer, stance } = head.value;
  if (answer === null) {
    if (stance === "reports" || claim.kind === "quantity") return;
    const message = `a position that ${stance} an answer names it`;
    const hint =
      suggest("", claim.answerSlugs) ?? "only `stance: reports`, or a quantity claim, can do without";
    problems.report(at(head, "answer"), "answer-required", message, hint);
  } else if (!claim.answerSlugs.has(answer)) {
    problems.report(
      at(head, "answer"),
      "unknown-answer",
      noAnswer(answer),
      suggest(answer, claim.answerSlugs),
    );
  }
}

function checkChain(head: Part<PositionHead>, problems: Problems): void {
  const { voices, endorsement, speech } = head.value;
  const relayed = voices.length >= 2;
  const keys = [
    { key: "endorsement", value: endorsement, values: "endorsed, rejected or neutral" },
    { key: "speech", value: speech, values: "direct, mixed or indirect" },
  ] as const;
  for (const { key, value, values } of keys) {
    if (relayed && value === null) {
      const message = `a chain of ${voices.length} voices needs “${key}”`;
      problems.report(at(head, key), "chain-incomplete", message, `one of ${values}`);
    } else if (!relayed && value !== null) {
      const message = `“${key}” belongs to chains of two voices or more`;
      problems.report(at(head, key), "chain-unexpected", message, "leave it out, or name the inner voice");
    }
  }
}

function checkQuantity(claim: ClaimParts, head: Part<PositionHead>, problems: Problems): void {
  const { quantity, stance } = head.value;
  const place = at(head, "quantity");
  if (quantity === null) {
    if (claim.kind === "quantity" && stance !== "reports") {
      problems.report(place, "quantity-missing", "a position on a quantity claim gives no figure to compare");
    }
    return;
  }
  if (claim.kind !== "quantity") {
    const hint = "write `kind: quantity` at the head of the claim, or leave the figure out";
    problems.report(place, "quantity-unexpected", "only quantity claims have figures", hint);
  }
  const { lower, upper } = quantity;
  if (lower === null && upper === null) {
    problems.report(place, "quantity-bounds", "a figure has a lower or an upper bound, or both");
  } else if (lower !== null && upper !== null && lower > upper) {
    problems.report(place, "quantity-bounds", `the lower bound ${lower} is above the upper bound ${upper}`);
  }
}

function noAnswer(slug: string): string {
  return `this claim has no answer “${slug}”`;
}
