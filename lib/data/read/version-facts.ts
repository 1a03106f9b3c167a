/**
 * What is read and counted in a version's text. A version never changes, so each is made once and kept for as
 * long as the process lives and memory allows.
 */

import { LRUCache } from "lru-cache";
import type { PrismaClient } from "#generated/client";
import { type OffsetTable, offsetTable } from "#lib/text/code-points";
import { countTermHits, foldForTerms, type TermText } from "#lib/text/terms";

/** In characters, of everything that is kept beside the counts. */
const MOST = 32_000_000;

const texts = new LRUCache<string, string>({
  maxSize: MOST,
  sizeCalculation: (text) => Math.max(1, text.length),
});
const frames = new LRUCache<string, VersionFrame>({
  maxSize: MOST,
  sizeCalculation: ({ text }) => Math.max(1, text.length),
});
const folded = new LRUCache<string, TermText>({
  maxSize: MOST,
  sizeCalculation: ({ text }) => Math.max(1, text.length),
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

/** A text and where its paragraphs lie, in code points and in order. */
export interface VersionFrame {
  readonly text: string;
  readonly offsets: OffsetTable;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly numbers: Uint32Array;
}

export async function versionFrame(prisma: PrismaClient, versionId: string): Promise<VersionFrame> {
  const kept = frames.get(versionId);
  if (kept) return kept;
  const [text, [row]] = await Promise.all([
    versionText(prisma, versionId),
    prisma.$queryRaw<{ places: string }[]>`
      SELECT json_group_array(json_array("start", "end", "number")) AS places FROM
        (SELECT "start", "end", "number" FROM "Passage" WHERE "versionId" = ${versionId} ORDER BY "number")`,
  ]);
  const places = JSON.parse(row?.places ?? "[]") as [start: number, end: number, number: number][];
  const frame = {
    text,
    offsets: offsetTable(text),
    starts: Uint32Array.from(places, ([start]) => start),
    ends: Uint32Array.from(places, ([, end]) => end),
    numbers: Uint32Array.from(places, ([, , number]) => number),
  };
  frames.set(versionId, frame);
  return frame;
}

/** Runs of characters between white space, as `wc -w` counts them. */
export async function wordCount(prisma: PrismaClient, versionId: string): Promise<number> {
  return counted(`${versionId} words`, async () => {
    const text = await versionText(prisma, versionId);
    return text.match(/\S+/gu)?.length ?? 0;
  });
}

/** Matches of search terms, as a silence counts them. */
export function termHits(prisma: PrismaClient, versionId: string, terms: readonly string[]): Promise<number> {
  return counted(`${versionId} ${JSON.stringify(terms)}`, async () => {
    const kept = folded.get(versionId);
    const text = kept ?? foldForTerms(await versionText(prisma, versionId));
    if (!kept) folded.set(versionId, text);
    return countTermHits(text, terms);
  });
}

async function counted(key: string, count: () => Promise<number>): Promise<number> {
  const kept = counts.get(key);
  if (kept !== undefined) return kept;
  const fresh = await count();
  counts.set(key, fresh);
  return fresh;
}
