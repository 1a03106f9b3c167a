import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getVoice } from "#lib/data/library";
import { routesOf } from "#lib/domain/voices";
import type { SearchParams } from "#lib/schema/search-params";
import { parseVoiceQuery } from "#lib/schema/voices-query";
import { FixityFailure } from "../../../../_components/fixity-failure";
import { QuotationCopy } from "../../../../_components/quotation-copy.client";
import { SourcesInPrint } from "../../../../_components/sources-in-print";
import { VoiceBar } from "../../../../_components/voice-bar";
import { VoiceClaims } from "../../../../_components/voice-claims";
import { VoiceHead } from "../../../../_components/voice-head";
import { spokenBy, topicsOf } from "../../../../_components/voice-page-props";
import { VoicePassedOn } from "../../../../_components/voice-passed-on";
import { VoiceRoutes } from "../../../../_components/voice-routes";
import { pageMetadata } from "../../../../_request/metadata";
import { readOrigin } from "../../../../_request/origin";

interface VoiceRouteProps {
  params: Promise<{ dossier: string; voice: string }>;
  searchParams: Promise<SearchParams>;
}

/** Claims on one page; a voice that speaks on more has a page a topic. */
const WHOLE = 40;

export async function generateMetadata({ params }: VoiceRouteProps): Promise<Metadata> {
  const { dossier, voice } = await params;
  const view = await getVoice(dossier, voice);
  if (!view) return {};
  return pageMetadata({
    title: `${view.voice.name} · ${view.dossier.title}`,
    description: `What each source of “${view.dossier.title}” has ${view.voice.name} say, side by side, and through whom.`,
    path: `/dossiers/${dossier}/voices/${voice}`,
  });
}

/** One voice: who it is, through whom it comes, and what each source has it say. */
export default async function VoicePage({ params, searchParams }: VoiceRouteProps) {
  const { dossier, voice } = await params;
  const view = await getVoice(dossier, voice);
  if (!view) notFound();
  const topics = topicsOf(view.claims);
  const asked = parseVoiceQuery(
    await searchParams,
    topics.map(({ topic }) => topic.slug),
  );
  const whole = view.claims.length <= WHOLE;
  const query = { ...asked, topic: asked.topic ?? (whole ? null : (topics[0]?.topic.slug ?? null)) };
  const claims = view.claims.filter(({ claim }) => query.topic === null || claim.topic.slug === query.topic);
  const stands = spokenBy(view.claims);
  const columns = view.sources.filter((source) => stands.some((stand) => stand.source === source.slug));
  const page = { view, query, origin: await readOrigin() };
  const quotations = view.claims.flatMap(({ positions }) =>
    positions.flatMap((one) => one.quotations),
  ).length;
  return (
    <>
      <div className="crumb">
        <a href={`/dossiers/${dossier}/voices`}>Voices</a>
        <span aria-hidden="true">/</span>
        <span className="n">
          In {columns.length} of {view.sources.length} sources
        </span>
      </div>
      <VoiceHead view={view} origin={page.origin} />
      {view.withheld > 0 && <FixityFailure withheld={view.withheld} of={quotations + view.withheld} />}
      <VoiceRoutes voice={view.voice} routes={routesOf(stands)} sources={view.sources} />
      {claims.length > 0 && <VoiceBar view={view} query={query} claims={claims} whole={whole} />}
      <VoiceClaims {...page} claims={claims} columns={columns} />
      <VoicePassedOn view={view} />
      <SourcesInPrint sources={columns} />
      <QuotationCopy />
    </>
  );
}
