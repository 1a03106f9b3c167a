import type { Database } from "#lib/data/database";

export interface LatestEdit {
  readonly subject: string;
  readonly subjectId: string;
  readonly actor: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** The things of a dossier, also removed ones, whose latest revision is by none of these actors. */
export function latestEditsByOthers(
  { prisma }: Database,
  dossierId: string,
  actors: readonly string[],
): Promise<LatestEdit[]> {
  return prisma.$queryRaw<LatestEdit[]>`
    SELECT r."subject", r."subjectId", r."actor", r."at" FROM "Revision" r
    WHERE r."dossierId" = ${dossierId}
      AND r."actor" NOT IN (SELECT value FROM json_each(${JSON.stringify(actors)}))
      AND r."number" = (
        SELECT max(latest."number") FROM "Revision" latest
        WHERE latest."subject" = r."subject" AND latest."subjectId" = r."subjectId")`;
}
