import { type CodePointOffset, codePointLength, type Span, span } from "#lib/text/code-points";
import { firstIndex } from "#lib/text/first-index";

/**
 * How the paragraphs of a text are told apart: each non-empty line is one (`lines`), or each block of lines
 * between blank ones (`blank-lines`, for hard-wrapped text).
 */
export type ParagraphMode = "lines" | "blank-lines";

export interface Paragraph {
  /** Counted from 1. */
  number: number;
  /** In code points. White space at the ends of a line is part of it, so that no text lies outside unseen. */
  span: Span;
}

/**
 * The paragraphs in text order. Lines end at LF or CRLF and nowhere else: a lone CR, U+2028 or a form feed is
 * left inside, as `decodeSource` leaves it in the text. A span excludes the line break after it; a block's
 * span includes the breaks between its lines. A line of only white space is no paragraph.
 */
export function paragraphs(text: string, mode: ParagraphMode): Paragraph[] {
  const found: Paragraph[] = [];
  let open: { start: number; end: number } | null = null;
  const close = () => {
    if (open) found.push({ number: found.length + 1, span: span(open.start, open.end) });
    open = null;
  };
  let unit = 0;
  let offset = 0;
  while (unit <= text.length) {
    const feed = text.indexOf("\n", unit);
    const next = feed < 0 ? text.length + 1 : feed + 1;
    const crlf = feed > unit && text.charCodeAt(feed - 1) === 0x0d ? 1 : 0;
    const line = text.slice(unit, feed < 0 ? text.length : feed - crlf);
    const end = offset + codePointLength(line);
    if (line.trim() === "") close();
    else if (mode === "lines" || !open) {
      close();
      open = { start: offset, end };
    } else open = { start: open.start, end };
    offset = end + crlf + 1;
    unit = next;
  }
  close();
  return found;
}

/** The paragraph that holds the code point at `offset`, or null on a line break or a blank line. O(log n). */
export function paragraphAt(list: readonly Paragraph[], offset: CodePointOffset): Paragraph | null {
  const next = list[firstIndex(list.length, (index) => (list[index]?.span.end ?? 0) > offset)];
  return next && next.span.start <= offset ? next : null;
}
