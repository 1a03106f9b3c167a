import type { SourceHead, Voice } from "#lib/domain/model";
import type { SourceView } from "#lib/domain/views";
import { JsonLd } from "./json-ld";

/** The source as a schema.org node: only what its captured text evidences, never what the editors infer. */
export function SourceJsonLd({ view, origin }: { view: SourceView; origin: string }) {
  const { dossier, source, version } = view;
  return (
    <JsonLd
      data={{
        ...sourceNode(dossier.slug, source, origin),
        version: version.number,
        wordCount: version.words,
        isPartOf: { "@type": "Dataset", name: dossier.title, url: `${origin}/dossiers/${dossier.slug}` },
      }}
    />
  );
}

export function sourceNode(dossier: string, source: SourceHead, origin: string): Record<string, unknown> {
  return {
    "@type": source.genre === "article" ? "Article" : "CreativeWork",
    name: source.title ?? undefined,
    alternateName: source.shortTitle,
    author: source.authors.length > 0 ? source.authors.map(agent) : undefined,
    datePublished: isoDate(source.published),
    publication: source.container ? { "@type": "PublicationEvent", name: source.container } : undefined,
    inLanguage: source.language,
    genre: source.genre,
    sameAs: source.url ?? undefined,
    url: `${origin}/dossiers/${dossier}/sources/${source.slug}`,
  };
}

function agent({ name, kind }: Voice): Record<string, string> {
  return { "@type": kind === "person" ? "Person" : "Organization", name };
}

/** schema.org takes ISO 8601 dates; the qualified dates and intervals of EDTF it does not. */
function isoDate(published: string | null): string | undefined {
  return published !== null && /^\d{4}(-\d{2}){0,2}$/.test(published) ? published : undefined;
}
