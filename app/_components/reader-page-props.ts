import type { Quotation } from "#lib/domain/model";
import type { ReaderSelection } from "#lib/domain/reader-selection";
import type { PlacedQuotation, SourceView } from "#lib/domain/views";
import { formatReaderQuery } from "#lib/schema/reader-query";

/** What every part of the reader is given. */
export interface ReaderPageProps {
  view: SourceView;
  selection: ReaderSelection;
  /** The version that the address names; null for the newest. */
  pinned: number | null;
}

/** A quotation as it is laid over the text: its span, with what it stands for. */
export type Laid = Quotation & { placed: PlacedQuotation };

/** The reader's address with one quotation chosen, in the same version. */
export function quotationAddress({ selection, pinned }: ReaderPageProps, id: string): string {
  const claim = selection.claim?.slug ?? null;
  return `${formatReaderQuery({ version: pinned, claim, quotation: id })}#q-${id}`;
}
