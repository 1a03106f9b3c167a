/** From the things of the database to what the files of a folder say. */

import type { StoredThing, Subject, Values } from "#lib/data/things/thing";
import { passageEntries, quotationContext, voicesInOrder } from "#lib/dossier/canonical";
import { textFileName } from "#lib/dossier/check-sources";
import type { FolderValues } from "#lib/dossier/folder-values";
import {
  type ClaimFile,
  claimFileSchema,
  FORMAT,
  type PositionEntry,
  passageSchema,
  positionSchema,
  type SourceFile,
  sourceFileSchema,
  voiceSchema,
} from "#lib/schema/dossier-folder";
import { span } from "#lib/text/code-points";
import type { TextIndex } from "#lib/text/text-index";

interface Stored<S extends Subject> {
  readonly id: string;
  readonly value: Values[S];
}

/** Each kind in the editors' order. */
export interface PublishedThings {
  readonly dossier: Values["dossier"];
  readonly topics: readonly Stored<"topic">[];
  readonly voices: readonly Stored<"voice">[];
  readonly sources: readonly Stored<"source">[];
  readonly versions: readonly Stored<"version">[];
  readonly claims: readonly Stored<"claim">[];
  readonly positions: readonly Stored<"position">[];
  readonly coverage: readonly Stored<"coverage">[];
}

/** Null when the dossier itself is not among them. */
export function publishedThings(things: readonly StoredThing[]): PublishedThings | null {
  const of = <S extends Subject>(subject: S): Stored<S>[] =>
    things.flatMap((thing) =>
      // The union says which value goes with which subject; TypeScript cannot follow it through S.
      thing.subject === subject ? [{ id: thing.id, value: thing.value as Values[S] }] : [],
    );
  const [dossier] = of("dossier");
  if (dossier === undefined) return null;
  return {
    dossier: dossier.value,
    topics: of("topic").toSorted(byOrdinal),
    voices: of("voice"),
    sources: of("source").toSorted(byOrdinal),
    versions: of("version").toSorted((a, b) => a.value.number - b.value.number),
    claims: of("claim").toSorted(byOrdinal),
    positions: of("position").toSorted(byOrdinal),
    coverage: of("coverage"),
  };
}

function byOrdinal(a: { value: { ordinal: number } }, b: { value: { ordinal: number } }): number {
  return a.value.ordinal - b.value.ordinal;
}

export type IndexOf = (source: string, version: number) => TextIndex;

export function thingsValues(things: PublishedThings, indexOf: IndexOf): FolderValues {
  const { slug, title, description } = things.dossier;
  const sources = things.sources.map(({ value }) => value.slug);
  return {
    dossier: {
      format: FORMAT,
      slug,
      title,
      description,
      sources,
      topics: things.topics.map(({ value: topic }) => ({
        slug: topic.slug,
        title: topic.title,
        claims: things.claims
          .filter(({ value }) => value.topic === topic.slug)
          .map(({ value }) => value.slug),
      })),
    },
    voices: voicesInOrder(
      things.voices.map(({ value: { slug, name, kind, note } }) =>
        voiceSchema.parse({ slug, name, kind, note }),
      ),
    ),
    sources: new Map(things.sources.map(({ value }) => [value.slug, sourceFile(value, things)])),
    claims: new Map(
      things.claims.map(({ value }) => [value.slug, claimFile(value, things, sources, indexOf)]),
    ),
  };
}

function sourceFile(
  { slug, ordinal: _, status: __, ...value }: Values["source"],
  things: PublishedThings,
): SourceFile {
  const own = things.versions.filter((version) => version.value.source === slug);
  const versions = own.map(({ value: version }) => ({
    number: version.number,
    file: textFileName(slug, version.number),
    original: version.originalName,
    sha256: version.bytesSha256,
    captured: version.captured,
    paragraphs: version.paragraphs,
    passages: passageEntries(version.passages.map((passage) => ({ ...passage, kind: kindOf(passage.kind) }))),
  }));
  return sourceFileSchema.parse({ ...value, versions });
}

function kindOf(kind: string) {
  return passageSchema.shape.kind.parse(kind);
}

function claimFile(
  { slug, title, question, kind, background, answers }: Values["claim"],
  things: PublishedThings,
  sources: readonly string[],
  indexOf: IndexOf,
): ClaimFile {
  const positions = things.positions.filter(({ value }) => value.claim === slug);
  const silent = things.coverage
    .filter(({ value }) => value.claim === slug)
    .toSorted((a, b) => sources.indexOf(a.value.source) - sources.indexOf(b.value.source));
  return claimFileSchema.parse({
    title,
    question,
    kind,
    background,
    answers,
    positions: positions.map(({ value }) => position(value, newest(value.source, things), indexOf)),
    silent: silent.map(({ value: { source, version, terms, hits, reviewed, reviewedBy, note } }) => ({
      source,
      version,
      terms,
      hits,
      reviewed,
      by: reviewedBy,
      note,
    })),
  });
}

function newest(source: string, { versions }: PublishedThings): number {
  return Math.max(
    ...versions.filter(({ value }) => value.source === source).map(({ value }) => value.number),
  );
}

function position(value: Values["position"], newestVersion: number, indexOf: IndexOf): PositionEntry {
  const { claim: _, ordinal: __, status: ___, quotations, ...rest } = value;
  return positionSchema.parse({
    ...rest,
    quotations: quotations.map(({ id, exact, version, start, end, tone }) => ({
      id,
      exact,
      version: version === newestVersion ? null : version,
      ...quotationContext(indexOf(value.source, version), exact, span(start, end)),
      tone,
    })),
  });
}
