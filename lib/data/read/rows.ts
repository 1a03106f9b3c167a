/** From database rows to domain values. What a column may hold is guarded in the database (prisma/guarantees/). */

import type { Prisma } from "#generated/client";
import type { SourceHead, Voice } from "#lib/domain/model";
import type { Access, VoiceKind } from "#lib/domain/vocabulary";

export const PUBLISHED = { status: "published" } as const;

export const voiceSelect = { slug: true, name: true, kind: true, note: true } satisfies Prisma.VoiceSelect;
type VoiceRow = Prisma.VoiceGetPayload<{ select: typeof voiceSelect }>;

export function toVoice(row: VoiceRow): Voice {
  return { ...row, kind: row.kind as VoiceKind };
}

export const sourceInclude = {
  voice: { select: voiceSelect },
  authors: { orderBy: { ordinal: "asc" }, include: { voice: { select: voiceSelect } } },
} satisfies Prisma.SourceInclude;
type SourceRow = Prisma.SourceGetPayload<{ include: typeof sourceInclude }>;

export function toSourceHead(row: SourceRow): SourceHead {
  return {
    slug: row.slug,
    title: row.title,
    shortTitle: row.shortTitle,
    voice: toVoice(row.voice),
    authors: row.authors.map((author) => toVoice(author.voice)),
    genre: row.genre,
    language: row.language,
    published: row.published,
    container: row.container,
    url: row.url,
    rights: row.rights,
    access: row.access as Access,
    perspective: row.perspective,
    note: row.note,
  };
}
