/** One quotation by its public id, with what an address and an API answer need of its surroundings. */

import { Prisma, type PrismaClient } from "#generated/client";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { readQuotations, readStands } from "#lib/data/read/positions";
import type { QuotationView } from "#lib/domain/views";

/** The slug of the dossier in which a quotation stands, published or not; null where there is none. */
export async function dossierOfQuotation(prisma: PrismaClient, id: string): Promise<string | null> {
  const row = await prisma.quotation.findUnique({
    where: { id },
    select: { position: { select: { claim: { select: { dossier: { select: { slug: true } } } } } } },
  });
  return row?.position.claim.dossier.slug ?? null;
}

export async function readQuotation(
  prisma: PrismaClient,
  index: DossierIndex,
  id: string,
): Promise<QuotationView | null> {
  const quoting = Prisma.sql`p."id" = (SELECT "positionId" FROM "Quotation" WHERE "id" = ${id})`;
  const [[row], [position]] = await Promise.all([
    readQuotations(prisma, Prisma.sql`q."id" = ${id}`),
    readStands(prisma, index, quoting),
  ]);
  const claim = index.claims.find((one) => one.id === position?.claimId);
  if (!row?.place.verbatim || !position || !claim) return null;
  const { stand, summary } = position;
  return {
    dossier: index.dossier.slug,
    claim: claim.head.slug,
    source: stand.source,
    quotation: row.quotation,
    stand,
    summary,
  };
}
