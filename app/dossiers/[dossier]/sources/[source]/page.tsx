import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getSource } from "#lib/data/library";
import { findInText, readableRuns } from "#lib/domain/find-in-text";
import { selectionOf } from "#lib/domain/reader-selection";
import type { SourceView } from "#lib/domain/views";
import { formatReaderQuery, parseReaderQuery, type ReaderQuery } from "#lib/schema/reader-query";
import type { SearchParams } from "#lib/schema/search-params";
import { ReaderBar } from "../../../../_components/reader-bar";
import { ReaderExcerpts } from "../../../../_components/reader-excerpts";
import type { ReaderPageProps } from "../../../../_components/reader-page-props";
import { ReaderPager } from "../../../../_components/reader-pager";
import { ReaderPlace } from "../../../../_components/reader-place.client";
import { ReaderRail } from "../../../../_components/reader-rail";
import { ReaderText } from "../../../../_components/reader-text";
import { ReaderWays } from "../../../../_components/reader-ways.client";
import { SourceJsonLd } from "../../../../_components/source-json-ld";
import { pageMetadata } from "../../../../_request/metadata";
import { readOrigin } from "../../../../_request/origin";

interface ReaderRouteProps {
  params: Promise<{ dossier: string; source: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: ReaderRouteProps): Promise<Metadata> {
  const { dossier, source } = await params;
  const query = parseReaderQuery(await searchParams);
  const view = await readVersion(dossier, source, query);
  if (!view) return {};
  return pageMetadata({
    title: `${view.source.title ?? view.source.shortTitle} · ${view.dossier.title}`,
    description: view.source.perspective,
    path: `/dossiers/${dossier}/sources/${source}${isNewest(view) ? "" : versionQuery(view.version.number)}`,
  });
}

/** One version of one text, with its quotations in their places. */
export default async function ReaderPage({ params, searchParams }: ReaderRouteProps) {
  const { dossier, source } = await params;
  const query = parseReaderQuery(await searchParams);
  const view = await readVersion(dossier, source, query);
  if (!view) notFound();
  const page: ReaderPageProps = {
    view,
    selection: selectionOf(view.quotations, query),
    pinned: query.version,
    found: foundIn(view, query),
  };
  return (
    <div className="rd-box">
      <div className="rd">
        <ReaderRail {...page} />
        <article aria-label="The text">
          {!isNewest(view) && <NewerVersion view={view} />}
          <ReaderBar {...page} />
          {view.text === null ? <ReaderExcerpts {...page} /> : <ReaderText text={view.text} {...page} />}
          <ReaderPager {...page} />
        </article>
      </div>
      <ReaderPlace />
      <ReaderWays />
      <SourceJsonLd view={view} origin={await readOrigin()} />
    </div>
  );
}

function foundIn(view: SourceView, { find, hit }: ReaderQuery): ReaderPageProps["found"] {
  if (find === null) return undefined;
  const found = findInText(readableRuns(view), find);
  return { ...found, chosen: hit !== null && hit <= found.hits.length ? hit : null };
}

function readVersion(dossier: string, source: string, { version }: ReaderQuery): Promise<SourceView | null> {
  return getSource(dossier, source, version ?? undefined);
}

function isNewest({ version, versions }: SourceView): boolean {
  return versions.at(-1)?.number === version.number;
}

function NewerVersion({ view: { dossier, source, version, versions } }: { view: SourceView }) {
  const newest = versions.at(-1);
  return (
    <p className="older">
      This is version {version.number}. There is a newer one:{" "}
      <a href={`/dossiers/${dossier.slug}/sources/${source.slug}`}>version {newest?.number}</a>.
    </p>
  );
}

function versionQuery(version: number): string {
  return formatReaderQuery({ version });
}
