/**
 * The four kinds of YAML file of a dossier folder. What one file can tell by itself is decided here, and
 * `variorum dossier schema` prints it as JSON Schema; what takes two files, or the captured text, is decided
 * in lib/dossier. A key with a default may be left out; {@link DossierFile} and its like are what is read,
 * with every default filled in.
 */

import { z } from "zod";
import {
  ACCESSES,
  CERTAINTIES,
  CLAIM_KINDS,
  ENDORSEMENTS,
  PARAGRAPH_MODES,
  PASSAGE_KINDS,
  SPEECHES,
  STANCES,
  TONES,
  VOICE_KINDS,
} from "#lib/domain/vocabulary";
import {
  calendarDate,
  edtfDate,
  fileName,
  language,
  optionalText,
  paragraphRange,
  publicId,
  sha256,
  slug,
  text,
  verbatim,
  webAddress,
} from "#lib/schema/dossier-values";

export const FORMAT = "variorum-dossier/1";

const topicSchema = z.strictObject({
  slug: slug.describe("The topic's name in addresses."),
  title: text.describe("The heading above its claims."),
  claims: z.array(slug).describe("Its claims, in order: the names of files in claims/, without .yaml."),
});

export const dossierFileSchema = z
  .strictObject({
    format: z.literal(FORMAT).describe("The version of this format."),
    slug: slug.describe("The dossier's name in addresses."),
    title: text,
    description: text.describe("One or two sentences for the list of dossiers."),
    sources: z.array(slug).describe("The columns, in order: the names of files in sources/, without .yaml."),
    topics: z.array(topicSchema).describe("In the order of the overview."),
  })
  .describe("dossier.yaml: the head of a dossier, and the order of its sources, topics and claims.");

export const voiceSchema = z.strictObject({
  slug: slug.describe("The voice's name in addresses, and in the other files."),
  name: text,
  kind: z.enum(VOICE_KINDS).describe("`anonymous` is for “many people”, “a witness”."),
  note: optionalText.describe("Who this is, in one sentence."),
});

export const voicesFileSchema = z.array(voiceSchema).describe("voices.yaml: everyone who speaks.");

export const passageSchema = z.strictObject({
  kind: z.enum(PASSAGE_KINDS),
  paragraphs: z.array(paragraphRange).min(1).describe("Paragraph numbers from 1, and ranges such as 75-78."),
  voice: slug.nullable().default(null).describe("Who speaks in a block quotation, comment or boilerplate."),
});

export const versionSchema = z.strictObject({
  number: z.int().min(1).describe("1, 2, 3 … A text never changes under its number."),
  file: fileName.describe("The captured text in sources/, byte for byte: SOURCE.vNUMBER.txt."),
  original: fileName
    .nullable()
    .default(null)
    .describe("The captured document in sources/, when it was not plain text."),
  sha256: sha256.optional().describe("Of the bytes of `file`; `variorum dossier format` fills it in."),
  captured: edtfDate.nullable().default(null).describe("When it was captured (EDTF), where known."),
  paragraphs: z
    .enum(PARAGRAPH_MODES)
    .default("lines")
    .describe(
      "Whether a paragraph is a non-empty line, or (in hard-wrapped text) a block between blank lines.",
    ),
  passages: z.array(passageSchema).default([]).describe("What is not plain body text."),
});

export const sourceFileSchema = z
  .strictObject({
    title: text.nullable().default(null).describe("Null when the captured text has none."),
    shortTitle: text.describe("The editors' short name for it, for column heads."),
    authors: z.array(slug).default([]).describe("Voices; empty when the captured text names none."),
    voice: slug.describe("The voice that speaks when the source speaks for itself."),
    genre: text,
    language: language,
    published: edtfDate.nullable().default(null).describe("EDTF, such as 1973-09-15, 2023 or 2023~."),
    container: optionalText.describe("The journal, site or newspaper that it appeared in."),
    url: webAddress.nullable().default(null),
    rights: text,
    access: z.enum(ACCESSES).default("full").describe("`excerpts` shows readers the quotations only."),
    perspective: text.describe("Where it stands: one or two neutral sentences by the editors."),
    note: optionalText.describe("What the editors infer or know beyond the captured text, marked as such."),
    versions: z.array(versionSchema).min(1),
  })
  .describe("sources/SOURCE.yaml: one source, and the versions of its text.");

