/** Which recorded quotations hold the hits that are shown: they say who speaks there, and on which claim. */

import { Prisma, type PrismaClient } from "#generated/client";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { readQuotations, readStands } from "#lib/data/read/positions";
import { listed } from "#lib/data/read/readable";
import { FROM_QUOTATIONS, QUOTED_READABLY } from "#lib/data/read/search-frame";
import type { BareLine } from "#lib/data/read/search-sources";
import type { CoveringQuotation } from "#lib/domain/search-view";

/** Of one hit; a sentence is seldom quoted on more claims. */
const MOST = 6;

/**
 * For each line its quotations, those on the first claims first: of more than are shown, readers miss the last.
 * @param longest code points of the longest quotation: what begins further before a place need not be looked at
 */
export async function coveringOf(
  prisma: PrismaClient,
  index: DossierIndex,
  lines: readonly BareLine[],
  longest: number,
): Promise<CoveringQuotation[][]> {
  const places = JSON.stringify(lines.map(({ versionId, start, end }) => [versionId, start, end]));
  const pairs = await prisma.$queryRaw<{ line: number | bigint; id: string }[]>`
    SELECT line, "id" FROM (
      SELECT h."key" AS line, q."id", row_number() OVER (PARTITION BY h."key"
        ORDER BY o."ordinal", o."slug", c."ordinal", c."slug", p."ordinal", q."ordinal", q."key") AS nth
      FROM json_each(${places}) h CROSS JOIN ${FROM_QUOTATIONS}
      WHERE q."versionId" = json_extract(h."value", '$[0]')
        AND q."start" BETWEEN json_extract(h."value", '$[1]') - ${longest} AND json_extract(h."value", '$[1]')
        AND q."end" >= json_extract(h."value", '$[2]') AND ${QUOTED_READABLY}
    ) WHERE nth <= ${MOST} ORDER BY line, nth`;
  const named = listed([...new Set(pairs.map(({ id }) => id))]);
  const [quotations, stands] = await Promise.all([
    readQuotations(prisma, Prisma.sql`q."id" IN ${named}`),
    readStands(
      prisma,
      index,
      Prisma.sql`p."id" IN (SELECT q."positionId" FROM "Quotation" q WHERE q."id" IN ${named})`,
    ),
  ]);
  const claims = new Map(index.claims.map(({ id, head }) => [id, head]));
  const positions = new Map(stands.map((row) => [row.stand.id, row]));
  const told = new Map<string, CoveringQuotation>();
  for (const { positionId, quotation, place } of quotations) {
    const position = positions.get(positionId);
    const claim = claims.get(position?.claimId ?? "");
    // A file that was altered may hold what its text has not: that attributes nothing.
    if (position && claim && place.verbatim)
      told.set(quotation.id, { id: quotation.id, claim, stand: position.stand });
  }
  const covering: CoveringQuotation[][] = lines.map(() => []);
  for (const { line, id } of pairs) {
    const quotation = told.get(id);
    if (quotation) covering[Number(line)]?.push(quotation);
  }
  return covering;
}
