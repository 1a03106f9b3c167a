/** Which claims contain given words: in their own words, in summaries, or in quotations. */

import type { PrismaClient } from "#generated/client";
import { READABLE_POSITION } from "#lib/data/read/readable";

/**
 * @param words what a reader typed: each run of letters and digits must occur, the last as a prefix; all
 * other characters are ignored, so that nothing typed can be a malformed query.
 * @returns the slugs; null when nothing was typed that could be searched for.
 */
export async function searchClaims(
  prisma: PrismaClient,
  dossierId: string,
  words: string,
): Promise<ReadonlySet<string> | null> {
  const query = ftsQuery(words);
  if (query === null) return null;
  const rows = await prisma.$queryRaw<{ slug: string }[]>`
    SELECT c."slug" FROM "ClaimSearch" f JOIN "Claim" c ON c."key" = f."rowid"
      WHERE "ClaimSearch" MATCH ${query} AND c."dossierId" = ${dossierId} AND c."status" = 'published'
    UNION
    SELECT c."slug" FROM "SummarySearch" f JOIN "Position" p ON p."key" = f."rowid" JOIN "Claim" c ON c."id" = p."claimId"
      WHERE "SummarySearch" MATCH ${query} AND c."dossierId" = ${dossierId}
        AND c."status" = 'published' AND ${READABLE_POSITION}
    UNION
    SELECT c."slug" FROM "QuotationSearch" f JOIN "Quotation" q ON q."key" = f."rowid"
      JOIN "Position" p ON p."id" = q."positionId" JOIN "Claim" c ON c."id" = p."claimId"
      JOIN "SourceVersion" text ON text."id" = q."versionId" AND text."status" = 'published'
      WHERE "QuotationSearch" MATCH ${query} AND c."dossierId" = ${dossierId}
        AND q."status" = 'published' AND c."status" = 'published' AND ${READABLE_POSITION}`;
  return new Set(rows.map((row) => row.slug));
}

/** Every word quoted, so that none is read as an operator; the last is a prefix, for searching while typing. */
function ftsQuery(words: string): string | null {
  const terms = words
    .normalize("NFC")
    .match(/[\p{L}\p{N}\p{M}]+/gu)
    ?.slice(0, 16);
  return terms ? `${terms.map((term) => `"${term}"`).join(" ")}*` : null;
}
