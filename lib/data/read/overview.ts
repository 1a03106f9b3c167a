/** The overview of one dossier, and the listing of all. */

import type { PrismaClient } from "#generated/client";
import { readClaimRows } from "#lib/data/read/claim-rows";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { PUBLISHED, READABLE } from "#lib/data/read/rows";
import { toVersionHead, versionSelect } from "#lib/data/read/versions";
import type { Counts, Overview, SourceListing } from "#lib/domain/views";

export async function readOverview(prisma: PrismaClient, index: DossierIndex): Promise<Overview> {
  const [rows, sources, counts] = await Promise.all([
    readClaimRows(prisma, index),
    readSourceListings(prisma, index),
    readCounts(prisma, index),
  ]);
  return { dossier: { ...index.dossier, counts }, topics: index.topics, sources, rows };
}

export async function readCounts(prisma: PrismaClient, index: DossierIndex): Promise<Counts> {
  const position = { ...READABLE.position, claim: { ...READABLE.claim, dossierId: index.id } };
  const [positions, quotations] = await Promise.all([
    prisma.position.count({ where: position }),
    prisma.quotation.count({ where: { ...READABLE.quotation, position } }),
  ]);
  return { sources: index.sources.length, claims: index.claims.length, positions, quotations };
}

async function readSourceListings(prisma: PrismaClient, index: DossierIndex): Promise<SourceListing[]> {
  const spoken = await prisma.position.groupBy({
    by: ["sourceId", "claimId"],
    where: { ...READABLE.position, claim: { ...READABLE.claim, dossierId: index.id } },
  });
  return Promise.all(
    index.sources.map(async ({ id, head }) => {
      const [version, quotations] = await Promise.all([
        prisma.sourceVersion.findFirstOrThrow({
          where: { sourceId: id, ...PUBLISHED },
          orderBy: { number: "desc" },
          select: versionSelect,
        }),
        prisma.quotation.count({
          where: { ...READABLE.quotation, position: { ...READABLE.position, sourceId: id } },
        }),
      ]);
      return {
        ...head,
        newest: await toVersionHead(prisma, version),
        quotations,
        claimsSpokenTo: spoken.filter((pair) => pair.sourceId === id).length,
      };
    }),
  );
}
