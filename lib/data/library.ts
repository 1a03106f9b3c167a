/**
 * What the pages and the API read: every function takes slugs and returns domain values, or null where
 * there is no such published thing. Answers are kept in memory under the dossier's revision, which each
 * request reads from the database anew: a change from whatever process therefore shows at once.
 */

import { LRUCache } from "lru-cache";
import type { PrismaClient } from "#generated/client";
import { currentDatabase } from "#lib/data/current-database";
import { readAgreement } from "#lib/data/read/agreement";
import { readClaim } from "#lib/data/read/claim";
import { type DossierIndex, readDossierHeads, readDossierIndex } from "#lib/data/read/dossier-index";
import { readNumbers } from "#lib/data/read/numbers";
import { readCounts, readOverview } from "#lib/data/read/overview";
import { readQuotation } from "#lib/data/read/quotation";
import { checkInSources, readCheckable } from "#lib/data/read/quote-check";
import { searchClaims as search } from "#lib/data/read/search-claims";
import { readSource } from "#lib/data/read/source";
import { isVoice, readVoice, readVoices } from "#lib/data/read/voices";
import type { QuoteCheck } from "#lib/domain/quote-check";
import type {
  AgreementView,
  ClaimView,
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
 * what is not there), which would push the others out.
 */
const kept = new LRUCache<string, Promise<unknown>>({ max: 400 });

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
  return inDossier(dossier, "overview", readOverview);
}

/** Slugs of the claims in whose words, summaries or quotations all of the words occur; null when none was given. */
export function searchClaims(dossier: string, words: string): Promise<ReadonlySet<string> | null> {
  return inDossier(dossier, null, (prisma, index) => search(prisma, index.id, words));
}

export function getAgreement(dossier: string): Promise<AgreementView | null> {
  return inDossier(dossier, "agreement", readAgreement);
}

export function getNumbers(dossier: string): Promise<NumbersView | null> {
  return inDossier(dossier, "numbers", readNumbers);
}

export function getVoices(dossier: string): Promise<VoicesView | null> {
  return inDossier(dossier, "voices", readVoices);
}

export function getVoice(dossier: string, voice: string): Promise<VoiceView | null> {
  return inDossier(dossier, `voice ${voice}`, (prisma, index) => readVoice(prisma, index, voice));
}

export function getClaim(dossier: string, claim: string): Promise<ClaimView | null> {
  return inDossier(dossier, `claim ${claim}`, (prisma, index) => readClaim(prisma, index, claim));
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
  if (part.kind === "voices") return isVoice((await currentDatabase()).prisma, index, part.slug);
  return index[part.kind].some(({ head }) => head.slug === part.slug);
}

export async function getQuotation(id: string): Promise<QuotationView | null> {
  const { prisma } = await currentDatabase();
  return readQuotation(prisma, id);
}

/** @param what names the answer among those kept; null for one that is not. */
async function inDossier<T>(slug: string, what: string | null, read: Read<T>): Promise<T | null> {
  const { prisma } = await currentDatabase();
  const head = (await readDossierHeads(prisma)).find((dossier) => dossier.slug === slug);
  if (!head) return null;
  const under = `${head.id} ${head.revision}`;
  const index = await once(`${under} index`, () => readDossierIndex(prisma, head));
  return what === null ? read(prisma, index) : once(`${under} ${what}`, () => read(prisma, index));
}

/** Requests that ask for the same thing at once share one answer; a failure is not kept, nor that there is nothing. */
function once<T>(key: string, make: () => Promise<T>): Promise<T> {
  const earlier = kept.get(key) as Promise<T> | undefined;
  if (earlier) return earlier;
  const fresh = make();
  kept.set(key, fresh);
  fresh.then(
    (answer) => answer ?? kept.delete(key),
    () => kept.delete(key),
  );
  return fresh;
}
