import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getClaim } from "#lib/data/library";
import { formatClaimQuery, parseClaimQuery } from "#lib/schema/claim-query";
import type { SearchParams } from "#lib/schema/search-params";
import { ClaimAnswersTable } from "../../../../_components/claim-answers-table";
import { ClaimByAnswer } from "../../../../_components/claim-by-answer";
import { ClaimByVoice } from "../../../../_components/claim-by-voice";
import { ClaimCite } from "../../../../_components/claim-cite";
import { ClaimColumns } from "../../../../_components/claim-columns";
import { ClaimCrumb } from "../../../../_components/claim-crumb";
import { ClaimJsonLd } from "../../../../_components/claim-json-ld";
import type { ClaimPageProps } from "../../../../_components/claim-page-props";
import { ClaimPager } from "../../../../_components/claim-pager";
import { ClaimSwitch } from "../../../../_components/claim-switch";
import { ClaimViews } from "../../../../_components/claim-views";
import { counted } from "../../../../_components/counted";
import { FixityFailure } from "../../../../_components/fixity-failure";
import { QuotationCopy } from "../../../../_components/quotation-copy.client";
import { pageMetadata } from "../../../../_request/metadata";
import { readOrigin } from "../../../../_request/origin";

interface ClaimRouteProps {
  params: Promise<{ dossier: string; claim: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: ClaimRouteProps): Promise<Metadata> {
  const { dossier, claim } = await params;
  const view = await getClaim(dossier, claim);
  if (!view) return {};
  return pageMetadata({
    title: `${view.claim.title} · ${view.dossier.title}`,
    description: `${view.claim.question} What ${counted(view.sources.length, "source")} say, side by side, in their own words.`,
    path: `/dossiers/${dossier}/claims/${claim}`,
  });
}

/** One claim: the question, who stands where, and the sources side by side. */
export default async function ClaimPage({ params, searchParams }: ClaimRouteProps) {
  const { dossier, claim } = await params;
  const view = await getClaim(dossier, claim);
  if (!view) notFound();
  const query = parseClaimQuery(await searchParams);
  const shown = view.positions.reduce((sum, position) => sum + position.quotations.length, 0);
  const page: ClaimPageProps = {
    view,
    query,
    contextAddress: (context) => formatClaimQuery({ ...query, context }),
    origin: await readOrigin(),
  };
  return (
    <>
      <ClaimCrumb view={view} query={query} />
      <header className="c-head">
        <h1>{view.claim.question}</h1>
        <ClaimCite view={view} origin={page.origin} />
      </header>
      {view.background && (
        <div className="bg">
          <p className="lab">Background, by the editors</p>
          <p>{view.background}</p>
        </div>
      )}
      {view.withheld > 0 && <FixityFailure withheld={view.withheld} of={shown + view.withheld} />}
      <ClaimAnswersTable view={view} />
      <ClaimViews view={view} query={query} />
      {query.view === "source" && <ClaimSwitch view={view} />}
      <Arrangement {...page} />
      <ClaimPager view={view} query={query} />
      <QuotationCopy />
      <ClaimJsonLd view={view} origin={page.origin} />
    </>
  );
}

function Arrangement(page: ClaimPageProps) {
  if (page.query.view === "answer") return <ClaimByAnswer {...page} />;
  if (page.query.view === "voice") return <ClaimByVoice {...page} />;
  return <ClaimColumns {...page} />;
}
