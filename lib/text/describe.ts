import {
  type CodePointOffset,
  codePointOffset,
  type OffsetTable,
  offsetTable,
  type Span,
} from "#lib/text/code-points";
import { occurrences } from "#lib/text/occurrences";

/**
 * A quotation's W3C selectors in one: TextQuoteSelector (Web Annotation Data Model §4.2.4: exact, prefix, suffix) and
 * TextPositionSelector (§4.2.5: start, end, in code points).
 */
export interface QuoteSelector {
  exact: string;
  prefix: string;
  suffix: string;
  start: CodePointOffset;
  end: CodePointOffset;
}

/** Code points of context on either side: enough to know a place by, short enough to read. */
const CONTEXT = 32;
/** More than this is never taken. In a text that repeats itself further than that, the offset must tell. */
const MOST_CONTEXT = 512;

/**
 * Describes a span so that `findQuote` finds it again: with 32 code points of context, doubled until no other
 * place has the same words between the same context, up to 512. At the text's edges the context is shorter.
 * It begins and ends between characters as a reader sees them (grapheme clusters), if need be a little further out.
 *
 * @throws RangeError if the span is empty or not inside the text
 */
export function describeQuote(text: string, { start, end }: Span): QuoteSelector {
  if (start >= end) throw new RangeError(`an empty span [${start}, ${end}) quotes nothing`);
  const offsets = offsetTable(text);
  const from = offsets.toUtf16(start);
  const to = offsets.toUtf16(end);
  const exact = text.slice(from, to);
  let rivals = occurrences(text, exact).filter((at) => at !== from);
  let [prefix, suffix] = ["", ""];
  for (let length = CONTEXT; length <= MOST_CONTEXT; length *= 2) {
    prefix = text.slice(contextStart(text, offsets, start, length), from);
    suffix = text.slice(to, contextEnd(text, offsets, end, length));
    rivals = rivals.filter((at) => stands(text, at, exact.length, prefix, suffix));
    if (rivals.length === 0) break;
  }
  return { exact, prefix, suffix, start, end };
}

function stands(text: string, at: number, length: number, prefix: string, suffix: string): boolean {
  return (
    at >= prefix.length && text.startsWith(prefix, at - prefix.length) && text.startsWith(suffix, at + length)
  );
}

function contextStart(text: string, offsets: OffsetTable, start: number, length: number): number {
  const at = offsets.toUtf16(codePointOffset(Math.max(0, start - length)));
  return graphemeEdges(text, at)[0];
}

function contextEnd(text: string, offsets: OffsetTable, end: number, length: number): number {
  const at = offsets.toUtf16(codePointOffset(Math.min(offsets.length, end + length)));
  return graphemeEdges(text, at)[1];
}

/** What is looked at to either side; a cluster longer than this is cut after all. */
const WINDOW = 48;
const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** The edges of the grapheme cluster around a UTF-16 position, both the position itself where it is an edge. */
function graphemeEdges(text: string, at: number): [before: number, after: number] {
  if (at <= 0 || at >= text.length) return [at, at];
  let from = Math.max(0, at - WINDOW);
  if (/^[\udc00-\udfff]/.test(text.charAt(from))) from--;
  for (const { index, segment } of graphemes.segment(text.slice(from, at + WINDOW))) {
    const edge = from + index;
    if (edge === at) return [at, at];
    if (edge + segment.length > at) return [Math.max(edge, 0), edge + segment.length];
  }
  return [at, at];
}
