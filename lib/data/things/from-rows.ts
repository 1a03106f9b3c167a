/** From the rows of a dossier to its things. What a column may hold is held by triggers (prisma/guarantees/). */

import { grouped, type Rows, type Slugs } from "#lib/data/things/rows";
import type { StoredThing } from "#lib/data/things/thing";
import type { Status } from "#lib/domain/vocabulary";

export function toTopic(row: Rows["topics"][number]): StoredThing {
  const { id, revision, slug, title, ordinal, status } = row;
  return { subject: "topic", id, revision, value: { slug, title, ordinal, status: status as Status } };
}

export function toVoice(row: Rows["voices"][number]): StoredThing {
  const { id, revision, slug, name, kind, note, status } = row;
  return { subject: "voice", id, revision, value: { slug, name, kind, note, status: status as Status } };
}

export function sourceThings({ sources, authors }: Rows, slugs: Slugs): StoredThing[] {
  const authorsOf = grouped(authors, ({ sourceId }) => sourceId);
  return sources.map((row) => {
    const { id, revision, slug, ordinal, title, shortTitle, genre, language, published, container, url } =
      row;
    const { rights, access, perspective, note } = row;
    const names = authorsOf(id).map(({ voiceId }) => slugs.voice(voiceId));
    const voice = slugs.voice(row.voiceId);
    const about = { slug, ordinal, title, shortTitle, authors: names, voice, genre, language, published };
    const status = row.status as Status;
    const value = { ...about, container, url, rights, access, perspective, note, status };
    return { subject: "source", id, revision, value };
  });
}

export function versionThings({ versions, passages }: Rows, slugs: Slugs): StoredThing[] {
  const passagesOf = grouped(passages, ({ versionId }) => versionId);
  return versions.map((row) => {
    const { id, revision, number, length, textSha256, byteLength, bytesSha256 } = row;
    const { originalName, originalSha256, captured, paragraphs } = row;
    const source = slugs.source(row.sourceId);
    const content = { source, number, length, textSha256, byteLength, bytesSha256 };
    const marks = passagesOf(id).map(({ number, start, end, kind, voiceId }) => {
      return { number, start, end, kind, voice: voiceId === null ? null : slugs.voice(voiceId) };
    });
    const about = { originalName, originalSha256, captured, paragraphs, passages: marks };
    return {
      subject: "version",
      id,
      revision,
      value: { ...content, ...about, status: row.status as Status },
    };
  });
}

export function claimThings({ claims, answers, compatibilities }: Rows, slugs: Slugs): StoredThing[] {
  const published = answers.filter(({ status }) => status === "published");
  const place = new Map(published.map(({ id }, index) => [id, index]));
  const answersOf = grouped(published, ({ claimId }) => claimId);
  const othersOf = grouped(compatibilities, ({ answerId }) => answerId);
  return claims.map((row) => {
    const { id, revision, slug, ordinal, title, question, kind, background } = row;
    const values = answersOf(id).map((answer) => ({
      slug: answer.slug,
      label: answer.label,
      compatibleWith: othersOf(answer.id)
        .filter(({ otherId }) => place.has(otherId))
        .toSorted((a, b) => (place.get(a.otherId) ?? 0) - (place.get(b.otherId) ?? 0))
        .map(({ otherId }) => slugs.answer(otherId)),
    }));
    const about = { slug, topic: slugs.topic(row.topicId), ordinal, title, question, kind, background };
    const value = { ...about, answers: values, status: row.status as Status };
    return { subject: "claim", id, revision, value };
  });
}

export function positionThings(
  { positions, links, quantities, quotations }: Rows,
  slugs: Slugs,
): StoredThing[] {
  const linksOf = grouped(links, ({ positionId }) => positionId);
  const figures = new Map(quantities.map(({ positionId, ...figure }) => [positionId, figure]));
  const quotationsOf = grouped(
    quotations.filter(({ status }) => status === "published"),
    ({ positionId }) => positionId,
  );
  return positions.map((row) => {
    const { id, revision, ordinal, stance, endorsement, speech, certainty, summary, note } = row;
    const voices = linksOf(id).map(({ voiceId }) => slugs.voice(voiceId));
    const answer = row.answerId === null ? null : slugs.answer(row.answerId);
    const where = { id, claim: slugs.claim(row.claimId), source: slugs.source(row.sourceId), ordinal };
    const quantity = figures.get(id) ?? null;
    const spans = quotationsOf(id).map(({ id, versionId, start, end, exact, prefix, suffix, tone }) => {
      return { id, version: slugs.version(versionId), start, end, exact, prefix, suffix, tone };
    });
    const says = { voices, answer, stance, endorsement, speech, certainty, summary, note, quantity };
    const value = { ...where, ...says, quotations: spans, status: row.status as Status };
    return { subject: "position", id, revision, value };
  });
}

export function coverageThings({ coverage }: Rows, slugs: Slugs): StoredThing[] {
  return coverage.map((row) => {
    const { id, revision, finding, hits, reviewed, reviewedBy, note } = row;
    // A trigger holds that it is a JSON array.
    const terms = (JSON.parse(row.terms) as unknown[]).map(String);
    const cell = { claim: slugs.claim(row.claimId), source: slugs.source(row.sourceId) };
    const search = {
      version: slugs.version(row.versionId),
      finding,
      terms,
      hits,
      reviewed,
      reviewedBy,
      note,
    };
    return { subject: "coverage", id, revision, value: { ...cell, ...search, status: row.status as Status } };
  });
}
