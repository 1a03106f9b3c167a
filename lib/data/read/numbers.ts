/** Every figure of a dossier with its quotations. */

import type { PrismaClient } from "#generated/client";
import { readClaimRows } from "#lib/data/read/claim-rows";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { placesOfFigures } from "#lib/data/read/quotation-places";
import { positionSelect, READABLE, toPosition } from "#lib/data/read/rows";
import type { Position } from "#lib/domain/model";
import type { NumbersView } from "#lib/domain/views";

export async function readNumbers(prisma: PrismaClient, index: DossierIndex): Promise<NumbersView> {
  const [rows, places] = await Promise.all([
    prisma.position.findMany({
      where: {
        ...READABLE.position,
        quantity: { isNot: null },
        claim: { ...READABLE.claim, dossierId: index.id },
      },
      orderBy: [{ ordinal: "asc" }, { key: "asc" }],
      select: positionSelect,
    }),
    placesOfFigures(prisma, index.id),
  ]);
  const positions = new Map<string, Position[]>();
  let withheld = 0;
  for (const row of rows) {
    const all = toPosition(row, (id) => places.get(id)?.paragraph ?? 1);
    const quotations = all.quotations.filter(({ id }) => places.get(id)?.verbatim);
    withheld += all.quotations.length - quotations.length;
    positions.set(row.claimId, [...(positions.get(row.claimId) ?? []), { ...all, quotations }]);
  }
  const claims = index.claims.filter(({ id }) => positions.has(id));
  const claimRows = await readClaimRows(prisma, index, claims);
  return {
    dossier: index.dossier,
    sources: index.sources.map((source) => source.head),
    claims: claims.flatMap(({ id }, at) => {
      const row = claimRows[at];
      if (!row) return [];
      const { claim, answers, coverage } = row;
      return [{ claim, answers, coverage, positions: positions.get(id) ?? [] }];
    }),
    withheld,
    contexts: new Map([...places].map(([id, place]) => [id, place.context])),
  };
}
