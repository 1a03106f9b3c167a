/** Versions of sources: what is told of them without their text. */

import type { Prisma, PrismaClient } from "#generated/client";
import { wordCount } from "#lib/data/read/version-facts";
import type { VersionHead } from "#lib/domain/model";

export const versionSelect = {
  id: true,
  number: true,
  length: true,
  byteLength: true,
  textSha256: true,
  bytesSha256: true,
  originalName: true,
  originalSha256: true,
  captured: true,
  importedAt: true,
  fixityChecks: { orderBy: { key: "desc" }, take: 1, select: { checkedAt: true, passed: true } },
} satisfies Prisma.SourceVersionSelect;
type VersionRow = Prisma.SourceVersionGetPayload<{ select: typeof versionSelect }>;

export async function toVersionHead(
  prisma: PrismaClient,
  { id, fixityChecks: [check], ...row }: VersionRow,
): Promise<VersionHead> {
  return {
    ...row,
    words: await wordCount(prisma, id),
    lastCheck: check ? { at: check.checkedAt, passed: check.passed } : null,
  };
}
