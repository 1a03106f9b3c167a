/** Who speaks in a dossier, and what each source has one voice say. */

import type { PrismaClient } from "#generated/client";
import { readClaimRows } from "#lib/data/read/claim-rows";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { placesOfVoice } from "#lib/data/read/quotation-places";
import {
  PUBLISHED,
  positionSelect,
  standSelect,
  toPosition,
  toStand,
  toVoice,
  voiceSelect,
} from "#lib/data/read/rows";
import { lastVoice } from "#lib/domain/holding";
import type { Position } from "#lib/domain/model";
import type { VoicesView, VoiceView } from "#lib/domain/views";
import { listVoices } from "#lib/domain/voices";

export async function readVoices(prisma: PrismaClient, index: DossierIndex): Promise<VoicesView> {
  const sources = index.sources.map((source) => source.head);
  const rows = await readClaimRows(prisma, index);
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

/** Whether the dossier has such a voice, without reading what it says. */
export async function isVoice(prisma: PrismaClient, index: DossierIndex, slug: string): Promise<boolean> {
  const where = { dossierId: index.id, slug, ...PUBLISHED };
  return (await prisma.voice.findFirst({ where, select: { id: true } })) !== null;
}

export async function readVoice(
  prisma: PrismaClient,
  index: DossierIndex,
  slug: string,
): Promise<VoiceView | null> {
  const row = await prisma.voice.findFirst({
    where: { dossierId: index.id, slug, ...PUBLISHED },
    select: { id: true, ...voiceSelect },
  });
  if (!row) return null;
  const { id, ...voice } = row;
  const stands = await readStands(prisma, id);
  const spoken = stands.filter((stand) => lastVoice(stand).slug === slug);
  const claims = new Set(spoken.map((stand) => stand.claimId));
  const [rows, positions, places] = await Promise.all([
    readClaimRows(
      prisma,
      index,
      index.claims.filter((claim) => claims.has(claim.id)),
    ),
    prisma.position.findMany({
      where: { id: { in: spoken.map((stand) => stand.id) } },
      select: positionSelect,
    }),
    placesOfVoice(prisma, id),
  ]);
  const verbatim = new Map<string, Position>();
  for (const position of positions) {
    const all = toPosition(position, (quotation) => places.get(quotation)?.paragraph ?? 1);
    const quotations = all.quotations.filter((quotation) => places.get(quotation.id)?.verbatim);
    verbatim.set(all.id, { ...all, quotations });
  }
  return {
    dossier: index.dossier,
    voice: toVoice(voice),
    sources: index.sources.map((source) => source.head),
    claimCount: index.claims.length,
    claims: rows.map(({ claim, answers, stands: all, coverage }) => ({
      claim,
      answers,
      positions: all.flatMap((stand) => verbatim.get(stand.id) ?? []),
      coverage,
    })),
    relayed: stands.filter((stand) => lastVoice(stand).slug !== slug),
    withheld: [...places.values()].filter((place) => !place.verbatim).length,
    contexts: new Map([...places].map(([quotation, place]) => [quotation, place.context])),
  };
}

/** Every position in whose chain the voice stands, without its words: most of an author's are others'. */
async function readStands(prisma: PrismaClient, voiceId: string) {
  const rows = await prisma.position.findMany({
    where: {
      ...PUBLISHED,
      voices: { some: { voiceId } },
      source: PUBLISHED,
      claim: { ...PUBLISHED, topic: PUBLISHED },
    },
    orderBy: [{ claimId: "asc" }, { ordinal: "asc" }, { key: "asc" }],
    select: standSelect,
  });
  return rows.map((row) => ({ ...toStand(row), claimId: row.claimId }));
}
