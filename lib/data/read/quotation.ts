/** One quotation by its public id, with what an address and an API answer need of its surroundings. */

import type { PrismaClient } from "#generated/client";
import { placeOfQuotation } from "#lib/data/read/quotation-places";
import { quotationSelect, READABLE, standSelect, toQuotation, toStand } from "#lib/data/read/rows";
import type { QuotationView } from "#lib/domain/views";

export async function readQuotation(prisma: PrismaClient, id: string): Promise<QuotationView | null> {
  const row = await prisma.quotation.findFirst({
    where: { id, ...READABLE.quotation },
    select: {
      ...quotationSelect,
      position: {
        select: {
          ...standSelect,
          summary: true,
          claim: { select: { slug: true, dossier: { select: { slug: true } } } },
        },
      },
    },
  });
  if (!row) return null;
  const place = await placeOfQuotation(prisma, id);
  if (!place?.verbatim) return null;
  const { position, ...quotation } = row;
  return {
    dossier: position.claim.dossier.slug,
    claim: position.claim.slug,
    source: position.source.slug,
    quotation: toQuotation(quotation, place.paragraph),
    stand: toStand(position),
    summary: position.summary,
  };
}
