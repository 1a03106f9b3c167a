/** What a reader reports: which words are taken, and in what form they are kept. */

import type { Answer, ClaimHead, DossierHead, Position, Quotation, SourceHead } from "#lib/domain/model";
import type { ReportCategory, ReportTargetKind } from "#lib/domain/vocabulary";

/** A position, or a quotation, by its public id. */
export interface ReportTarget {
  readonly kind: ReportTargetKind;
  readonly id: string;
}

/** What a report is about, as readers see it. */
export interface ReportedThing {
  readonly dossier: DossierHead;
  readonly target: ReportTarget;
  readonly claim: ClaimHead;
  readonly source: SourceHead;
  readonly answer: Answer | null;
  /** The position that is reported, or that of the quotation. */
  readonly position: Position;
  /** The one that is reported, or all of the position's. */
  readonly quotations: readonly Quotation[];
}

/** What a reader wrote, fit to be kept. */
export interface ReportWords {
  readonly category: ReportCategory;
  readonly message: string;
  /** An e-mail address for an answer. */
  readonly contact: string | null;
}

/** That a report was received, for whoever has its reference; it says nothing of what is in it. */
export interface ReportReceipt {
  readonly reference: string;
  /** ISO 8601, UTC. */
  readonly reportedAt: string;
}

/** Code points of a message. */
export const LONGEST_MESSAGE = 2_000;

/** Characters of an e-mail address (RFC 5321, §4.5.3.1.3, with the erratum to RFC 3696). */
export const LONGEST_CONTACT = 254;

/**
 * The words as they are kept: no white space around them, no control characters but tabs and line breaks (which
 * forms send as two), no half of a surrogate pair, which no database stores.
 */
export function keptWords(text: string): string {
  return (
    text
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "")
      .replace(/\p{Surrogate}/gu, "\uFFFD")
      .trim()
  );
}
