/**
 * What the pages and the API read: every function takes slugs and returns domain values, or null where
 * there is no such published thing. Answers are kept in memory under the dossier's revision, which each
 * request reads from the database anew: a change from whatever process therefore shows at once.
 */

import { LRUCache } from "lru-cache";
import type { PrismaClient } from "#generated/client";
import { currentDatabase } from "#lib/data/current-database";
import { readClaim } from "#lib/data/read/claim";
import { type DossierIndex, readDossierHeads, readDossierIndex } from "#lib/data/read/dossier-index";
import { readCounts, readOverview } from "#lib/data/read/overview";
import { readQuotation } from "#lib/data/read/quotation";
import { searchClaims as search } from "#lib/data/read/search-claims";
import { readSource } from "#lib/data/read/source";
import type { ClaimView, DossierListing, Overview, QuotationView, SourceView } from "#lib/domain/views";

/** Answers kept, whatever their size: pages of a large dossier are a few hundred kilobytes each. */
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
  return inDossier(dossier, `search ${words}`, (prisma, index) => search(prisma, index.id, words));
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

/** Whether there is such a dossier or, where a part is named, such a claim or source of it: without reading it. */
export async function isPublished(
  dossier: string,
  part?: { kind: "claims" | "sources"; slug: string },
): Promise<boolean> {
  const index = await inDossier(dossier, "index", async (_, index) => index);
  if (!index || !part) return index !== null;
  return index[part.kind].some(({ head }) => head.slug === part.slug);
}

export async function getQuotation(id: string): Promise<QuotationView | null> {
  const { prisma } = await currentDatabase();
  return readQuotation(prisma, id);
}

async function inDossier<T>(slug: string, what: string, read: Read<T>): Promise<T | null> {
  const { prisma } = await currentDatabase();
  const head = (await readDossierHeads(prisma)).find((dossier) => dossier.slug === slug);
  if (!head) return null;
  const under = `${head.id} ${head.revision}`;
  const index = await once(`${under} index`, () => readDossierIndex(prisma, head));
  return once(`${under} ${what}`, () => read(prisma, index));
}

/** Requests that ask for the same thing at once share one answer; a failure is not kept. */
function once<T>(key: string, make: () => Promise<T>): Promise<T> {
  const earlier = kept.get(key) as Promise<T> | undefined;
  if (earlier) return earlier;
  const fresh = make();
  kept.set(key, fresh);
  fresh.catch(() => kept.delete(key));
  return fresh;
}
