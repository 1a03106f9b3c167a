/** What readers may see of a source with `access: excerpts`, as runs of its text. */

import type { SourceView } from "#lib/domain/views";
import { codePointLength } from "#lib/text/code-points";

/** Code points on either side of a quotation that readers see of a source with `access: excerpts`. */
export const EXCERPT = 300;

/** A contiguous run of a version's text. */
export interface TextRun {
  /** Where it begins, in code points. */
  readonly start: number;
  readonly text: string;
}

/** Context that the limit cut may begin or end inside a word: that piece of one is left out. */
function inWords(context: string, piece: RegExp): string {
  return codePointLength(context) < EXCERPT ? context : context.replace(piece, "");
}

/** The quotations with the context that is shown of each; those that overlap or touch are one run. In text order. */
export function excerptRuns({
  quotations,
  contexts,
}: Pick<SourceView, "quotations" | "contexts">): TextRun[] {
  const windows = quotations.map(({ quotation }) => {
    const context = contexts.get(quotation.id) ?? { before: "", after: "" };
    const before = inWords(context.before, /^\S*/u);
    const after = inWords(context.after, /\S*$/u);
    return { start: quotation.start - codePointLength(before), text: before + quotation.exact + after };
  });
  const runs: { start: number; text: string }[] = [];
  for (const window of windows.sort((one, other) => one.start - other.start)) {
    const run = runs.at(-1);
    const known = run ? run.start + codePointLength(run.text) - window.start : -1;
    if (!run || known < 0) runs.push({ ...window });
    else run.text += [...window.text].slice(known).join("");
  }
  return runs;
}
