/** Where quotations stand: their paragraph, and the text around them, cut in the database. */

import { Prisma, type PrismaClient } from "#generated/client";
import { EXCERPT } from "#lib/domain/excerpt-runs";
import type { QuotationContext } from "#lib/domain/views";

export interface QuotationPlace {
  readonly paragraph: number;
  /**
   * Whether it is what the text has at its offsets. The database refuses anything else, but a file that was
   * altered may hold it: such a quotation is shown to nobody.
   */
  readonly verbatim: boolean;
  readonly context: QuotationContext;
}

interface PlaceRow {
  readonly id: string;
  readonly paragraph: number;
  readonly before: string;
  readonly found: string;
  readonly after: string;
  readonly exact: string;
}

/** The context of the quotations that readers may see, by id. */
export function contextsOf(
  places: ReadonlyMap<string, QuotationPlace>,
  quotations: readonly { readonly id: string }[],
): Map<string, QuotationContext> {
  return new Map(
    quotations.flatMap(({ id }) => {
      const place = places.get(id);
      return place ? [[id, place.context] as const] : [];
    }),
  );
}

/** The places of all quotations of one claim, by quotation id. */
export function placesOfClaim(prisma: PrismaClient, claimId: string): Promise<Map<string, QuotationPlace>> {
  return places(prisma, Prisma.sql`o."claimId" = ${claimId}`);
}

/** The places of all quotations of one version, by quotation id. */
export function placesOfVersion(
  prisma: PrismaClient,
  versionId: string,
): Promise<Map<string, QuotationPlace>> {
  return places(prisma, Prisma.sql`q."versionId" = ${versionId}`);
}

/** The places of all quotations of a dossier's positions that give a figure, by quotation id. */
export function placesOfFigures(
  prisma: PrismaClient,
  dossierId: string,
): Promise<Map<string, QuotationPlace>> {
  return places(
    prisma,
    Prisma.sql`q."status" = 'published' AND o."status" = 'published' AND o."id" IN (
      SELECT f."positionId" FROM "Quantity" f JOIN "Position" p ON p."id" = f."positionId"
        JOIN "Claim" c ON c."id" = p."claimId" WHERE c."dossierId" = ${dossierId} AND c."status" = 'published')`,
  );
}

/** The places of all quotations of the positions in which a voice has the last word, by quotation id. */
export function placesOfVoice(prisma: PrismaClient, voiceId: string): Promise<Map<string, QuotationPlace>> {
  return places(
    prisma,
    Prisma.sql`q."status" = 'published' AND o."status" = 'published' AND o."id" IN (
      SELECT v."positionId" FROM "PositionVoice" v WHERE v."voiceId" = ${voiceId} AND NOT EXISTS (
        SELECT 1 FROM "PositionVoice" n WHERE n."positionId" = v."positionId" AND n."ordinal" > v."ordinal"))`,
  );
}

/** The place of one quotation. */
export async function placeOfQuotation(prisma: PrismaClient, id: string): Promise<QuotationPlace | null> {
  return (await places(prisma, Prisma.sql`q."id" = ${id}`)).get(id) ?? null;
}

async function places(prisma: PrismaClient, where: Prisma.Sql): Promise<Map<string, QuotationPlace>> {
  // The first paragraph that the quotation touches, and the end of the last; a quotation that begins in white
  // space before the first paragraph counts to paragraph 1.
  const rows = await prisma.$queryRaw<PlaceRow[]>`
    WITH placed AS (
      SELECT q."id", q."versionId", q."start", q."end", q."exact", s."access",
        coalesce((SELECT max(p."number") FROM "Passage" p WHERE p."versionId" = q."versionId" AND p."start" <= q."start"), 1) AS paragraph,
        (SELECT min(p."end") FROM "Passage" p WHERE p."versionId" = q."versionId" AND p."end" >= q."end") AS paragraphEnd
      FROM "Quotation" q JOIN "Position" o ON o."id" = q."positionId" JOIN "Source" s ON s."id" = o."sourceId"
      WHERE ${where}
    ), bounded AS (
      SELECT placed.*,
        min(placed."start", coalesce(p."start", placed."start")) AS low,
        max(placed."end", coalesce(placed.paragraphEnd, placed."end")) AS high
      FROM placed LEFT JOIN "Passage" p ON p."versionId" = placed."versionId" AND p."number" = placed.paragraph
    ), cut AS (
      SELECT bounded.*,
        CASE WHEN "access" = 'excerpts' THEN max(low, "start" - ${EXCERPT}) ELSE low END AS "from",
        CASE WHEN "access" = 'excerpts' THEN min(high, "end" + ${EXCERPT}) ELSE high END AS "to"
      FROM bounded
    )
    SELECT cut."id", paragraph,
      substr(v."text", "from" + 1, "start" - "from") AS "before",
      substr(v."text", "end" + 1, "to" - "end") AS "after",
      substr(v."text", "start" + 1, "end" - "start") AS "found", cut."exact"
    FROM cut JOIN "SourceVersion" v ON v."id" = cut."versionId"`;
  return new Map(
    rows.map((row) => [
      row.id,
      {
        paragraph: Number(row.paragraph),
        verbatim: row.found === row.exact,
        context: { before: row.before, after: row.after },
      },
    ]),
  );
}
