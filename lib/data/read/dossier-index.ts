/** What every page of a dossier needs: its head, topics, claims in order, sources in column order, and voices. */

import type { PrismaClient } from "#generated/client";
import { PUBLISHED, sourceInclude, toSourceHead, toVoice, voiceSelect } from "#lib/data/read/rows";
import type { ClaimHead, DossierHead, SourceHead, Topic, Voice } from "#lib/domain/model";
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
  readonly sources: readonly (Keyed<SourceHead> & {
    readonly newestVersion: number;
    readonly newestVersionId: string;
  })[];
  /** By id. */
  readonly voices: ReadonlyMap<string, Voice>;
}

/** The published dossiers, by slug, with the revision under which everything about them is cached. */
export function readDossierHeads(prisma: PrismaClient): Promise<(DossierHead & { id: string })[]> {
  return prisma.dossier.findMany({
    where: PUBLISHED,
    orderBy: { title: "asc" },
    select: { id: true, slug: true, title: true, description: true, revision: true },
  });
}

interface ClaimColumns {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly kind: string;
  /** Slug. */
  readonly topic: string;
}

export async function readDossierIndex(
  prisma: PrismaClient,
  { id, ...dossier }: DossierHead & { id: string },
): Promise<DossierIndex> {
  const published = { dossierId: id, ...PUBLISHED };
  const [topics, claims, sources, voices] = await Promise.all([
    prisma.topic.findMany({ where: published, orderBy: [{ ordinal: "asc" }, { slug: "asc" }] }),
    // Not through Prisma, which takes several times as long over a thousand: every first page after an edit waits for it.
    prisma.$queryRaw<ClaimColumns[]>`
      SELECT c."id", c."slug", c."title", c."question", c."kind", t."slug" AS "topic"
      FROM "Claim" c JOIN "Topic" t ON t."id" = c."topicId"
      WHERE c."dossierId" = ${id} AND c."status" = 'published' AND t."status" = 'published'
      ORDER BY t."ordinal", t."slug", c."ordinal", c."slug"`,
    prisma.source.findMany({
      where: { ...published, voice: PUBLISHED, versions: { some: PUBLISHED } },
      orderBy: [{ ordinal: "asc" }, { slug: "asc" }],
      include: {
        ...sourceInclude,
        versions: {
          where: PUBLISHED,
          orderBy: { number: "desc" },
          take: 1,
          select: { id: true, number: true },
        },
      },
    }),
    prisma.voice.findMany({ where: published, select: { id: true, ...voiceSelect } }),
  ]);
  const topicOf = new Map(topics.map(({ slug, title }) => [slug, { slug, title }]));
  return {
    id,
    dossier,
    topics: [...topicOf.values()],
    claims: claims.flatMap(({ id, topic: slug, ...claim }, index) => {
      const topic = topicOf.get(slug);
      if (!topic) return [];
      return [{ id, head: { ...claim, kind: claim.kind as ClaimKind, number: index + 1, topic } }];
    }),
    sources: sources.flatMap((source) => {
      const [newest] = source.versions;
      if (!newest) return [];
      return [
        {
          id: source.id,
          head: toSourceHead(source),
          newestVersion: newest.number,
          newestVersionId: newest.id,
        },
      ];
    }),
    voices: new Map(voices.map(({ id, ...voice }) => [id, toVoice(voice)])),
  };
}
