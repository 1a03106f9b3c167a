/**
 * The shapes of the API's answers. The OpenAPI document is made from these, and the end-to-end tests hold
 * the answers to them. Offsets are Unicode code points, `[start, end)` (W3C Web Annotation, §4.2.5).
 */

import { z } from "zod";
import { CLAIM_STATES } from "#lib/domain/state";
import {
  ACCESSES,
  CERTAINTIES,
  CLAIM_KINDS,
  ENDORSEMENTS,
  PASSAGE_KINDS,
  SPEECHES,
  STANCES,
  TONES,
  VOICE_KINDS,
} from "#lib/domain/vocabulary";
import { apiFound } from "#lib/schema/api-find";
import { apiRelated } from "#lib/schema/api-related";

const slug = z.string().meta({ description: "A short name, unique within its dossier; part of addresses." });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const counts = z.object({
  sources: z.int(),
  claims: z.int(),
  positions: z.int(),
  quotations: z.int(),
});

const dossierHead = z.object({
  slug,
  title: z.string(),
  description: z.string(),
  revision: z.int().meta({ description: "Raised by every change to anything in the dossier." }),
});

export const apiDossierList = z.object({ dossiers: z.array(dossierHead.extend({ counts })) });

const topic = z.object({ slug, title: z.string() });

const voice = z.object({
  slug,
  name: z.string(),
  kind: z.enum(VOICE_KINDS),
  note: z.string().nullable(),
});

const sourceHead = z.object({
  slug,
  title: z.string().nullable().meta({ description: "Null when the captured text has no title." }),
  shortTitle: z.string(),
  voice: slug.meta({ description: "The voice that speaks when the source speaks for itself." }),
  authors: z.array(slug),
  genre: z.string(),
  language: z.string(),
  published: z.string().nullable().meta({ description: "EDTF." }),
  container: z.string().nullable(),
  url: z.string().nullable(),
  rights: z.string(),
  access: z.enum(ACCESSES),
  perspective: z.string(),
  note: z.string().nullable(),
});

const standing = z.object({
  state: z.enum(CLAIM_STATES),
  withinOneSource: z.boolean(),
  reviewed: z.int().meta({ description: "Sources whose cell is settled …" }),
  sources: z.int().meta({ description: "… of how many." }),
});

const claimHead = z.object({
  slug,
  number: z.int(),
  title: z.string(),
  question: z.string(),
  kind: z.enum(CLAIM_KINDS),
  topic: slug,
  standing,
});

export const apiDossier = dossierHead.extend({
  counts,
  topics: z.array(topic),
  sources: z.array(sourceHead),
  claims: z.array(claimHead),
});

const coverage = z.discriminatedUnion("status", [
  z.object({ source: slug, status: z.literal("positions") }),
  z.object({
    source: slug,
    status: z.literal("silent"),
    version: z.int(),
    terms: z.array(z.string()),
    hits: z.int().meta({ description: "Matches of the terms that were looked at and take no position." }),
    reviewed: z.string().nullable(),
    by: z.string().nullable(),
    note: z.string().nullable(),
    stale: z.enum(["newer-version", "more-hits"]).nullable(),
  }),
  z.object({ source: slug, status: z.literal("in-review") }),
  z.object({ source: slug, status: z.literal("not-reviewed") }),
]);

const answer = z.object({
  slug,
  letter: z.string(),
  label: z.string(),
  compatibleWith: z.array(slug),
});

export const apiQuotation = z.object({
  id: z.string(),
  exact: z.string().meta({ description: "Verbatim: the version's text from start to end." }),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int(),
  end: z.int(),
  version: z.int().meta({ description: "The number of the version that is quoted." }),
  tone: z.enum(TONES),
  paragraph: z.int(),
});

const quantity = z.object({
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  approximate: z.boolean(),
  unit: z.string(),
  scope: z.string(),
  period: z.string().nullable(),
});

export const apiPosition = z.object({
  id: z.string(),
  source: slug,
  voices: z
    .array(slug)
    .meta({ description: "The voice chain, outermost first; the last one takes the position." }),
  answer: slug.nullable(),
  stance: z.enum(STANCES),
  endorsement: z.enum(ENDORSEMENTS).nullable(),
  certainty: z.enum(CERTAINTIES),
  speech: z.enum(SPEECHES).nullable(),
  held: z.boolean().meta({ description: "Whether the source holds this answer, itself or by endorsement." }),
  summary: z.string(),
  note: z.string().nullable(),
  quantity: quantity.nullable(),
  quotations: z.array(apiQuotation),
});

export const apiClaimList = z.object({
  dossier: slug,
  claims: z.array(claimHead.extend({ answers: z.array(answer), coverage: z.array(coverage) })),
});

const independence = z.object({
  answer: slug,
  voices: z.array(slug).meta({ description: "All that assert or qualify it, in whatever source." }),
  held: z.array(slug).meta({ description: "Of those: by a source that holds what they say." }),
  relayed: z.array(slug).meta({ description: "Of those: only relayed." }),
  rejected: z.array(slug).meta({ description: "Of those: relayed only by sources that reject them." }),
  deniers: z.array(slug).meta({ description: "Voices that deny it." }),
});

export const apiClaim = claimHead.extend({
  dossier: slug,
  background: z.string().nullable(),
  answers: z.array(answer),
  independence: z.array(independence).meta({
    description: "For each answer the different last voices that speak to it, whoever repeats them.",
  }),
  positions: z.array(apiPosition),
  coverage: z.array(coverage),
  voices: z.array(voice).meta({ description: "Every voice that the positions name." }),
  related: apiRelated.meta({
    description: "Claims that share voices or passages with this one, the most closely related first.",
  }),
});

export const apiSource = sourceHead.extend({
  dossier: slug,
  voices: z.array(voice).meta({ description: "Every voice that the source or its passages name." }),
  versions: z.array(
    z.object({
      number: z.int(),
      length: z.int().meta({ description: "Of the text, in Unicode code points." }),
      byteLength: z.int().meta({ description: "Of the captured file." }),
      words: z.int(),
      textSha256: sha256,
      bytesSha256: sha256,
      original: z.object({ name: z.string(), sha256 }).nullable(),
      captured: z.string().nullable(),
      importedAt: z.string(),
      lastCheck: z.object({ at: z.string(), passed: z.boolean() }).nullable(),
      text: z
        .string()
        .nullable()
        .meta({ description: "Address of the text; null where only excerpts may be read." }),
    }),
  ),
  passages: z
    .array(
      z.object({
        number: z.int(),
        start: z.int(),
        end: z.int(),
        kind: z.enum(PASSAGE_KINDS),
        voice: slug.nullable(),
      }),
    )
    .meta({ description: "The numbered paragraphs of the newest version." }),
  found: apiFound.nullable().meta({ description: "What ?find= asks for; null when it asks for nothing." }),
});

export const apiQuotationInPlace = apiQuotation.extend({
  dossier: slug,
  claim: slug,
  source: slug,
  position: z.string(),
  voices: z.array(slug),
  answer: slug.nullable(),
  stance: z.enum(STANCES),
  summary: z.string(),
});

/** RFC 9457, “Problem Details for HTTP APIs”. */
export const apiProblem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().meta({ description: "What is wrong, where, and what to do." }),
  instance: z.string().meta({ description: "The address that was asked for." }),
});
