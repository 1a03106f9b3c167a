/** Who holds what, over all claims of a dossier. */

import type { PrismaClient } from "#generated/client";
import { readClaimRows } from "#lib/data/read/claim-rows";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { agreementTable, holdingsOf } from "#lib/domain/agreement";
import type { AgreementView, ClaimRow } from "#lib/domain/views";

/** @param known the rows of all claims, where they are there already. */
export async function readAgreement(
  prisma: PrismaClient,
  index: DossierIndex,
  known?: readonly ClaimRow[],
): Promise<AgreementView> {
  const rows = known ?? (await readClaimRows(prisma, index));
  const claims = rows.map((row) => holdingsOf(row.claim, row.answers, row.stands, row.coverage));
  return {
    dossier: index.dossier,
    topics: index.topics,
    sources: index.sources.map((source) => source.head),
    claims,
    table: agreementTable(claims),
  };
}
