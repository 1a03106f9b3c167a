/** What an editor should look at again although nothing is broken: how things are quoted, summed up and asked. */

import type { PlacedQuotation } from "#lib/dossier/check-quotations";
import { passageAt } from "#lib/dossier/check-sources";
import { at, type ClaimParts, type PositionParts } from "#lib/dossier/folder-parts";
import type { Problems } from "#lib/dossier/problem";
import { span } from "#lib/text/code-points";
import { sentencesAround } from "#lib/text/sentences";
import { countTermHits } from "#lib/text/terms";

/** A shorter quotation is a word or a name that a summary may well need. */
const WORDS_OF_A_QUOTATION = 4;

/** @param placed where the quotations of each position are, in their order; null for those not found. */
export function checkWording(
  claim: ClaimParts,
  placed: readonly (readonly (PlacedQuotation | null)[])[],
  problems: Problems,
): void {
  for (const [index, position] of claim.positions.entries()) {
    checkSummary(position, problems);
    checkEnds(position, placed[index] ?? [], problems);
  }
  checkContest(claim, problems);
}

function checkSummary({ head, quotations }: PositionParts, problems: Problems): void {
  const repeated = quotations.some(({ value: { exact } }) => {
    const words = exact.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    return words >= WORDS_OF_A_QUOTATION && countTermHits(head.value.summary, [exact]) > 0;
  });
  if (!repeated) return;
  const message = "the summary contains a quotation of the position";
  problems.report(at(head, "summary"), "summary-quotes", message, "say it in the editors’ own words");
}

/** A note on the position is taken as the reason for the cut. */
function checkEnds(
  { head, quotations }: PositionParts,
  placed: readonly (PlacedQuotation | null)[],
  problems: Problems,
): void {
  if (head.value.note !== null) return;
  for (const [index, quotation] of quotations.entries()) {
    const rest = restOfSentence(placed[index] ?? null);
    if (!/[\p{L}\p{N}]/u.test(rest)) continue;
    const message = `stops before its sentence ends: “${rest.trim()}” is left out`;
    const hint = "quote the whole sentence, or give the reason in the position’s note";
    problems.report(at(quotation, "exact"), "cut-quotation", message, hint);
  }
}

function restOfSentence(quotation: PlacedQuotation | null): string {
  if (quotation === null) return "";
  const { version, span: quoted } = quotation;
  const last = passageAt(version.passages, span(quoted.end - 1, quoted.end));
  if (last === null) return "";
  const end = span(Math.max(last.start, quoted.start), quoted.end);
  const sentences = sentencesAround(version.text, end, span(last.start, last.end));
  return Array.from(version.text).slice(quoted.end, sentences.end).join("");
}

/** A question that names alternatives, where every position that gives an answer gives the same one. */
function checkContest(claim: ClaimParts, problems: Problems): void {
  if (claim.whole === null || claim.kind === "quantity") return;
  const giving = claim.positions.filter(({ head }) => head.value.answer !== null);
  const answers = new Set(giving.map(({ head }) => head.value.answer));
  const sources = new Set(giving.map(({ head }) => head.value.source));
  const denied = giving.some(({ head }) => head.value.stance === "denies");
  if (sources.size < 2 || answers.size > 1 || denied || !/\bor\b/i.test(claim.whole.question)) return;
  const message = "worded as a contest, and every source gives the same answer";
  problems.report(claim.file.place(["question"]), "no-contest", message, "ask what they agree on");
}
