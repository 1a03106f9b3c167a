/** From database rows to domain values. What a column may hold is guarded in the database (prisma/guarantees/). */

import type { Prisma } from "#generated/client";
import { EXCERPT } from "#lib/domain/excerpt-runs";
import type { Answer, Position, Quotation, SourceHead, Stand, Voice } from "#lib/domain/model";
import type { Access, Certainty, Endorsement, Speech, Stance, Tone, VoiceKind } from "#lib/domain/vocabulary";

export const PUBLISHED = { status: "published" } as const;

const readableClaim = { ...PUBLISHED, dossier: PUBLISHED, topic: PUBLISHED } satisfies Prisma.ClaimWhereInput;
const readableSource = { ...PUBLISHED, voice: PUBLISHED } satisfies Prisma.SourceWhereInput;
const readablePosition = {
  ...PUBLISHED,
  claim: readableClaim,
  source: readableSource,
  OR: [{ answerId: null }, { answer: PUBLISHED }],
  voices: { every: { voice: PUBLISHED } },
} satisfies Prisma.PositionWhereInput;

/** What readers may see of each kind of thing: what is published, and stands on nothing that is not. */
export const READABLE = {
  claim: readableClaim,
  source: readableSource,
  position: readablePosition,
  quotation: { ...PUBLISHED, version: PUBLISHED, position: readablePosition },
} satisfies {
  claim: Prisma.ClaimWhereInput;
  source: Prisma.SourceWhereInput;
  position: Prisma.PositionWhereInput;
  quotation: Prisma.QuotationWhereInput;
};

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

export const answersArgs = {
  where: PUBLISHED,
  orderBy: { ordinal: "asc" },
  include: {
    compatibleWith: { where: { other: PUBLISHED }, select: { other: { select: { slug: true } } } },
    compatibleFrom: { where: { answer: PUBLISHED }, select: { answer: { select: { slug: true } } } },
  },
} satisfies Prisma.Claim$answersArgs;
type AnswerRow = Prisma.AnswerGetPayload<Pick<typeof answersArgs, "include">>;

/** @param rows the answers of one claim, in their order: the first is A. */
export function toAnswers(rows: readonly AnswerRow[]): Answer[] {
  return rows.map((row, index) => ({
    slug: row.slug,
    letter: answerLetter(index),
    label: row.label,
    compatibleWith: [
      ...new Set([
        ...row.compatibleWith.map((pair) => pair.other.slug),
        ...row.compatibleFrom.map((pair) => pair.answer.slug),
      ]),
    ],
  }));
}

/** A … Z, then AA, AB … */
function answerLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : answerLetter(Math.floor(index / 26) - 1) + last;
}

export const standSelect = {
  id: true,
  stance: true,
  endorsement: true,
  certainty: true,
  speech: true,
  claimId: true,
  source: { select: { slug: true, voiceId: true } },
  answer: { select: { slug: true } },
  voices: { orderBy: { ordinal: "asc" }, select: { voiceId: true, voice: { select: voiceSelect } } },
  quantity: true,
  _count: { select: { quotations: { where: { ...PUBLISHED, version: PUBLISHED } } } },
} satisfies Prisma.PositionSelect;
type StandRow = Prisma.PositionGetPayload<{ select: typeof standSelect }>;

export function toStand(row: StandRow): Stand {
  return {
    id: row.id,
    source: row.source.slug,
    voices: row.voices.map((link) => toVoice(link.voice)),
    bySource: row.voices[0]?.voiceId === row.source.voiceId,
    answer: row.answer?.slug ?? null,
    stance: row.stance as Stance,
    endorsement: row.endorsement as Endorsement | null,
    certainty: row.certainty as Certainty,
    speech: row.speech as Speech | null,
    quantity: row.quantity && {
      lower: row.quantity.lower,
      upper: row.quantity.upper,
      approximate: row.quantity.approximate,
      unit: row.quantity.unit,
      scope: row.quantity.scope,
      period: row.quantity.period,
    },
    quotationCount: row._count.quotations,
  };
}

export const quotationSelect = {
  id: true,
  exact: true,
  prefix: true,
  suffix: true,
  start: true,
  end: true,
  tone: true,
  version: { select: { number: true, source: { select: { access: true } } } },
} satisfies Prisma.QuotationSelect;
type QuotationRow = Prisma.QuotationGetPayload<{ select: typeof quotationSelect }>;

export function toQuotation(row: QuotationRow, paragraph: number): Quotation {
  const { version, prefix, suffix, ...rest } = row;
  const most = version.source.access === "excerpts" ? EXCERPT : Number.POSITIVE_INFINITY;
  return {
    ...rest,
    prefix: Array.from(prefix).slice(-most).join(""),
    suffix: Array.from(suffix).slice(0, most).join(""),
    tone: row.tone as Tone,
    version: version.number,
    paragraph,
  };
}

export const positionSelect = {
  ...standSelect,
  summary: true,
  note: true,
  quotations: {
    where: { ...PUBLISHED, version: PUBLISHED },
    orderBy: { ordinal: "asc" },
    select: quotationSelect,
  },
} satisfies Prisma.PositionSelect;
type PositionRow = Prisma.PositionGetPayload<{ select: typeof positionSelect }>;

/** @param paragraphOf the number of the paragraph in which a quotation, by id, starts. */
export function toPosition(row: PositionRow, paragraphOf: (id: string) => number): Position {
  return {
    ...toStand(row),
    summary: row.summary,
    note: row.note,
    quotations: row.quotations.map((quotation) => toQuotation(quotation, paragraphOf(quotation.id))),
  };
}
