import type { FoundInText } from "#lib/domain/find-in-text";
import type { Quotation } from "#lib/domain/model";
import type { ToldApart } from "#lib/domain/overlaps";
import type { ReaderSelection } from "#lib/domain/reader-selection";
import type { PlacedQuotation, SourceView } from "#lib/domain/views";
import { formatReaderQuery, type ReaderQuery } from "#lib/schema/reader-query";
import type { CodePointRange } from "#lib/text/code-points";

/** What every part of the reader is given. */
export interface ReaderPageProps {
  view: SourceView;
  selection: ReaderSelection;
  /** The version that the address names; null for the newest. */
  pinned: number | null;
  /** What the reader looks for in the text, and which of its places is chosen, from 1; absent for nothing. */
  found?: FoundInText & { readonly chosen: number | null };
  /** Where two texts stand on one page: what the ids of this one's paragraphs begin with. It has no notes then. */
  pane?: "left" | "right";
}

/** A quotation as it is laid over the text: its span, with what it stands for. */
export type Laid = Quotation & ToldApart & { readonly placed: PlacedQuotation };

/** A place of the words looked for, as it is laid over the text. */
export interface Hit extends CodePointRange {
  /** From 1, in the order of the text. */
  readonly hit: number;
}

/** The reader's address with something changed, in the same version and for the same words. */
export function readerAddress(page: ReaderPageProps, change: Partial<ReaderQuery>): string {
  const { selection, pinned, found } = page;
  const query = {
    version: pinned,
    claim: selection.claim?.slug ?? null,
    quotation: selection.chosen?.quotation.id ?? null,
    find: found?.asked ?? null,
  };
  return formatReaderQuery({ ...query, ...change }) || "?";
}
