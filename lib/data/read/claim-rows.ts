/** The rows of the matrix: who stands where on each claim, and what is silent or not reviewed. */

import type { PrismaClient } from "#generated/client";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { answersArgs, PUBLISHED, READABLE, standSelect, toAnswers, toStand } from "#lib/data/read/rows";
import { termHits } from "#lib/data/read/version-facts";
import { staleness } from "#lib/domain/coverage";
import type { Coverage, Silence, Stand } from "#lib/domain/model";
import type { ClaimRow } from "#lib/domain/views";

/** @param claims which of the index's claims, in their order; all of them by default. */
export async function readClaimRows(
  prisma: PrismaClient,
  index: DossierIndex,
  claims: DossierIndex["claims"] = index.claims,
): Promise<ClaimRow[]> {
  const ofClaims =
    claims.length === index.claims.length
      ? { dossierId: index.id }
      : { id: { in: claims.map((claim) => claim.id) } };
  const [answers, positions, findings] = await Promise.all([
    prisma.claim.findMany({ where: ofClaims, select: { id: true, answers: answersArgs } }),
    prisma.position.findMany({
      where: { AND: [READABLE.position, { claim: ofClaims }] },
      orderBy: [{ ordinal: "asc" }, { key: "asc" }],
      select: standSelect,
    }),
    readFindings(prisma, index, ofClaims),
  ]);
  const answersOf = new Map(answers.map((claim) => [claim.id, toAnswers(claim.answers)]));
  const standsOf = new Map<string, Stand[]>(claims.map(({ id }) => [id, []]));
  for (const position of positions) standsOf.get(position.claimId)?.push(toStand(position));
  return claims.map(({ id, head }) => {
    const stands = standsOf.get(id) ?? [];
    return {
      claim: head,
      answers: answersOf.get(id) ?? [],
      stands,
      coverage: coverageOf(index, stands, findings.get(id) ?? new Map()),
    };
  });
}

/** What was found on one claim, by source slug, where the source may take no position. */
type Findings = ReadonlyMap<string, Coverage>;

async function readFindings(
  prisma: PrismaClient,
  index: DossierIndex,
  ofClaims: { dossierId: string } | { id: { in: string[] } },
): Promise<Map<string, Findings>> {
  const rows = await prisma.coverage.findMany({
    where: { ...PUBLISHED, claim: ofClaims },
    include: {
      source: {
        select: {
          slug: true,
          versions: { where: PUBLISHED, orderBy: { number: "desc" }, take: 1, select: { id: true } },
        },
      },
      version: { select: { number: true } },
    },
  });
  const newest = new Map(index.sources.map((source) => [source.head.slug, source.newestVersion]));
  const byClaim = new Map<string, Map<string, Coverage>>();
  for (const row of rows) {
    const source = row.source.slug;
    const own = byClaim.get(row.claimId) ?? new Map<string, Coverage>();
    byClaim.set(row.claimId, own);
    if (row.finding === "in-review") {
      own.set(source, { source, status: "in-review" });
      continue;
    }
    const terms = JSON.parse(row.terms) as string[];
    const newestId = row.source.versions[0]?.id ?? row.versionId;
    const silence: Silence = {
      source,
      version: row.version.number,
      terms,
      hits: row.hits,
      hitsNow: await termHits(prisma, newestId, terms),
      reviewed: row.reviewed,
      by: row.reviewedBy,
      note: row.note,
    };
    const stale = staleness(silence, newest.get(source) ?? silence.version);
    own.set(source, { source, status: "silent", silence, stale });
  }
  return byClaim;
}

/** One entry for each source, in column order: positions outrank a finding, no finding is not reviewed. */
function coverageOf(index: DossierIndex, stands: readonly Stand[], findings: Findings): Coverage[] {
  const speaking = new Set(stands.map((stand) => stand.source));
  return index.sources.map(({ head: { slug } }) => {
    if (speaking.has(slug)) return { source: slug, status: "positions" };
    return findings.get(slug) ?? { source: slug, status: "not-reviewed" };
  });
}
