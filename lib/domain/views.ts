/** What each page and each API answer is made of: the data layer builds these, components draw them. */

import type { Agreement, ClaimHoldings } from "#lib/domain/agreement";
import type {
  Answer,
  ClaimHead,
  Coverage,
  DossierHead,
  Passage,
  Position,
  Quotation,
  SourceHead,
  Stand,
  Topic,
  VersionHead,
  Voice,
} from "#lib/domain/model";
import type { VoiceListing } from "#lib/domain/voices";

export interface Counts {
  readonly sources: number;
  readonly claims: number;
  readonly positions: number;
  readonly quotations: number;
}

export interface DossierListing extends DossierHead {
  readonly counts: Counts;
}

/** One row of the overview: everything the matrix derives its cells, states and counts from. */
export interface ClaimRow {
  readonly claim: ClaimHead;
  readonly answers: readonly Answer[];
  /** In the editors' order, all sources mixed. */
  readonly stands: readonly Stand[];
  /** One for each source, in column order. */
  readonly coverage: readonly Coverage[];
}

export interface SourceListing extends SourceHead {
  readonly newest: VersionHead;
  /** Over all versions. */
  readonly quotations: number;
  readonly claimsSpokenTo: number;
}

export interface Overview {
  readonly dossier: DossierListing;
  readonly topics: readonly Topic[];
  /** In column order. */
  readonly sources: readonly SourceListing[];
  /** In the order of the topics. */
  readonly rows: readonly ClaimRow[];
}

/**
 * The text around one quotation: its paragraph, cut in three, and where its sentence begins and ends.
 * `before + quotation.exact + after` is the run of text from the start of the first to the end of the last
 * paragraph that the quotation touches (sources with `access: excerpts`: at most 300 characters each side).
 */
export interface QuotationContext {
  readonly before: string;
  readonly after: string;
}

export interface ClaimView {
  readonly dossier: DossierHead;
  readonly claim: ClaimHead;
  readonly background: string | null;
  readonly answers: readonly Answer[];
  readonly sources: readonly SourceHead[];
  readonly positions: readonly Position[];
  readonly coverage: readonly Coverage[];
  /** How many quotations are no longer what their text has, and are therefore not among the positions'. */
  readonly withheld: number;
  /** By quotation id. */
  readonly contexts: ReadonlyMap<string, QuotationContext>;
  readonly claimCount: number;
  readonly previous: ClaimRow | null;
  readonly next: ClaimRow | null;
}

/** A quotation as the reader shows it: in its place, with the claim and position that it stands for. */
export interface PlacedQuotation {
  readonly quotation: Quotation;
  readonly claim: ClaimHead;
  readonly answer: Answer | null;
  readonly stand: Stand;
  readonly summary: string;
}

export interface SourceView {
  readonly dossier: DossierHead;
  readonly source: SourceHead;
  /** The sources before and after it, in column order. */
  readonly previous: SourceHead | null;
  readonly next: SourceHead | null;
  readonly version: VersionHead;
  /** All versions, oldest first. */
  readonly versions: readonly VersionHead[];
  /** The whole text; null to readers of a source with `access: excerpts`. */
  readonly text: string | null;
  readonly passages: readonly Passage[];
  /** Of this version, by start and then end. */
  readonly quotations: readonly PlacedQuotation[];
  /** How many quotations are no longer what the text has, and are therefore not among them. */
  readonly withheld: number;
  /** By quotation id; with `access: excerpts` this is all of the text there is. */
  readonly contexts: ReadonlyMap<string, QuotationContext>;
}

/** A source with the version of its text that is cited. */
export interface CitedSource {
  readonly source: SourceHead;
  readonly version: Pick<VersionHead, "number" | "captured" | "textSha256">;
}

/** What a bibliography of a dossier is made of. */
export interface BibliographyView {
  readonly dossier: DossierHead;
  /** In column order, each with its newest version. */
  readonly sources: readonly CitedSource[];
}

/** One quotation by its public id, with the slugs of where it stands. */
export interface QuotationView {
  readonly dossier: string;
  readonly claim: string;
  readonly source: string;
  readonly quotation: Quotation;
  readonly stand: Stand;
  readonly summary: string;
}

/** Two texts, and who stands where in them. */
export interface ComparisonView {
  readonly dossier: DossierHead;
  /** All of the dossier's, in column order. */
  readonly sources: readonly SourceHead[];
  /** One for every claim, with the stands and the coverage of these two sources alone. */
  readonly rows: readonly ClaimRow[];
  readonly left: SourceView;
  readonly right: SourceView;
}

/** Who holds what on every claim, and what follows for each two sources. */
export interface AgreementView {
  readonly dossier: DossierHead;
  readonly topics: readonly Topic[];
  /** In column order. */
  readonly sources: readonly SourceHead[];
  /** In the order of the topics. */
  readonly claims: readonly ClaimHoldings[];
  /** Sources by sources, both in column order. */
  readonly table: readonly (readonly Agreement[])[];
}

/** One claim on which figures are given. */
export interface NumbersClaim {
  readonly claim: ClaimHead;
  readonly answers: readonly Answer[];
  /** Those that give a figure. */
  readonly positions: readonly Position[];
  readonly coverage: readonly Coverage[];
}

export interface NumbersView {
  readonly dossier: DossierHead;
  readonly sources: readonly SourceHead[];
  readonly claims: readonly NumbersClaim[];
  /** How many of their quotations are no longer what their text has, and are therefore not shown. */
  readonly withheld: number;
  /** By quotation id. */
  readonly contexts: ReadonlyMap<string, QuotationContext>;
}

/** Everyone who speaks in a dossier. */
export interface VoicesView {
  readonly dossier: DossierHead;
  /** In column order. */
  readonly sources: readonly SourceHead[];
  readonly claimCount: number;
  readonly voices: readonly VoiceListing[];
}

/** One claim on which a voice has the last word. */
export interface VoiceClaim {
  readonly claim: ClaimHead;
  readonly answers: readonly Answer[];
  /** Of that voice alone, in the editors' order. */
  readonly positions: readonly Position[];
  /** One for each source, in column order. */
  readonly coverage: readonly Coverage[];
}

export interface VoiceView {
  readonly dossier: DossierHead;
  readonly voice: Voice;
  /** All of the dossier's, in column order. */
  readonly sources: readonly SourceHead[];
  readonly claimCount: number;
  /** In the order of the topics. */
  readonly claims: readonly VoiceClaim[];
  /** Positions of other voices that come through this one. */
  readonly relayed: readonly Stand[];
  /** How many of its quotations are no longer what their text has, and are therefore not shown. */
  readonly withheld: number;
  /** By quotation id. */
  readonly contexts: ReadonlyMap<string, QuotationContext>;
}
