/** That every quotation stands in its text, once, character for character, and in the words of its voice. */

import { isAnotherVoices } from "#lib/dossier/check-positions";
import { type CheckedSource, type CheckedVersion, passageAt } from "#lib/dossier/check-sources";
import { at, type Part, type PositionHead, type PositionParts } from "#lib/dossier/folder-parts";
import type { Problems } from "#lib/dossier/problem";
import { reportUnfound } from "#lib/dossier/unfound-quotation";
import type { QuotationEntry } from "#lib/schema/dossier-folder";
import type { Span } from "#lib/text/code-points";
import { findQuote } from "#lib/text/find";

export interface PlacedQuotation {
  readonly version: CheckedVersion;
  readonly span: Span;
}

/** Where each quotation is that was found, in the order of `position.quotations`; null for the others. */
export function checkQuotations(
  position: PositionParts,
  source: CheckedSource,
  problems: Problems,
): (PlacedQuotation | null)[] {
  const placed = position.quotations.map((quotation) => place(quotation, source, problems));
  for (const [index, quotation] of position.quotations.entries()) {
    const found = placed[index];
    if (!found) continue;
    checkWhoseWords(position.head, quotation, found, source, problems);
    const overlapped = placed.slice(0, index).some((other) => other && overlap(other, found));
    if (overlapped) {
      const message = "shares words with another quotation of the same position";
      problems.report(at(quotation), "overlapping-quotations", message, "join the two, or shorten one");
    }
  }
  return placed;
}

function queryOf({ exact, prefix, suffix }: QuotationEntry): Parameters<typeof findQuote>[1] {
  return { exact, ...(prefix === null ? {} : { prefix }), ...(suffix === null ? {} : { suffix }) };
}

function place(
  quotation: Part<QuotationEntry>,
  source: CheckedSource,
  problems: Problems,
): PlacedQuotation | null {
  const number = quotation.value.version ?? source.newest;
  if (number === null) return null;
  const version = source.versions.get(number);
  if (version === undefined) {
    reportNoVersion(quotation, number, source, problems);
    return null;
  }
  const result = findQuote(version.index, queryOf(quotation.value));
  if (result.kind === "verbatim") return { version, span: result.place };
  reportUnfound(quotation, source, version, result, problems);
  return null;
}

/** Silent where the version is listed and its text could not be read: that is reported there. */
export function reportNoVersion(
  part: Part<{ version?: number | null | undefined }>,
  number: number,
  source: CheckedSource,
  problems: Problems,
): void {
  const numbers = source.parts.versions.map(({ head }) => head.value.number);
  if (numbers.includes(number) || source.parts.whole === null) return;
  const message = `${source.parts.slug} has no version ${number}`;
  problems.report(at(part, "version"), "unknown-version", message, `it has ${numbers.join(", ")}`);
}

/** A comment or page furniture is never the source's position, and nobody else speaks in its body. */
function checkWhoseWords(
  head: Part<PositionHead>,
  quotation: Part<QuotationEntry>,
  { version, span }: PlacedQuotation,
  source: CheckedSource,
  problems: Problems,
): void {
  const [first] = head.value.voices;
  const passage = passageAt(version.passages, span);
  if (passage === null || first === undefined || source.parts.voice === null) return;
  const { kind, voice, number } = passage;
  const where = at(quotation, "exact");
  const apart = isAnotherVoices({ ...quotation, value: { kind, voice } });
  if (apart && voice === null) {
    const message = `paragraph ${number} is a ${kind} without a voice, so that its words look like the source’s own`;
    problems.report(
      where,
      "unattributed-passage",
      message,
      `give the passage its voice in sources/${source.parts.slug}.yaml`,
    );
  } else if (apart && voice !== first) {
    const message = `paragraph ${number} is a ${kind} by “${voice}”, and not by “${first}”`;
    problems.report(where, "chain-first-voice", message, `the chain of voices starts with “${voice}” there`);
  } else if (!apart && first !== source.parts.voice) {
    const message = `paragraph ${number} is not in the words of “${first}”`;
    const hint = `the chain of voices starts with the source’s own, “${source.parts.voice}”, there`;
    problems.report(where, "chain-first-voice", message, hint);
  }
}

function overlap(a: PlacedQuotation, b: PlacedQuotation): boolean {
  return a.version === b.version && a.span.start < b.span.end && b.span.start < a.span.end;
}
