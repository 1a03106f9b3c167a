/** One version of one source, with its text, passages and quotations in their places. */

import { Prisma, type PrismaClient } from "#generated/client";
import { readAnswers } from "#lib/data/read/answers";
import type { DossierIndex } from "#lib/data/read/dossier-index";
import { type QuotationRow, readQuotations, readStands } from "#lib/data/read/positions";
import { PUBLISHED, toVoice, voiceSelect } from "#lib/data/read/rows";
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
  const at = index.sources.findIndex((one) => one.head.slug === slug);
  const source = index.sources[at];
  if (!source) return null;
  const versions = await prisma.sourceVersion.findMany({
    where: { sourceId: source.id, ...PUBLISHED },
    orderBy: { number: "asc" },
    select: versionSelect,
  });
  const version = versions.find((one) => one.number === (number ?? source.newestVersion));
  if (!version) return null;
  const [heads, passages, placed, text] = await Promise.all([
    Promise.all(versions.map((one) => toVersionHead(prisma, one))),
    readPassages(prisma, version.id),
    readPlaced(prisma, index, version.id),
    source.head.access === "full" ? versionText(prisma, version.id) : null,
  ]);
  const head = heads.find((one) => one.number === version.number);
  if (!head) throw new RangeError(`Version ${version.number} of ${slug} has no head`);
  const told = placed.filter(({ row }) => row.place.verbatim);
  return {
    dossier: index.dossier,
    source: source.head,
    previous: index.sources[at - 1]?.head ?? null,
    next: index.sources[at + 1]?.head ?? null,
    version: head,
    versions: heads,
    text,
    passages,
    quotations: told.map((one) => one.quotation),
    withheld: placed.length - told.length,
    contexts: new Map(placed.map(({ row }) => [row.quotation.id, row.place.context])),
  };
}

export async function readPassages(prisma: PrismaClient, versionId: string): Promise<Passage[]> {
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

interface Placed {
  readonly row: QuotationRow;
  readonly quotation: PlacedQuotation;
}

/** The quotations of a version with what they stand for, in the order of the text. */
async function readPlaced(prisma: PrismaClient, index: DossierIndex, versionId: string): Promise<Placed[]> {
  const quoting = Prisma.sql`c."dossierId" = ${index.id}
    AND p."id" IN (SELECT "positionId" FROM "Quotation" WHERE "versionId" = ${versionId})`;
  const [rows, stands, answers] = await Promise.all([
    readQuotations(prisma, Prisma.sql`q."versionId" = ${versionId}`),
    readStands(prisma, index, quoting),
    readAnswers(
      prisma,
      Prisma.sql`c."id" IN (SELECT p."claimId" FROM "Position" p JOIN "Quotation" q ON q."positionId" = p."id"
        WHERE q."versionId" = ${versionId})`,
    ),
  ]);
  const headOf = new Map(index.claims.map((claim) => [claim.id, claim.head]));
  const standOf = new Map(stands.map((row) => [row.stand.id, row]));
  return rows
    .flatMap((row) => {
      const position = standOf.get(row.positionId);
      const claim = position && headOf.get(position.claimId);
      if (!claim) return [];
      const { stand, summary, claimId } = position;
      const answer = answers.get(claimId)?.find((one) => one.slug === stand.answer) ?? null;
      return [{ row, quotation: { quotation: row.quotation, claim, answer, stand, summary } }];
    })
    .sort(({ row: { quotation: one } }, { row: { quotation: other } }) => {
      return one.start - other.start || one.end - other.end || (one.id < other.id ? -1 : 1);
    });
}
