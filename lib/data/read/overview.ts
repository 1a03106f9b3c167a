/** The overview of one dossier, and the listing of all. */

import type { PrismaClient } from "#generated/client";
import { readClaimRows } from "#lib/data/read/claim-rows";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { READABLE_CLAIM, READABLE_POSITION, READABLE_QUOTATION } from "#lib/data/read/readable";
import { toVersionHead, versionSelect } from "#lib/data/read/versions";
import type { ClaimRow, Counts, Overview, SourceListing } from "#lib/domain/views";

/** @param known the rows of all claims, where they are there already. */
export async function readOverview(
  prisma: PrismaClient,
  index: DossierIndex,
  known?: readonly ClaimRow[],
): Promise<Overview> {
  const [rows, spoken] = await Promise.all([
    known ?? readClaimRows(prisma, index),
    readSpoken(prisma, index),
  ]);
  const sources = await readSourceListings(prisma, index, spoken);
  return {
    dossier: { ...index.dossier, counts: countsOf(index, spoken) },
    topics: index.topics,
    sources,
    rows,
  };
}

export async function readCounts(prisma: PrismaClient, index: DossierIndex): Promise<Counts> {
  return countsOf(index, await readSpoken(prisma, index));
}

/** What one source says, in numbers. */
interface Spoken {
  readonly claims: number;
  readonly positions: number;
  readonly quotations: number;
}

/** By source id. */
async function readSpoken(prisma: PrismaClient, index: DossierIndex): Promise<Map<string, Spoken>> {
  const rows = await prisma.$queryRaw<({ sourceId: string } & Record<keyof Spoken, number | bigint>)[]>`
    SELECT "sourceId", count(DISTINCT "claimId") AS "claims", count(*) AS "positions", sum("quotations") AS "quotations"
    FROM (SELECT p."sourceId", p."claimId",
        (SELECT count(*) FROM "Quotation" q WHERE q."positionId" = p."id" AND ${READABLE_QUOTATION}) AS "quotations"
      FROM "Position" p JOIN "Claim" c ON c."id" = p."claimId"
      WHERE c."dossierId" = ${index.id} AND ${READABLE_CLAIM} AND ${READABLE_POSITION})
    GROUP BY "sourceId"`;
  return new Map(
    rows.map(({ sourceId, claims, positions, quotations }) => [
      sourceId,
      { claims: Number(claims), positions: Number(positions), quotations: Number(quotations) },
    ]),
  );
}

function countsOf(index: DossierIndex, spoken: ReadonlyMap<string, Spoken>): Counts {
  const sum = (what: "positions" | "quotations") =>
    index.sources.reduce((total, { id }) => total + (spoken.get(id)?.[what] ?? 0), 0);
  return {
    sources: index.sources.length,
    claims: index.claims.length,
    positions: sum("positions"),
    quotations: sum("quotations"),
  };
}

async function readSourceListings(
  prisma: PrismaClient,
  index: DossierIndex,
  spoken: ReadonlyMap<string, Spoken>,
): Promise<SourceListing[]> {
  return Promise.all(
    index.sources.map(async ({ id, head, newestVersionId }) => {
      const version = await prisma.sourceVersion.findUniqueOrThrow({
        where: { id: newestVersionId },
        select: versionSelect,
      });
      return {
        ...head,
        newest: await toVersionHead(prisma, version),
        quotations: spoken.get(id)?.quotations ?? 0,
        claimsSpokenTo: spoken.get(id)?.claims ?? 0,
      };
    }),
  );
}