export const answerSchema = z.strictObject({
  slug: slug,
  label: text,
  compatibleWith: z.array(slug).default([]).describe("Answers of this claim that can hold beside this one."),
});

export const quantitySchema = z.strictObject({
  lower: z.number().nullable().default(null).describe("Null when open; equal to `upper` for one figure."),
  upper: z.number().nullable().default(null).describe("Null when open."),
  approximate: z.boolean().default(false),
  unit: text,
  scope: text.describe("Of what."),
  period: edtfDate.nullable().default(null).describe("EDTF, such as 1973/1990."),
});

export const quotationSchema = z.strictObject({
  id: publicId.optional().describe("Stable for ever; `variorum dossier format` gives one."),
  exact: verbatim.describe("The quotation, character for character."),
  version: z.int().min(1).nullable().default(null).describe("The version quoted; the newest by default."),
  prefix: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe("The text before it, when it occurs more than once."),
  suffix: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe("The text after it, when it occurs more than once."),
  tone: z.enum(TONES).default("earnest"),
});

export const positionSchema = z.strictObject({
  id: publicId.optional().describe("Stable for ever; `variorum dossier format` gives one."),
  source: slug,
  voices: z.array(slug).min(1).describe("Who speaks, outermost first."),
  answer: slug.nullable().default(null).describe("Null only with `reports`, or on a quantity claim."),
  stance: z.enum(STANCES).describe("Of the last voice, towards the answer."),
  endorsement: z
    .enum(ENDORSEMENTS)
    .nullable()
    .default(null)
    .describe("How the source stands to what it relays; required with two voices or more."),
  speech: z
    .enum(SPEECHES)
    .nullable()
    .default(null)
    .describe("How the last voice is rendered; required with two voices or more."),
  certainty: z.enum(CERTAINTIES).default("unstated"),
  summary: text.describe("One plain sentence by the editors."),
  note: optionalText,
  quantity: quantitySchema.nullable().default(null).describe("On quantity claims."),
  quotations: z.array(quotationSchema).min(1),
});

export const silenceSchema = z.strictObject({
  source: slug,
  version: z.int().min(1).describe("The version that was searched."),
  terms: z.array(text).min(1).describe("The terms searched for; * at the end stands for any ending."),
  hits: z.int().min(0).describe("How many matches were looked at and found to take no position."),
  reviewed: calendarDate.nullable().default(null).describe("The day of the search."),
  by: optionalText.describe("Who searched."),
  note: optionalText,
});

export const claimFileSchema = z
  .strictObject({
    title: text.describe("Names the matter, not a view of it."),
    question: text.describe("In words acceptable to every voice sorted under it."),
    kind: z.enum(CLAIM_KINDS).default("question"),
    background: optionalText.describe("One short, neutral paragraph by the editors."),
    answers: z.array(answerSchema).default([]).describe("Letters A, B, C … follow this order."),
    positions: z.array(positionSchema).default([]).describe("In the editors' order."),
    silent: z.array(silenceSchema).default([]).describe("Sources found to take no position."),
  })
  .describe("claims/CLAIM.yaml: one claim, its answers, and who says what.");

export type DossierFile = z.output<typeof dossierFileSchema>;
export type VoiceEntry = z.output<typeof voiceSchema>;
export type SourceFile = z.output<typeof sourceFileSchema>;
export type VersionEntry = z.output<typeof versionSchema>;
export type PassageEntry = z.output<typeof passageSchema>;
export type ClaimFile = z.output<typeof claimFileSchema>;
export type AnswerEntry = z.output<typeof answerSchema>;
export type PositionEntry = z.output<typeof positionSchema>;
export type QuotationEntry = z.output<typeof quotationSchema>;
export type SilenceEntry = z.output<typeof silenceSchema>;
