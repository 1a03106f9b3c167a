/** A dossier folder that was checked: everything resolved, and every quotation in its place. */

import type { PassageKind } from "#lib/domain/vocabulary";
import type {
  AnswerEntry,
  ClaimFile,
  PositionEntry,
  QuotationEntry,
  SilenceEntry,
  SourceFile,
  VersionEntry,
  VoiceEntry,
} from "#lib/schema/dossier-folder";

export interface LoadedDossier {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly topics: readonly LoadedTopic[];
  readonly voices: readonly VoiceEntry[];
  /** In column order. */
  readonly sources: readonly LoadedSource[];
  /** In the order of the topics. */
  readonly claims: readonly LoadedClaim[];
}

interface LoadedTopic {
  readonly slug: string;
  readonly title: string;
  readonly claims: readonly string[];
}

export interface LoadedSource extends Omit<SourceFile, "versions"> {
  readonly slug: string;
  /** By number. */
  readonly versions: readonly LoadedVersion[];
}

export interface LoadedVersion extends Pick<VersionEntry, "number" | "captured" | "paragraphs"> {
  /** The captured file, byte for byte. */
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly original: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** Every paragraph, body or not. */
  readonly passages: readonly LoadedPassage[];
}

export interface LoadedPassage {
  readonly number: number;
  /** In code points. */
  readonly start: number;
  readonly end: number;
  readonly kind: PassageKind;
  readonly voice: string | null;
}

export interface LoadedClaim extends Omit<ClaimFile, "answers" | "positions" | "silent"> {
  readonly slug: string;
  readonly topic: string;
  readonly answers: readonly AnswerEntry[];
  readonly positions: readonly LoadedPosition[];
  readonly silent: readonly SilenceEntry[];
}

export interface LoadedPosition extends Omit<PositionEntry, "id" | "quotations"> {
  readonly id: string;
  readonly quotations: readonly LoadedQuotation[];
}

export interface LoadedQuotation extends Omit<QuotationEntry, "id" | "version" | "prefix" | "suffix"> {
  readonly id: string;
  readonly version: number;
  /** In code points. */
  readonly start: number;
  readonly end: number;
  /** What stands before and after it in the text. */
  readonly prefix: string;
  readonly suffix: string;
}
