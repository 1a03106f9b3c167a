/**
 * The index by which quotations are found in a version's text. A version never changes, so it is made once and kept
 * while memory allows: about twenty bytes a letter, 160 MB at the most.
 */

import { LRUCache } from "lru-cache";
import type { PrismaClient } from "#generated/client";
import { versionText } from "#lib/data/read/version-facts";
import type { TextRun } from "#lib/domain/excerpt-runs";
import { indexText, type TextIndex } from "#lib/text/text-index";

const indexes = new LRUCache<string, TextIndex>({
  maxSize: 8_000_000,
  sizeCalculation: ({ text }) => Math.max(1, text.length),
});

export async function versionIndex(prisma: PrismaClient, versionId: string): Promise<TextIndex> {
  return indexes.get(versionId) ?? keep(versionId, await versionText(prisma, versionId));
}

/** The index of a part of a version's text. */
export function runIndex(versionId: string, { start, text }: TextRun): TextIndex {
  const key = `${versionId} ${start} ${text.length}`;
  return indexes.get(key) ?? keep(key, text);
}

function keep(key: string, text: string): TextIndex {
  const index = indexText(text);
  indexes.set(key, index);
  return index;
}
