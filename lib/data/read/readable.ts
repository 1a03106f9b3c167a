/**
 * What readers may see, in SQL: what is published, and stands on nothing that is not. The aliases are c for a
 * Claim, p for a Position and q for a Quotation. A claim of a DossierIndex is readable already.
 */

import { Prisma } from "#generated/client";

export const READABLE_CLAIM = Prisma.sql`c."status" = 'published'
  AND EXISTS (SELECT 1 FROM "Topic" t WHERE t."id" = c."topicId" AND t."status" = 'published')
  AND EXISTS (SELECT 1 FROM "Dossier" d WHERE d."id" = c."dossierId" AND d."status" = 'published')`;

/** Apart from its claim. */
export const READABLE_POSITION = Prisma.sql`p."status" = 'published'
  AND EXISTS (SELECT 1 FROM "Source" s JOIN "Voice" v ON v."id" = s."voiceId"
    WHERE s."id" = p."sourceId" AND s."status" = 'published' AND v."status" = 'published')
  AND NOT EXISTS (SELECT 1 FROM "Answer" a WHERE a."id" = p."answerId" AND a."status" <> 'published')
  AND NOT EXISTS (SELECT 1 FROM "PositionVoice" link JOIN "Voice" v ON v."id" = link."voiceId"
    WHERE link."positionId" = p."id" AND v."status" <> 'published')`;

/** Apart from its position. */
export const READABLE_QUOTATION = Prisma.sql`q."status" = 'published'
  AND EXISTS (SELECT 1 FROM "SourceVersion" version WHERE version."id" = q."versionId" AND version."status" = 'published')`;

/** Any number of values as one parameter: SQLite takes only so many of those. */
export function listed(values: readonly string[]): Prisma.Sql {
  return Prisma.sql`(SELECT "value" FROM json_each(${JSON.stringify(values)}))`;
}
