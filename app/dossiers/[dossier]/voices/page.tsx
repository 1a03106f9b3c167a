import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getVoices } from "#lib/data/library";
import { filterVoices, sortVoices } from "#lib/domain/voice-filters";
import type { SearchParams } from "#lib/schema/search-params";
import { parseVoicesQuery } from "#lib/schema/voices-query";
import { VoicesFilters } from "../../../_components/voices-filters";
import { VoicesTable } from "../../../_components/voices-table";
import { pageMetadata } from "../../../_request/metadata";

interface VoicesPageProps {
  params: Promise<{ dossier: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: VoicesPageProps): Promise<Metadata> {
  const { dossier } = await read(params);
  return pageMetadata({
    title: `Voices in ${dossier.title}`,
    description: `Who speaks in the accounts of “${dossier.title}”, how often, in which of them, and through whom.`,
    path: `/dossiers/${dossier.slug}/voices`,
  });
}

/** Everyone who speaks in the dossier. */
export default async function VoicesPage({ params, searchParams }: VoicesPageProps) {
  const view = await read(params);
  const query = parseVoicesQuery(
    await searchParams,
    view.sources.map((source) => source.slug),
  );
  const shown = sortVoices(filterVoices(view.voices, query), query.sort);
  const address = `/dossiers/${view.dossier.slug}/voices`;
  return (
    <>
      <div className="src-head">
        <h1>Voices</h1>
        <p className="lede">
          Who speaks in “{view.dossier.title}”, how often, and through whom. A position belongs to the last
          voice of its chain; whoever passes it on relays it.
        </p>
      </div>
      <VoicesFilters view={view} query={query} />
      <div className="shown" role="status">
        <p className={shown.length === view.voices.length ? "vh" : "n"}>
          {shown.length} of {view.voices.length} voices shown.{" "}
          {shown.length < view.voices.length && shown.length > 0 && (
            <a href={address}>Show all {view.voices.length}</a>
          )}
        </p>
      </div>
      {shown.length > 0 ? (
        <VoicesTable dossier={view.dossier.slug} sources={view.sources} voices={shown} />
      ) : (
        <p className="empty">
          {view.voices.length === 0 ? (
            "No voices yet."
          ) : (
            <>
              No voice fits these filters. <a href={address}>Show all {view.voices.length}.</a>
            </>
          )}
        </p>
      )}
    </>
  );
}

async function read(params: VoicesPageProps["params"]) {
  const view = await getVoices((await params).dossier);
  if (!view) notFound();
  return view;
}
