/** What a report is about: one readable position of a dossier, with all of its quotations or the one that is meant. */

import { Prisma, type PrismaClient } from "#generated/client";
import { readAnswers } from "#lib/data/read/answers";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { readPositions } from "#lib/data/read/positions";
import type { ReportedThing, ReportTarget } from "#lib/domain/report";

/** Null where the dossier has no such position or quotation that readers may see. */
export async function readReportTarget(
  prisma: PrismaClient,
  index: DossierIndex,
  target: ReportTarget,
): Promise<ReportedThing | null> {
  const meant =
    target.kind === "position"
      ? Prisma.sql`p."id" = ${target.id}`
      : Prisma.sql`p."id" = (SELECT "positionId" FROM "Quotation" WHERE "id" = ${target.id})`;
  const said = await readPositions(prisma, index, Prisma.sql`c."dossierId" = ${index.id} AND ${meant}`);
  const [{ claimId, position } = { claimId: null, position: null }] = said.positions;
  const claim = index.claims.find(({ id }) => id === claimId);
  const source = index.sources.find(({ head }) => head.slug === position?.source)?.head;
  if (!position || !claim || !source) return null;
  const quotations = position.quotations.filter(({ id }) => target.kind === "position" || id === target.id);
  if (target.kind === "quotation" && quotations.length === 0) return null;
  const answers = await readAnswers(prisma, Prisma.sql`c."id" = ${claim.id}`);
  const answer = answers.get(claim.id)?.find(({ slug }) => slug === position.answer) ?? null;
  return { dossier: index.dossier, target, claim: claim.head, source, answer, position, quotations };
}
