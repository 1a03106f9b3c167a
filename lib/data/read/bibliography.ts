/** The sources of a dossier as a bibliography names them: each with its newest version, without any text. */

import type { PrismaClient } from "#generated/client";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { PUBLISHED } from "#lib/data/read/rows";
import type { BibliographyView } from "#lib/domain/views";

export async function readBibliography(prisma: PrismaClient, index: DossierIndex): Promise<BibliographyView> {
  const rows = await prisma.sourceVersion.findMany({
    where: { ...PUBLISHED, source: { dossierId: index.id, ...PUBLISHED } },
    select: { sourceId: true, number: true, captured: true, textSha256: true },
  });
  return {
    dossier: index.dossier,
    sources: index.sources.flatMap(({ id, head, newestVersion }) => {
      const newest = rows.find((row) => row.sourceId === id && row.number === newestVersion);
      if (!newest) return [];
      const { sourceId: _, ...version } = newest;
      return [{ source: head, version }];
    }),
  };
}
