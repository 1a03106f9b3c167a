/** From domain views to the API's answers. */

import type { z } from "zod";
import type { FoundInText } from "#lib/domain/find-in-text";
import { isHeld } from "#lib/domain/holding";
import type { Coverage, Position, Quotation, SourceHead, Voice } from "#lib/domain/model";
import type { RelatedClaim } from "#lib/domain/related-claims";
import { standingOf } from "#lib/domain/state";
import { type Backing, supportOf } from "#lib/domain/support";
import type {
  ClaimRow,
  ClaimView,
  DossierListing,
  Overview,
  QuotationView,
  SourceView,
} from "#lib/domain/views";
import type {
  apiClaim,
  apiClaimList,
  apiDossier,
  apiDossierList,
  apiPosition,
  apiQuotation,
  apiQuotationInPlace,
  apiSource,
} from "#lib/schema/api";
import { toFound } from "#lib/schema/api-find";
import { toRelated } from "#lib/schema/api-related";

export function toDossierList(dossiers: readonly DossierListing[]): z.infer<typeof apiDossierList> {
  return { dossiers: [...dossiers] };
}

export function toDossier({ dossier, topics, sources, rows }: Overview): z.infer<typeof apiDossier> {
  return {
    ...dossier,
    topics: [...topics],
    sources: sources.map(sourceFields),
    claims: rows.map(claimFields),
  };
}

export function toClaimList({ dossier, rows }: Overview): z.infer<typeof apiClaimList> {
  return {
    dossier: dossier.slug,
    claims: rows.map((row) => ({
      ...claimFields(row),
      answers: row.answers.map(answerFields),
      coverage: row.coverage.map(coverageFields),
    })),
  };
}

export function toClaim(view: ClaimView, related: readonly RelatedClaim[]): z.infer<typeof apiClaim> {
  const { dossier, claim, background, answers, positions, coverage } = view;
  return {
    ...claimFields({ claim, answers, stands: positions, coverage }),
    dossier: dossier.slug,
    background,
    answers: answers.map(answerFields),
    independence: answers.map(({ slug }) => independenceFields(slug, positions)),
    positions: positions.map(positionFields),
    coverage: coverage.map(coverageFields),
    voices: distinct(positions.flatMap((position) => position.voices)),
    related: toRelated(related),
  };
}

function independenceFields(answer: string, positions: readonly Position[]) {
  const { deniers, ...support } = supportOf(positions.filter((position) => position.answer === answer));
  const slugs = (backing: Backing) => support[backing].map(({ voice }) => voice.slug);
  const [held, relayed, rejected] = [slugs("held"), slugs("relayed"), slugs("rejected")];
  return {
    answer,
    voices: [...held, ...relayed, ...rejected],
    held,
    relayed,
    rejected,
    deniers: [...deniers],
  };
}

/**
 * @param textAddress where the text of a version, by number, is to be had.
 * @param found in the text; null when nothing is looked for.
 */
export function toSource(
  view: SourceView,
  found: FoundInText | null,
  textAddress: (version: number) => string,
): z.infer<typeof apiSource> {
  const { dossier, source, versions, passages } = view;
  return {
    ...sourceFields(source),
    dossier: dossier.slug,
    voices: distinct([
      source.voice,
      ...source.authors,
      ...passages.flatMap((passage) => passage.voice ?? []),
    ]),
    versions: versions.map(({ originalName, originalSha256, ...version }) => ({
      ...version,
      original: originalName && originalSha256 ? { name: originalName, sha256: originalSha256 } : null,
      text: source.access === "full" ? textAddress(version.number) : null,
    })),
    passages: passages.map((passage) => ({ ...passage, voice: passage.voice?.slug ?? null })),
    found: found && toFound(found, passages),
  };
}

export function toQuotationInPlace(view: QuotationView): z.infer<typeof apiQuotationInPlace> {
  const { dossier, claim, source, quotation, stand, summary } = view;
  return {
    ...quotationFields(quotation),
    dossier,
    claim,
    source,
    position: stand.id,
    voices: stand.voices.map((voice) => voice.slug),
    answer: stand.answer,
    stance: stand.stance,
    summary,
  };
}

function claimFields({ claim, answers, stands, coverage }: ClaimRow) {
  return { ...claim, topic: claim.topic.slug, standing: standingOf(answers, stands, coverage) };
}

export function answerFields({ compatibleWith, ...answer }: ClaimRow["answers"][number]) {
  return { ...answer, compatibleWith: [...compatibleWith] };
}

export function positionFields(position: Position): z.infer<typeof apiPosition> {
  const { bySource: _, quotationCount: __, ...fields } = position;
  return {
    ...fields,
    voices: position.voices.map((voice) => voice.slug),
    held: isHeld(position),
    quotations: position.quotations.map(quotationFields),
  };
}

function quotationFields(quotation: Quotation): z.infer<typeof apiQuotation> {
  return { ...quotation };
}

function sourceFields(source: SourceHead) {
  const {
    slug,
    title,
    shortTitle,
    genre,
    language,
    published,
    container,
    url,
    rights,
    access,
    perspective,
    note,
  } = source;
  return {
    slug,
    title,
    shortTitle,
    voice: source.voice.slug,
    authors: source.authors.map((author) => author.slug),
    genre,
    language,
    published,
    container,
    url,
    rights,
    access,
    perspective,
    note,
  };
}

function coverageFields(entry: Coverage): z.infer<typeof apiClaim>["coverage"][number] {
  if (entry.status !== "silent") return entry;
  const { version, terms, hits, reviewed, by, note } = entry.silence;
  const { source, status, stale } = entry;
  return { source, status, version, terms: [...terms], hits, reviewed, by, note, stale };
}

export function distinct(voices: readonly Voice[]): Voice[] {
  return [...new Map(voices.map((voice) => [voice.slug, voice])).values()];
}
