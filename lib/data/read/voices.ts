/** Who speaks in a dossier, and what each source has one voice say. */

import { Prisma, type PrismaClient } from "#generated/client";
import { readClaimRows } from "#lib/data/read/claim-rows";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { byClaim, readQuotations, readStands, withQuotations } from "#lib/data/read/positions";
import { lastVoice } from "#lib/domain/holding";
import type { ClaimRow, VoicesView, VoiceView } from "#lib/domain/views";
import { listVoices } from "#lib/domain/voices";

/** @param known the rows of all claims, where they are there already. */
export async function readVoices(
  prisma: PrismaClient,
  index: DossierIndex,
  known?: readonly ClaimRow[],
): Promise<VoicesView> {
  const sources = index.sources.map((source) => source.head);
  const rows = known ?? (await readClaimRows(prisma, index));
  return {
    dossier: index.dossier,
    sources,
    claimCount: index.claims.length,
    voices: listVoices(
      rows,
      sources.map((source) => source.slug),
    ),
  };
}

export async function readVoice(
  prisma: PrismaClient,
  index: DossierIndex,
  slug: string,
): Promise<VoiceView | null> {
  const [id, voice] = [...index.voices].find(([, one]) => one.slug === slug) ?? [];
  if (id === undefined || voice === undefined) return null;
  // Most positions in whose chain an author stands are others': of those the words are not read.
  const chained = Prisma.sql`p."id" IN (SELECT "positionId" FROM "PositionVoice" WHERE "voiceId" = ${id})`;
  const [stands, quotations] = await Promise.all([
    readStands(prisma, index, chained),
    readQuotations(
      prisma,
      Prisma.sql`p."id" IN (SELECT link."positionId" FROM "PositionVoice" link
        WHERE link."voiceId" = ${id} AND NOT EXISTS (SELECT 1 FROM "PositionVoice" next
          WHERE next."positionId" = link."positionId" AND next."ordinal" > link."ordinal"))`,
    ),
  ]);
  const readable = new Set(index.claims.map((claim) => claim.id));
  const inChain = stands.filter((row) => readable.has(row.claimId));
  const spoken = inChain.filter((row) => lastVoice(row.stand).slug === slug);
  const said = withQuotations(spoken, quotations);
  const onClaims = new Set(spoken.map((row) => row.claimId));
  const claims = index.claims.filter((claim) => onClaims.has(claim.id));
  const rows = await readClaimRows(prisma, index, claims);
  const positions = byClaim(said.positions);
  return {
    dossier: index.dossier,
    voice,
    sources: index.sources.map((source) => source.head),
    claimCount: index.claims.length,
    claims: rows.map(({ claim, answers, coverage }, at) => ({
      claim,
      answers,
      positions: positions.get(claims[at]?.id ?? "") ?? [],
      coverage,
    })),
    relayed: inChain.map((row) => row.stand).filter((stand) => lastVoice(stand).slug !== slug),
    withheld: said.withheld,
    contexts: said.contexts,
  };
}
