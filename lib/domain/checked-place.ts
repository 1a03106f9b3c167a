/** A place that a check has found, with what a reader is told of it. */

import type { TextRun } from "#lib/domain/excerpt-runs";
import type { Passage } from "#lib/domain/model";
import type { CheckedPlace } from "#lib/domain/quote-check";
import type { SourceView } from "#lib/domain/views";
import type { OffsetTable, Span } from "#lib/text/code-points";

/** The run in which something was found: the whole text, or an excerpt. */
export interface FoundIn extends TextRun {
  readonly offsets: OffsetTable;
}

/**
 * @param found in code points of the run
 * @throws RangeError if the version has no passages
 */
export function checkedPlace(
  view: Pick<SourceView, "passages" | "quotations" | "text">,
  run: FoundIn,
  found: Span,
  repeated: boolean,
): CheckedPlace {
  const start = run.start + found.start;
  const end = run.start + found.end;
  const passage = passageAt(view.passages, start);
  const last = passageAt(view.passages, Math.max(start, end - 1));
  const cut = (from: number, to: number) => run.offsets.slice(from - run.start, to - run.start);
  const from = Math.min(start, Math.max(passage.start, run.start));
  const to = Math.max(end, Math.min(last.end, run.start + run.offsets.length));
  const covering = view.quotations.filter(
    ({ quotation }) => quotation.start <= start && quotation.end >= end,
  );
  const beside = covering[0] ?? (view.text === null ? nearest(view.quotations, start, end) : undefined);
  return {
    start,
    end,
    words: cut(start, end),
    context: { before: cut(from, start), after: cut(end, to) },
    passage,
    covering,
    beside: beside?.quotation.id ?? null,
    repeated,
  };
}

/** The passage in which an offset lies; what stands before the first one counts to it. */
function passageAt(passages: readonly Passage[], offset: number): Passage {
  const passage = passages.findLast((one) => one.start <= offset) ?? passages[0];
  if (!passage) throw new RangeError("A version has no passages");
  return passage;
}

function nearest(quotations: SourceView["quotations"], start: number, end: number) {
  const gap = ({ quotation }: SourceView["quotations"][number]) =>
    Math.max(quotation.start - end, start - quotation.end, 0);
  return [...quotations].sort((one, other) => gap(one) - gap(other))[0];
}
