/** One version of one source, with its text, passages and quotations in their places. */

import type { PrismaClient } from "#generated/client";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { contextsOf, placesOfVersion } from "#lib/data/read/quotation-places";
import {
  answersArgs,
  PUBLISHED,
  quotationSelect,
  READABLE,
  standSelect,
  toAnswers,
  toQuotation,
  toStand,
  toVoice,
  voiceSelect,
} from "#lib/data/read/rows";
import { versionText } from "#lib/data/read/version-facts";
import { toVersionHead, versionSelect } from "#lib/data/read/versions";
import type { Passage } from "#lib/domain/model";
import type { PlacedQuotation, SourceView } from "#lib/domain/views";
import type { PassageKind } from "#lib/domain/vocabulary";

/** @param number of the version; the newest by default. */
export async function readSource(
  prisma: PrismaClient,
  index: DossierIndex,
  slug: string,
  number?: number,
): Promise<SourceView | null> {
  const source = index.sources.find((one) => one.head.slug === slug);
  if (!source) return null;
  const versions = await prisma.sourceVersion.findMany({
    where: { sourceId: source.id, ...PUBLISHED },
    orderBy: { number: "asc" },
    select: versionSelect,
  });
  const version = versions.find((one) => one.number === (number ?? source.newestVersion));
  if (!version) return null;
  const [heads, passages, quotations, places, text] = await Promise.all([
    Promise.all(versions.map((one) => toVersionHead(prisma, one))),
    readPassages(prisma, version.id),
    readQuotations(prisma, index, version.id),
    placesOfVersion(prisma, version.id),
    source.head.access === "full" ? versionText(prisma, version.id) : null,
  ]);
  const head = heads.find((one) => one.number === version.number);
  if (!head) throw new RangeError(`Version ${version.number} of ${slug} has no head`);
  const all = quotations.map((placed) => placed((id) => places.get(id)?.paragraph ?? 1));
  const isVerbatim = ({ quotation }: PlacedQuotation) => places.get(quotation.id)?.verbatim === true;
  return {
    dossier: index.dossier,
    source: source.head,
    version: head,
    versions: heads,
    text,
    passages,
    quotations: all.filter(isVerbatim),
    withheld: all.filter((placed) => !isVerbatim(placed)).length,
    contexts: contextsOf(
      places,
      all.map(({ quotation }) => quotation),
    ),
  };
}

async function readPassages(prisma: PrismaClient, versionId: string): Promise<Passage[]> {
  const rows = await prisma.passage.findMany({
    where: { versionId },
    orderBy: { number: "asc" },
    select: {
      number: true,
      start: true,
      end: true,
      kind: true,
      voice: { select: { ...voiceSelect, status: true } },
    },
  });
  return rows.map(({ voice, ...row }) => ({
    ...row,
    kind: row.kind as PassageKind,
    voice: voice?.status === "published" ? toVoice(voice) : null,
  }));
}

/** Each quotation waits for its paragraph number, which is read at the same time. */
async function readQuotations(
  prisma: PrismaClient,
  index: DossierIndex,
  versionId: string,
): Promise<((paragraphOf: (id: string) => number) => PlacedQuotation)[]> {
  const quoted = { ...READABLE.quotation, versionId };
  const [rows, claims] = await Promise.all([
    prisma.quotation.findMany({
      where: quoted,
      orderBy: [{ start: "asc" }, { end: "asc" }, { id: "asc" }],
      select: { ...quotationSelect, position: { select: { ...standSelect, summary: true } } },
    }),
    prisma.claim.findMany({
      where: { positions: { some: { quotations: { some: { versionId } } } } },
      select: { id: true, answers: answersArgs },
    }),
  ]);
  const headOf = new Map(index.claims.map((claim) => [claim.id, claim.head]));
  const answersOf = new Map(claims.map((claim) => [claim.id, toAnswers(claim.answers)]));
  return rows.flatMap(({ position, ...row }) => {
    const claim = headOf.get(position.claimId);
    if (!claim) return [];
    const stand = toStand(position);
    const answer = answersOf.get(position.claimId)?.find((one) => one.slug === stand.answer) ?? null;
    return (paragraphOf: (id: string) => number) => ({
      quotation: toQuotation(row, paragraphOf(row.id)),
      claim,
      answer,
      stand,
      summary: position.summary,
    });
  });
}
