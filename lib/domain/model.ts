/**
 * The things of a dossier as plain values: what the data layer returns, the components take and the API
 * maps from. Things name one another by slug (within their dossier) or by public id, never by database key.
 * Offsets are Unicode code points, `[start, end)`.
 */

import type {
  Access,
  Certainty,
  ClaimKind,
  Endorsement,
  PassageKind,
  Speech,
  Stance,
  Tone,
  VoiceKind,
} from "#lib/domain/vocabulary";

export interface DossierHead {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  /** The dossier's revision: raised by every change to anything in it. */
  readonly revision: number;
}

export interface Topic {
  readonly slug: string;
  readonly title: string;
}

export interface Voice {
  readonly slug: string;
  readonly name: string;
  readonly kind: VoiceKind;
  readonly note: string | null;
}

export interface Answer {
  readonly slug: string;
  /** A, B, C … in the editors' order. */
  readonly letter: string;
  readonly label: string;
  /** Slugs of the answers of the same claim that can hold beside this one; symmetric. */
  readonly compatibleWith: readonly string[];
}

/** What is needed of a claim to name it and link to it. */
export interface ClaimHead {
  readonly slug: string;
  /** 1, 2, 3 … through the whole dossier, in the order of its topics. */
  readonly number: number;
  readonly title: string;
  readonly question: string;
  readonly kind: ClaimKind;
  readonly topic: Topic;
}

export interface Quantity {
  /** Null where open. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly approximate: boolean;
  readonly unit: string;
  /** Of what. */
  readonly scope: string;
  readonly period: string | null;
}

export interface Quotation {
  readonly id: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  /** Number of the version that is quoted. */
  readonly version: number;
  /** Number of the paragraph in which the quotation starts. */
  readonly paragraph: number;
  readonly tone: Tone;
}

/** The part of a position that says who holds what: enough for states, cells and agreement. */
export interface Stand {
  readonly id: string;
  /** Source slug. */
  readonly source: string;
  /** Outermost first; at least one. */
  readonly voices: readonly Voice[];
  /**
   * Whether the outermost voice is the source's own: false for what a reader's comment or a republisher's
   * page furniture says, which the source never holds.
   */
  readonly bySource: boolean;
  /** Answer slug. */
  readonly answer: string | null;
  readonly stance: Stance;
  readonly endorsement: Endorsement | null;
  readonly certainty: Certainty;
  readonly speech: Speech | null;
  readonly quantity: Quantity | null;
  readonly quotationCount: number;
}

export interface Position extends Stand {
  readonly summary: string;
  readonly note: string | null;
  readonly quotations: readonly Quotation[];
}

/** A dated finding on one version: searched, and found to take no position. */
export interface Silence {
  readonly source: string;
  readonly version: number;
  readonly terms: readonly string[];
  /** How many matches of the terms were looked at. */
  readonly hits: number;
  /** How many there are now in the newest version. */
  readonly hitsNow: number;
  readonly reviewed: string | null;
  readonly by: string | null;
  readonly note: string | null;
}

export type Coverage =
  | { readonly source: string; readonly status: "positions" }
  | {
      readonly source: string;
      readonly status: "silent";
      readonly silence: Silence;
      readonly stale: Stale | null;
    }
  | { readonly source: string; readonly status: "in-review" }
  | { readonly source: string; readonly status: "not-reviewed" };

/** Why a silence no longer stands by itself. */
export type Stale = "newer-version" | "more-hits";

export interface SourceHead {
  readonly slug: string;
  /** Null when the captured text has no title. */
  readonly title: string | null;
  readonly shortTitle: string;
  readonly voice: Voice;
  readonly authors: readonly Voice[];
  readonly genre: string;
  readonly language: string;
  readonly published: string | null;
  readonly container: string | null;
  readonly url: string | null;
  readonly rights: string;
  readonly access: Access;
  readonly perspective: string;
  readonly note: string | null;
}

export interface VersionHead {
  readonly number: number;
  /** In code points. */
  readonly length: number;
  readonly byteLength: number;
  readonly words: number;
  readonly textSha256: string;
  readonly bytesSha256: string;
  readonly originalName: string | null;
  readonly originalSha256: string | null;
  readonly captured: string | null;
  readonly importedAt: string;
  /** The last time hashes and quotations were recomputed by `variorum verify`; null when never. */
  readonly lastCheck: { readonly at: string; readonly passed: boolean } | null;
}

export interface Passage {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly kind: PassageKind;
  readonly voice: Voice | null;
}
