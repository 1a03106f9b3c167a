/** Every figure of a dossier with its quotations. */

import { Prisma, type PrismaClient } from "#generated/client";
import { readClaimRows } from "#lib/data/read/claim-rows";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { byClaim, readPositions } from "#lib/data/read/positions";
import { READABLE_CLAIM } from "#lib/data/read/readable";
import type { NumbersView } from "#lib/domain/views";

export async function readNumbers(prisma: PrismaClient, index: DossierIndex): Promise<NumbersView> {
  const figures = Prisma.sql`c."dossierId" = ${index.id} AND ${READABLE_CLAIM}
    AND EXISTS (SELECT 1 FROM "Quantity" figure WHERE figure."positionId" = p."id")`;
  const said = await readPositions(prisma, index, figures);
  const positions = byClaim(said.positions);
  const claims = index.claims.filter(({ id }) => positions.has(id));
  const rows = await readClaimRows(prisma, index, claims);
  return {
    dossier: index.dossier,
    sources: index.sources.map((source) => source.head),
    claims: rows.map(({ claim, answers, coverage }, at) => ({
      claim,
      answers,
      coverage,
      positions: positions.get(claims[at]?.id ?? "") ?? [],
    })),
    withheld: said.withheld,
    contexts: said.contexts,
  };
}
