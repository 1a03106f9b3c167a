/**
 * What the pages and the API read: every function takes slugs and returns domain values, or null where
 * there is no such published thing. Answers are kept in memory under the dossier's revision, which each
 * request reads from the database anew: a change from whatever process therefore shows at once.
 */

import { serialize } from "node:v8";
import { LRUCache } from "lru-cache";
import type { PrismaClient } from "#generated/client";
import { currentDatabase } from "#lib/data/current-database";
import { readAgreement } from "#lib/data/read/agreement";
import { readBibliography } from "#lib/data/read/bibliography";
import { readClaim } from "#lib/data/read/claim";
import { readClaimRows } from "#lib/data/read/claim-rows";
import { readRowsOfTwo } from "#lib/data/read/compare";
import { type DossierIndex, readDossierHeads, readDossierIndex } from "#lib/data/read/dossier-index";
import { readNumbers } from "#lib/data/read/numbers";
import { readCounts, readOverview } from "#lib/data/read/overview";
import { dossierOfQuotation, readQuotation } from "#lib/data/read/quotation";
import { checkInSources, readCheckable } from "#lib/data/read/quote-check";
import { readRelatedClaims } from "#lib/data/read/related-claims";
import { readReportTarget } from "#lib/data/read/report-target";
import { answerSearch } from "#lib/data/read/search";
import { searchClaims as search } from "#lib/data/read/search-claims";
import { readSearchFrame } from "#lib/data/read/search-frame";
import { readQuotationTotals } from "#lib/data/read/search-rows";
import { readSource } from "#lib/data/read/source";
import { readVoice, readVoices } from "#lib/data/read/voices";
import { findReceipt } from "#lib/data/reports";
import type { ConcordanceSort } from "#lib/domain/concordance";
import type { QuoteCheck } from "#lib/domain/quote-check";
import type { RelatedClaim } from "#lib/domain/related-claims";
import type { ReportedThing, ReportReceipt, ReportTarget } from "#lib/domain/report";
import type { SearchAnswer, SearchSlice } from "#lib/domain/search-view";
import type {
  AgreementView,
  BibliographyView,
  ClaimRow,
  ClaimView,
  ComparisonView,
  DossierListing,
  NumbersView,
  Overview,
  QuotationView,
  SourceView,
  VoicesView,
  VoiceView,
} from "#lib/domain/views";

/**
 * Answers kept: those that an editor's work makes, never those that a visitor's words do (searches, addresses of
 * what is not there), which would push the others out. As many as are this large together, in bytes. Requests that ask for the same thing at once share one answer; a failure is not kept,
 * nor that there is nothing.
 */
const kept = new LRUCache<string, object, () => Promise<object | null>>({
  maxSize: 128_000_000,
  sizeCalculation: (answer) => serialize(answer).byteLength,
  fetchMethod: async (_, __, { context: make }) => (await make()) ?? undefined,
  ignoreFetchAbort: true,
});

type Read<T> = (prisma: PrismaClient, index: DossierIndex) => Promise<T>;

export async function listDossiers(): Promise<DossierListing[]> {
  const { prisma } = await currentDatabase();
  const heads = await readDossierHeads(prisma);
  const listings = heads.map(async ({ id: _, ...dossier }) => {
    const counts = await inDossier(dossier.slug, "counts", readCounts);
    return counts && { ...dossier, counts };
  });
  return (await Promise.all(listings)).filter((listing) => listing !== null);
}

export function getOverview(dossier: string): Promise<Overview | null> {
  return withRows(dossier, "overview", readOverview);
}

/** Slugs of the claims in whose words, summaries or quotations all of the words occur; null when none was given. */
export function searchClaims(dossier: string, words: string): Promise<ReadonlySet<string> | null> {
  return inDossier(dossier, null, (prisma, index) => search(prisma, index.id, words));
}

/**
 * A search in the language of docs/search.md. Not kept: everybody searches for something else.
 * @param text null where nothing is asked: then only what can be.
 */
export async function searchDossier(
  dossier: string,
  text: string | null,
  shown: { readonly sort: ConcordanceSort; readonly slice: SearchSlice },
): Promise<SearchAnswer | null> {
  const frame = await inDossier(dossier, "search frame", readSearchFrame);
  if (!frame) return null;
  const viewOf = (source: string, version: number) => getSource(dossier, source, version);
  const totals = () => inDossier(dossier, "search totals", readQuotationTotals);
  return inDossier(dossier, null, (prisma, index) =>
    answerSearch(prisma, index, frame, text, { ...shown, totals, viewOf }),
  );
}

export function getAgreement(dossier: string): Promise<AgreementView | null> {
  return withRows(dossier, "agreement", readAgreement);
}

