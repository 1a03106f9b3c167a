/**
 * What is counted in a version's text. A version never changes, so each count is made once and kept for as
 * long as the process lives and memory allows.
 */

import { LRUCache } from "lru-cache";
import type { PrismaClient } from "#generated/client";
import { countTermHits } from "#lib/text/terms";

const texts = new LRUCache<string, string>({
  maxSize: 32_000_000,
  sizeCalculation: (text) => Math.max(1, text.length),
});
const counts = new LRUCache<string, number>({ max: 200_000 });

/** The text of one version, from the cache or the database. */
export async function versionText(prisma: PrismaClient, versionId: string): Promise<string> {
  const kept = texts.get(versionId);
  if (kept !== undefined) return kept;
  const { text } = await prisma.sourceVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { text: true },
  });
  texts.set(versionId, text);
  return text;
}

/** Runs of characters between white space, as `wc -w` counts them. */
export function wordCount(prisma: PrismaClient, versionId: string): Promise<number> {
  return counted(prisma, versionId, "words", (text) => text.match(/\S+/gu)?.length ?? 0);
}

/** Matches of search terms, as a silence counts them. */
export function termHits(prisma: PrismaClient, versionId: string, terms: readonly string[]): Promise<number> {
  return counted(prisma, versionId, JSON.stringify(terms), (text) => countTermHits(text, terms));
}

async function counted(
  prisma: PrismaClient,
  versionId: string,
  what: string,
  count: (text: string) => number,
): Promise<number> {
  const key = `${versionId} ${what}`;
  const kept = counts.get(key);
  if (kept !== undefined) return kept;
  const fresh = count(await versionText(prisma, versionId));
  counts.set(key, fresh);
  return fresh;
}
