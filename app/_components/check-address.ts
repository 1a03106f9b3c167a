import type { CheckedPlace, CheckFinding } from "#lib/domain/quote-check";
import { formatReaderQuery } from "#lib/schema/reader-query";
import { textDirective } from "#lib/text/text-fragment";

/**
 * The words in the reader, pinned to their version: at the recorded quotation that holds them, or else at their
 * paragraph, which a browser that can marks with the words (W3C Scroll to Text Fragment).
 */
export function placeAddress(
  dossier: string,
  { source, version }: Pick<CheckFinding, "source" | "version">,
  { beside, passage, words, repeated }: CheckedPlace,
): string {
  const query = formatReaderQuery({ version, claim: null, quotation: beside });
  const page = `/dossiers/${dossier}/sources/${source.slug}${query}`;
  if (beside) return `${page}#q-${beside}`;
  const directive = repeated ? null : textDirective({ exact: words, prefix: "", suffix: "" });
  return `${page}#p-${passage.number}${directive === null ? "" : `:~:${directive}`}`;
}
