/** Helps the editor of a quotation that is not in the text, or is there more than once. */

import { type CheckedSource, type CheckedVersion, passageAt } from "#lib/dossier/check-sources";
import { at, type Part } from "#lib/dossier/folder-parts";
import type { Problems } from "#lib/dossier/problem";
import type { QuotationEntry } from "#lib/schema/dossier-folder";
import type { Span } from "#lib/text/code-points";
import { describeQuote } from "#lib/text/describe";
import type { DifferencePart } from "#lib/text/difference";
import { type FindResult, findQuote } from "#lib/text/find";

type Unfound = Exclude<FindResult, { kind: "verbatim" }>;

const MOST_PLACES = 6;

export function reportUnfound(
  quotation: Part<QuotationEntry>,
  source: CheckedSource,
  version: CheckedVersion,
  result: Unfound,
  problems: Problems,
): void {
  const where = at(quotation, "exact");
  const text = `${source.parts.slug}, version ${version.number}`;
  if (result.kind === "ambiguous") {
    const message = `stands ${result.places.length} times in ${text}: say which is meant`;
    problems.report(where, "quotation-ambiguous", message, contexts(version, result.places));
    return;
  }
  const { exact, prefix, suffix } = quotation.value;
  const bare = prefix === null && suffix === null ? null : findQuote(version.index, { exact });
  if (bare?.kind === "verbatim" || bare?.kind === "ambiguous") {
    const places = bare.kind === "verbatim" ? [bare.place] : bare.places;
    const message = `stands in ${text}, but not with this ${prefix === null ? "suffix" : "prefix"} beside it`;
    problems.report(where, "quotation-not-found", message, contexts(version, places));
    return;
  }
  const message = `is not in ${text}, character for character`;
  problems.report(where, "quotation-not-found", message, advice(quotation.value, source, version, result));
}

function advice(
  { exact }: QuotationEntry,
  source: CheckedSource,
  version: CheckedVersion,
  result: Unfound,
): string {
  if (exact !== exact.trim() && version.text.includes(exact.trim())) {
    return "it is there without the white space around it: write the block with |- or >- instead of | or >";
  }
  const elsewhere = [...source.versions.values()].find(
    (other) => other !== version && other.text.includes(exact),
  );
  if (elsewhere !== undefined)
    return `it is in version ${elsewhere.number}: add “version: ${elsewhere.number}”`;
  if (result.kind !== "near") return "nothing in the text is near it; is it from this source?";
  const paragraph = passageAt(version.passages, result.place)?.number;
  const shown = result.difference.map(showPart).join("");
  const lines = [`the nearest is in paragraph ${paragraph}; where they differ, [yours | the text]:`, shown];
  if (result.class === "typographic") lines.push("only the typography differs: copy it from the text");
  return lines.join("\n");
}

/** `missing` is in the quotation and not in the text, `added` the other way round. */
function showPart(part: DifferencePart, index: number, parts: readonly DifferencePart[]): string {
  const visible = (text: string) => text.replaceAll("\n", "⏎").replaceAll("\u00a0", "⍽");
  const next = parts[index + 1];
  const previous = parts[index - 1];
  switch (part.op) {
    case "same":
      return shorten(visible(part.text));
    case "missing":
      return `[${visible(part.text)} | ${next?.op === "added" ? visible(next.text) : ""}]`;
    case "added":
      return previous?.op === "missing" ? "" : `[ | ${visible(part.text)}]`;
  }
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= 60
    ? text
    : `${characters.slice(0, 25).join("")} … ${characters.slice(-25).join("")}`;
}

function contexts(version: CheckedVersion, places: readonly Span[]): string {
  const lines = places.slice(0, MOST_PLACES).map((place) => {
    const { prefix, suffix } = describeQuote(version.text, place);
    const paragraph = passageAt(version.passages, place)?.number;
    const context = [
      prefix && `prefix: ${JSON.stringify(prefix)}`,
      suffix && `suffix: ${JSON.stringify(suffix)}`,
    ];
    return `  in paragraph ${paragraph}: ${context.filter(Boolean).join("  ")}`;
  });
  const more = places.length > MOST_PLACES ? [`  and ${places.length - MOST_PLACES} more`] : [];
  return [
    "give one of these, or as much of its end or beginning as tells them apart:",
    ...lines,
    ...more,
  ].join("\n");
}
