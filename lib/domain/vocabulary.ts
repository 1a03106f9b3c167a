/** The closed vocabularies of the model, each in the order in which the interface lists it. */

export const STATUSES = ["draft", "proposed", "published"] as const;
export type Status = (typeof STATUSES)[number];

export const VOICE_KINDS = ["person", "group", "organisation", "document", "anonymous"] as const;
export type VoiceKind = (typeof VOICE_KINDS)[number];

export const PASSAGE_KINDS = [
  "title",
  "heading",
  "body",
  "blockquote",
  "timeline",
  "caption",
  "footnote",
  "boilerplate",
  "comment",
] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

export const CLAIM_KINDS = ["question", "quantity"] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const STANCES = ["asserts", "denies", "qualifies", "reports"] as const;
export type Stance = (typeof STANCES)[number];

export const ENDORSEMENTS = ["endorsed", "rejected", "neutral"] as const;
export type Endorsement = (typeof ENDORSEMENTS)[number];

export const SPEECHES = ["direct", "mixed", "indirect"] as const;
export type Speech = (typeof SPEECHES)[number];

export const CERTAINTIES = ["certain", "probable", "possible", "unstated"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const TONES = ["earnest", "ironic", "figurative"] as const;
export type Tone = (typeof TONES)[number];

export const ACCESSES = ["full", "excerpts"] as const;
export type Access = (typeof ACCESSES)[number];

export const FINDINGS = ["silent", "in-review"] as const;

export const PARAGRAPH_MODES = ["lines", "blank-lines"] as const;

/** What a reader can report an error in. */
export const REPORT_TARGETS = ["position", "quotation"] as const;
export type ReportTargetKind = (typeof REPORT_TARGETS)[number];

export const REPORT_CATEGORIES = [
  "misquoted",
  "wrong-speaker",
  "wrong-answer",
  "missing-context",
  "other",
] as const;
export type ReportCategory = (typeof REPORT_CATEGORIES)[number];

export const REPORT_STATUSES = ["open", "resolved", "dismissed"] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];
