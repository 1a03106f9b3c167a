/** One claim with everything said on it. */

import type { PrismaClient } from "#generated/client";
import { readClaimRows } from "#lib/data/read/claim-rows";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { contextsOf, placesOfClaim } from "#lib/data/read/quotation-places";
import { positionSelect, READABLE, toPosition } from "#lib/data/read/rows";
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
      where: { ...READABLE.position, claimId: claim.id },
      orderBy: [{ ordinal: "asc" }, { key: "asc" }],
      select: positionSelect,
    }),
    placesOfClaim(prisma, claim.id),
  ]);
  const all = positions.map((position) => toPosition(position, (id) => places.get(id)?.paragraph ?? 1));
  const isVerbatim = ({ id }: { readonly id: string }) => places.get(id)?.verbatim === true;
  const row = rows.find((one) => one.claim.slug === slug);
  if (!row) throw new RangeError(`Claim ${slug} has no row`);
  return {
    dossier: index.dossier,
    claim: claim.head,
    background: record.background,
    answers: row.answers,
    sources: index.sources.map((source) => source.head),
    positions: all.map((position) => ({ ...position, quotations: position.quotations.filter(isVerbatim) })),
    withheld: all.flatMap((position) => position.quotations).filter((one) => !isVerbatim(one)).length,
    coverage: row.coverage,
    contexts: contextsOf(
      places,
      all.flatMap((position) => position.quotations),
    ),
    claimCount: index.claims.length,
    previous: rows.find((one) => one.claim.number === claim.head.number - 1) ?? null,
    next: rows.find((one) => one.claim.number === claim.head.number + 1) ?? null,
  };
}
