import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getOverview } from "#lib/data/library";
import { JsonLd } from "../../../_components/json-ld";
import { SourceRecord } from "../../../_components/source-record";
import { BibliographyLine } from "../../../_components/take-menu";
import { pageMetadata } from "../../../_request/metadata";
import { readOrigin } from "../../../_request/origin";

interface SourcesPageProps {
  params: Promise<{ dossier: string }>;
}

export async function generateMetadata({ params }: SourcesPageProps): Promise<Metadata> {
  const { dossier } = await read(params);
  return pageMetadata({
    title: `Sources of ${dossier.title}`,
    description: `The accounts in the dossier “${dossier.title}”: who wrote them, where they appeared, their rights, perspective and fixity.`,
    path: `/dossiers/${dossier.slug}/sources`,
  });
}

export default async function SourcesPage({ params }: SourcesPageProps) {
  const { dossier, sources, rows } = await read(params);
  const address = `${await readOrigin()}/dossiers/${dossier.slug}`;
  return (
    <>
      <div className="src-head">
        <h1>Sources</h1>
        <p className="lede">
          The accounts that “{dossier.title}” sets side by side, each with what is known of it and the state
          of its text.
        </p>
        {sources.length > 0 && (
          <p className="take">
            Bibliography of all of them{" "}
            <BibliographyLine path={`/dossiers/${dossier.slug}`} of={`the sources of ${dossier.title}`} />
          </p>
        )}
      </div>
      {sources.length === 0 && <p className="empty">No sources yet.</p>}
      {sources.map((source) => (
        <SourceRecord key={source.slug} dossier={dossier.slug} source={source} claims={rows.length} />
      ))}
      <JsonLd
        data={{
          "@type": "CollectionPage",
          name: `Sources of ${dossier.title}`,
          url: `${address}/sources`,
          isPartOf: {
            "@type": "Dataset",
            name: dossier.title,
            description: dossier.description,
            url: address,
          },
          hasPart: sources.map((source) => ({
            "@type": "CreativeWork",
            name: source.title ?? source.shortTitle,
            author: source.authors.map((author) => ({
              "@type": author.kind === "person" ? "Person" : "Organization",
              name: author.name,
            })),
            datePublished: source.published ?? undefined,
            inLanguage: source.language,
            isBasedOn: source.url ?? undefined,
            url: `${address}/sources/${source.slug}`,
          })),
        }}
      />
    </>
  );
}

async function read(params: SourcesPageProps["params"]) {
  const overview = await getOverview((await params).dossier);
  if (!overview) notFound();
  return overview;
}
