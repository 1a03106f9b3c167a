/**
 * The things that a revision is about, each in full, as plain JSON: what the ledger records before and after
 * a change, and what import compares. They name one another by slug, and positions and quotations by id.
 */

import type { Status } from "#lib/domain/vocabulary";

interface DossierValue {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly status: Status;
}

interface TopicValue {
  readonly slug: string;
  readonly title: string;
  readonly ordinal: number;
  readonly status: Status;
}

interface VoiceValue {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly note: string | null;
  readonly status: Status;
}

export interface SourceValue {
  readonly slug: string;
  readonly ordinal: number;
  readonly title: string | null;
  readonly shortTitle: string;
  readonly authors: readonly string[];
  readonly voice: string;
  readonly genre: string;
  readonly language: string;
  readonly published: string | null;
  readonly container: string | null;
  readonly url: string | null;
  readonly rights: string;
  readonly access: string;
  readonly perspective: string;
  readonly note: string | null;
  readonly status: Status;
}

/** Its text and bytes are told by their hashes; the revision that removes a version holds them too. */
export interface VersionValue {
  readonly source: string;
  readonly number: number;
  readonly length: number;
  readonly textSha256: string;
  readonly byteLength: number;
  readonly bytesSha256: string;
  readonly originalName: string | null;
  readonly originalSha256: string | null;
  readonly captured: string | null;
  readonly paragraphs: string;
  readonly passages: readonly PassageValue[];
  readonly status: Status;
}

export interface PassageValue {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly voice: string | null;
}

export interface ClaimValue {
  readonly slug: string;
  readonly topic: string;
  readonly ordinal: number;
  readonly title: string;
  readonly question: string;
  readonly kind: string;
  readonly background: string | null;
  /** In order, the published ones. */
  readonly answers: readonly AnswerValue[];
  readonly status: Status;
}

export interface AnswerValue {
  readonly slug: string;
  readonly label: string;
  /** As the editors wrote it, in the order of the answers. */
  readonly compatibleWith: readonly string[];
}

export interface PositionValue {
  readonly id: string;
  readonly claim: string;
  readonly source: string;
  readonly ordinal: number;
  readonly voices: readonly string[];
  readonly answer: string | null;
  readonly stance: string;
  readonly endorsement: string | null;
  readonly speech: string | null;
  readonly certainty: string;
  readonly summary: string;
  readonly note: string | null;
  readonly quantity: QuantityValue | null;
  /** In order, the published ones. */
  readonly quotations: readonly QuotationValue[];
  readonly status: Status;
}

interface QuantityValue {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly approximate: boolean;
  readonly unit: string;
  readonly scope: string;
  readonly period: string | null;
}

export interface QuotationValue {
  readonly id: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly tone: string;
}

export interface CoverageValue {
  readonly claim: string;
  readonly source: string;
  readonly version: number;
  readonly finding: string;
  readonly terms: readonly string[];
  readonly hits: number;
  readonly reviewed: string | null;
  readonly reviewedBy: string | null;
  readonly note: string | null;
  readonly status: Status;
}

export interface Values {
  readonly dossier: DossierValue;
  readonly topic: TopicValue;
  readonly voice: VoiceValue;
  readonly source: SourceValue;
  readonly version: VersionValue;
  readonly claim: ClaimValue;
  readonly position: PositionValue;
  readonly coverage: CoverageValue;
}

export type Subject = keyof Values;

/** In this order things can be made: each only names what comes before it. */
export const SUBJECTS = [
  "dossier",
  "topic",
  "voice",
  "source",
  "version",
  "claim",
  "position",
  "coverage",
] as const;

/** A value with its kind. */
export type Thing = { [S in Subject]: { readonly subject: S; readonly value: Values[S] } }[Subject];

/** The name of a thing within its dossier, such as `claim:soviet-role`, `version:essay/2`, `position:k3v9q2mx7a`. */
export function keyOf(thing: Thing): string {
  return `${thing.subject}:${nameOf(thing)}`;
}

function nameOf({ subject, value }: Thing): string {
  switch (subject) {
    case "dossier":
      return "";
    case "version":
      return `${value.source}/${value.number}`;
    case "position":
      return value.id;
    case "coverage":
      return `${value.claim}/${value.source}`;
    default:
      return value.slug;
  }
}

/** A thing in the database. */
export type StoredThing = Thing & { readonly id: string; readonly revision: number };

/** One thing made, changed or removed. `id` is the database's. */
export interface Change {
  readonly key: string;
  readonly id: string;
  readonly before: Thing | null;
  readonly after: Thing | null;
}

/** Whether a dossier folder has it: a finding of silence is part of it, that a cell is in review is not. */
export function isPublished({ subject, value }: Thing): boolean {
  return value.status === "published" && (subject !== "coverage" || value.finding === "silent");
}
