/** Who stands where in two sources, claim by claim; their texts are read with lib/data/read/source.ts. */

import type { PrismaClient } from "#generated/client";
import { readClaimRows } from "#lib/data/read/claim-rows";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import type { ComparisonView } from "#lib/domain/views";

/** Null where either is no source of the dossier. @param left,right slugs. */
export async function readRowsOfTwo(
  prisma: PrismaClient,
  index: DossierIndex,
  left: string,
  right: string,
): Promise<Pick<ComparisonView, "dossier" | "sources" | "rows"> | null> {
  const two = index.sources.filter(({ head }) => head.slug === left || head.slug === right);
  if (two.length < 2) return null;
  return {
    dossier: index.dossier,
    sources: index.sources.map((source) => source.head),
    rows: await readClaimRows(prisma, index, index.claims, two),
  };
}
