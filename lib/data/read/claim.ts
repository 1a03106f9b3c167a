/** One claim with everything said on it. */

import type { PrismaClient } from "#generated/client";
import { readClaimRows } from "#lib/data/read/claim-rows";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { placesOfClaim } from "#lib/data/read/quotation-places";
import { PUBLISHED, positionSelect, toPosition } from "#lib/data/read/rows";
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
  const [rows, record, positions, places] = await Promise.all([
    readClaimRows(prisma, index, neighbours),
    prisma.claim.findUniqueOrThrow({ where: { id: claim.id }, select: { background: true } }),
    prisma.position.findMany({
      where: { ...PUBLISHED, claimId: claim.id, source: PUBLISHED },
      orderBy: [{ ordinal: "asc" }, { key: "asc" }],
      select: positionSelect,
    }),
    placesOfClaim(prisma, claim.id),
  ]);
  const row = rows.find((one) => one.claim.slug === slug);
  if (!row) throw new RangeError(`Claim ${slug} has no row`);
  return {
    dossier: index.dossier,
    claim: claim.head,
    background: record.background,
    answers: row.answers,
    sources: index.sources.map((source) => source.head),
    positions: positions.map((position) => {
      const all = toPosition(position, (id) => places.get(id)?.paragraph ?? 1);
      return { ...all, quotations: all.quotations.filter(({ id }) => places.get(id)?.verbatim) };
    }),
    withheld: [...places.values()].filter((place) => !place.verbatim).length,
    coverage: row.coverage,
    contexts: new Map([...places].map(([id, place]) => [id, place.context])),
    claimCount: index.claims.length,
    previous: rows.find((one) => one.claim.number === claim.head.number - 1) ?? null,
    next: rows.find((one) => one.claim.number === claim.head.number + 1) ?? null,
  };
}
