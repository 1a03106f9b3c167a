/** The rows of the matrix: who stands where on each claim, and what is silent or not reviewed. */

import { Prisma, type PrismaClient } from "#generated/client";
import { readAnswers } from "#lib/data/read/answers";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { readStands } from "#lib/data/read/positions";
import { listed } from "#lib/data/read/readable";
import { termHits } from "#lib/data/read/version-facts";
import { staleness } from "#lib/domain/coverage";
import type { Coverage, Silence, Stand } from "#lib/domain/model";
import type { ClaimRow } from "#lib/domain/views";

/**
 * @param claims which of the index's claims, in their order; all of them by default.
 * @param sources of which of its sources the stands and the coverage are read, in their order; of all by default.
 */
export async function readClaimRows(
  prisma: PrismaClient,
  index: DossierIndex,
  claims: DossierIndex["claims"] = index.claims,
  sources: DossierIndex["sources"] = index.sources,
): Promise<ClaimRow[]> {
  const ofClaims = claimsIn(index, claims);
  const ofSources =
    sources.length === index.sources.length
      ? Prisma.empty
      : Prisma.sql`AND p."sourceId" IN ${listed(sources.map(({ id }) => id))}`;
  const [answers, stands, findings] = await Promise.all([
    readAnswers(prisma, ofClaims),
    readStands(prisma, index, Prisma.sql`${ofClaims} ${ofSources}`),
    readFindings(prisma, ofClaims, sources),
  ]);
  const standsOf = new Map<string, Stand[]>(claims.map(({ id }) => [id, []]));
  for (const { claimId, stand } of stands) standsOf.get(claimId)?.push(stand);
  return claims.map(({ id, head }) => {
    const own = standsOf.get(id) ?? [];
    return {
      claim: head,
      answers: answers.get(id) ?? [],
      stands: own,
      coverage: coverageOf(sources, own, findings.get(id) ?? new Map()),
    };
  });
}

/** Whether Claim c is one of these, in SQL. @param claims of the index. */
function claimsIn(index: DossierIndex, claims: DossierIndex["claims"]): Prisma.Sql {
  return claims.length === index.claims.length
    ? Prisma.sql`c."dossierId" = ${index.id}`
    : Prisma.sql`c."id" IN ${listed(claims.map(({ id }) => id))}`;
}

/** What was found on one claim, by source slug, where the source may take no position. */
type Findings = ReadonlyMap<string, Coverage>;

interface CoverageColumns {
  readonly claimId: string;
  readonly sourceId: string;
  readonly finding: string;
  readonly version: number | bigint;
  readonly terms: string;
  readonly hits: number | bigint;
  readonly reviewed: string | null;
  readonly reviewedBy: string | null;
  readonly note: string | null;
}

async function readFindings(
  prisma: PrismaClient,
  ofClaims: Prisma.Sql,
  sources: DossierIndex["sources"],
): Promise<Map<string, Findings>> {
  const rows = await prisma.$queryRaw<CoverageColumns[]>`
    SELECT f."claimId", f."sourceId", f."finding", v."number" AS "version", f."terms", f."hits", f."reviewed", f."reviewedBy", f."note"
    FROM "Coverage" f JOIN "Claim" c ON c."id" = f."claimId" JOIN "SourceVersion" v ON v."id" = f."versionId"
    WHERE f."status" = 'published' AND v."status" = 'published' AND ${ofClaims}`;
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const byClaim = new Map<string, Map<string, Coverage>>();
  for (const row of rows) {
    const source = sourceOf.get(row.sourceId);
    if (!source) continue;
    const { slug } = source.head;
    const own = byClaim.get(row.claimId) ?? new Map<string, Coverage>();
    byClaim.set(row.claimId, own);
    if (row.finding === "in-review") {
      own.set(slug, { source: slug, status: "in-review" });
      continue;
    }
    const terms = JSON.parse(row.terms) as string[];
    const silence: Silence = {
      source: slug,
      version: Number(row.version),
      terms,
      hits: Number(row.hits),
      hitsNow: await termHits(prisma, source.newestVersionId, terms),
      reviewed: row.reviewed,
      by: row.reviewedBy,
      note: row.note,
    };
    const stale = staleness(silence, source.newestVersion);
    own.set(slug, { source: slug, status: "silent", silence, stale });
  }
  return byClaim;
}

/** One entry for each source, in column order: positions outrank a finding, no finding is not reviewed. */
function coverageOf(
  sources: DossierIndex["sources"],
  stands: readonly Stand[],
  findings: Findings,
): Coverage[] {
  const speaking = new Set(stands.map((stand) => stand.source));
  return sources.map(({ head: { slug } }) => {
    if (speaking.has(slug)) return { source: slug, status: "positions" };
    return findings.get(slug) ?? { source: slug, status: "not-reviewed" };
  });
}
