/** What every page of a dossier needs: its head, topics, claims in order, and sources in column order. */

import type { PrismaClient } from "#generated/client";
import { PUBLISHED, sourceInclude, toSourceHead } from "#lib/data/read/rows";
import type { ClaimHead, DossierHead, SourceHead, Topic } from "#lib/domain/model";
import type { ClaimKind } from "#lib/domain/vocabulary";

/** A thing with its database id, for further queries; the id goes no further than lib/data. */
interface Keyed<T> {
  readonly id: string;
  readonly head: T;
}

export interface DossierIndex {
  readonly id: string;
  readonly dossier: DossierHead;
  readonly topics: readonly Topic[];
  readonly claims: readonly Keyed<ClaimHead>[];
  readonly sources: readonly (Keyed<SourceHead> & { readonly newestVersion: number })[];
}

/** The published dossiers, by slug, with the revision under which everything about them is cached. */
export function readDossierHeads(prisma: PrismaClient): Promise<(DossierHead & { id: string })[]> {
  return prisma.dossier.findMany({
    where: PUBLISHED,
    orderBy: { title: "asc" },
    select: { id: true, slug: true, title: true, description: true, revision: true },
  });
}

export async function readDossierIndex(
  prisma: PrismaClient,
  { id, ...dossier }: DossierHead & { id: string },
): Promise<DossierIndex> {
  const published = { dossierId: id, ...PUBLISHED };
  const [topics, claims, sources] = await Promise.all([
    prisma.topic.findMany({ where: published, orderBy: [{ ordinal: "asc" }, { slug: "asc" }] }),
    prisma.claim.findMany({
      where: { ...published, topic: PUBLISHED },
      orderBy: [{ topic: { ordinal: "asc" } }, { ordinal: "asc" }, { slug: "asc" }],
      include: { topic: { select: { slug: true, title: true } } },
    }),
    prisma.source.findMany({
      where: { ...published, voice: PUBLISHED, versions: { some: PUBLISHED } },
      orderBy: [{ ordinal: "asc" }, { slug: "asc" }],
      include: {
        ...sourceInclude,
        versions: { where: PUBLISHED, orderBy: { number: "desc" }, take: 1, select: { number: true } },
      },
    }),
  ]);
  return {
    id,
    dossier,
    topics: topics.map(({ slug, title }) => ({ slug, title })),
    claims: claims.map((claim, index) => ({
      id: claim.id,
      head: {
        slug: claim.slug,
        number: index + 1,
        title: claim.title,
        question: claim.question,
        kind: claim.kind as ClaimKind,
        topic: claim.topic,
      },
    })),
    sources: sources.map((source) => ({
      id: source.id,
      head: toSourceHead(source),
      newestVersion: source.versions[0]?.number ?? 0,
    })),
  };
}