/** Two sources side by side. @param left,right different slugs. */
export async function getComparison(
  dossier: string,
  left: string,
  right: string,
): Promise<ComparisonView | null> {
  const [rows, one, other] = await Promise.all([
    // Kept once for both orders.
    inDossier(dossier, `rows ${[left, right].sort().join(" ")}`, (prisma, index) =>
      readRowsOfTwo(prisma, index, left, right),
    ),
    getSource(dossier, left),
    getSource(dossier, right),
  ]);
  return rows && one && other && { ...rows, left: one, right: other };
}

/** The sources without their texts, as a bibliography names them. */
export function getBibliography(dossier: string): Promise<BibliographyView | null> {
  return inDossier(dossier, "bibliography", readBibliography);
}

export function getNumbers(dossier: string): Promise<NumbersView | null> {
  return inDossier(dossier, "numbers", readNumbers);
}

export function getVoices(dossier: string): Promise<VoicesView | null> {
  return withRows(dossier, "voices", readVoices);
}

export function getVoice(dossier: string, voice: string): Promise<VoiceView | null> {
  return inDossier(dossier, `voice ${voice}`, (prisma, index) => readVoice(prisma, index, voice));
}

export function getClaim(dossier: string, claim: string): Promise<ClaimView | null> {
  return inDossier(dossier, `claim ${claim}`, (prisma, index) => readClaim(prisma, index, claim));
}

/** Claims that share voices or passages with one, the most closely related first. */
export function getRelatedClaims(dossier: string, claim: string): Promise<RelatedClaim[] | null> {
  return inDossier(dossier, `related ${claim}`, (prisma, index) => readRelatedClaims(prisma, index, claim));
}

/** @param version its number; the newest by default. */
export function getSource(dossier: string, source: string, version?: number): Promise<SourceView | null> {
  return inDossier(dossier, `source ${source} ${version ?? "newest"}`, (prisma, index) =>
    readSource(prisma, index, source, version),
  );
}

/**
 * What the sources have of a text that a reader brings. Not kept: everybody brings another one.
 * @param text for which `checkProblem` is null
 */
export async function checkQuotation(dossier: string, text: string): Promise<QuoteCheck | null> {
  const checkable = await inDossier(dossier, "checkable", readCheckable);
  if (!checkable) return null;
  const { prisma } = await currentDatabase();
  return checkInSources(prisma, checkable, text, (source, version) => getSource(dossier, source, version));
}

/** Whether there is such a dossier or, where a part is named, such a claim, source or voice of it: without reading it. */
export async function isPublished(
  dossier: string,
  part?: { kind: "claims" | "sources" | "voices"; slug: string },
): Promise<boolean> {
  const index = await inDossier(dossier, "index", async (_, index) => index);
  if (!index || !part) return index !== null;
  if (part.kind === "voices") return [...index.voices.values()].some(({ slug }) => slug === part.slug);
  return index[part.kind].some(({ head }) => head.slug === part.slug);
}

export async function getQuotation(id: string): Promise<QuotationView | null> {
  const { prisma } = await currentDatabase();
  const dossier = await dossierOfQuotation(prisma, id);
  return dossier === null
    ? null
    : inDossier(dossier, null, (client, index) => readQuotation(client, index, id));
}

/** What a reader may report an error in. Not kept: each is asked for by few. */
export function getReportedThing(dossier: string, target: ReportTarget): Promise<ReportedThing | null> {
  return inDossier(dossier, null, (prisma, index) => readReportTarget(prisma, index, target));
}

/** That a report of this was received; null where it was not. */
export async function getReportReceipt(
  target: ReportTarget,
  reference: string,
): Promise<ReportReceipt | null> {
  return findReceipt((await currentDatabase()).prisma, target, reference);
}

/** @param what names the answer among those kept; null for one that is not. */
async function inDossier<T extends object>(
  slug: string,
  what: string | null,
  read: Read<T | null>,
): Promise<T | null> {
  const { prisma } = await currentDatabase();
  const head = (await readDossierHeads(prisma)).find((dossier) => dossier.slug === slug);
  if (!head) return null;
  const under = `${head.id} ${head.revision}`;
  const index = await once(`${under} index`, () => readDossierIndex(prisma, head));
  if (index === null || what === null) return index && read(prisma, index);
  return once(`${under} ${what}`, () => read(prisma, index));
}

/** As `inDossier`, for what is made of the rows of all claims, which are read once for all of these. */
function withRows<T extends object>(
  slug: string,
  what: string,
  read: (prisma: PrismaClient, index: DossierIndex, rows?: readonly ClaimRow[]) => Promise<T>,
): Promise<T | null> {
  return inDossier(slug, what, async (prisma, index) => {
    const under = `${index.id} ${index.dossier.revision}`;
    const rows = await once(`${under} rows`, () => readClaimRows(prisma, index));
    return read(prisma, index, rows ?? undefined);
  });
}

async function once<T extends object>(key: string, make: () => Promise<T | null>): Promise<T | null> {
  // What is kept under a key is what its one reader made.
  return ((await kept.fetch(key, { context: make })) as T | undefined) ?? null;
}
