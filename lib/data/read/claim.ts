/** One claim with everything said on it. */

import { Prisma, type PrismaClient } from "#generated/client";
import { readClaimRows } from "#lib/data/read/claim-rows";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { readPositions } from "#lib/data/read/positions";
import type { ClaimView } from "#lib/domain/views";

export async function readClaim(
  prisma: PrismaClient,
  index: DossierIndex,
  slug: string,
): Promise<ClaimView | null> {
  const at = index.claims.findIndex((claim) => claim.head.slug === slug);
  const claim = index.claims[at];
  if (!claim) return null;
  const neighbours = [index.claims[at - 1], claim, index.claims[at + 1]].filter((one) => one !== undefined);
  const [rows, record, said] = await Promise.all([
    readClaimRows(prisma, index, neighbours),
    prisma.claim.findUniqueOrThrow({ where: { id: claim.id }, select: { background: true } }),
    readPositions(prisma, index, Prisma.sql`c."id" = ${claim.id}`),
  ]);
  const row = rows.find((one) => one.claim.slug === slug);
  if (!row) throw new RangeError(`Claim ${slug} has no row`);
  return {
    dossier: index.dossier,
    claim: claim.head,
    background: record.background,
    answers: row.answers,
    sources: index.sources.map((source) => source.head),
    positions: said.positions.map(({ position }) => position),
    withheld: said.withheld,
    coverage: row.coverage,
    contexts: said.contexts,
    claimCount: index.claims.length,
    previous: rows.find((one) => one.claim.number === claim.head.number - 1) ?? null,
    next: rows.find((one) => one.claim.number === claim.head.number + 1) ?? null,
  };
}
