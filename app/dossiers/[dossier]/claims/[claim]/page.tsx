import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getClaim, getRelatedClaims } from "#lib/data/library";
import { choiceToWrite, chooseSources, withSources } from "#lib/domain/chosen-sources";
import { formatClaimQuery, parseClaimQuery } from "#lib/schema/claim-query";
import type { SearchParams } from "#lib/schema/search-params";
import { ClaimAnswersTable } from "../../../../_components/claim-answers-table";
import { ClaimByAnswer } from "../../../../_components/claim-by-answer";
import { ClaimByVoice } from "../../../../_components/claim-by-voice";
import { ClaimCite } from "../../../../_components/claim-cite";
import { ClaimColumns } from "../../../../_components/claim-columns";
import { ClaimCrumb } from "../../../../_components/claim-crumb";
import { ClaimFigures } from "../../../../_components/claim-figures";
import { ClaimJsonLd } from "../../../../_components/claim-json-ld";
import type { ClaimPageProps } from "../../../../_components/claim-page-props";
import { ClaimPager } from "../../../../_components/claim-pager";
import { ClaimRelated } from "../../../../_components/claim-related";
import { ClaimShown } from "../../../../_components/claim-shown";
import { ClaimSwitch } from "../../../../_components/claim-switch";
import { ClaimViews } from "../../../../_components/claim-views";
import { counted } from "../../../../_components/counted";
import { FixityFailure } from "../../../../_components/fixity-failure";
import { QuotationCopy } from "../../../../_components/quotation-copy.client";
import { SourcesInPrint } from "../../../../_components/sources-in-print";
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

/** One claim: the question, who stands where, the sources side by side, and which claims are related. */
export default async function ClaimPage({ params, searchParams }: ClaimRouteProps) {
  const { dossier, claim } = await params;
  const [whole, related] = await Promise.all([getClaim(dossier, claim), getRelatedClaims(dossier, claim)]);
  if (!whole) notFound();
  const asked = parseClaimQuery(await searchParams);
  const choice = chooseSources(whole.sources, asked.sources);
  const query = { ...asked, sources: choiceToWrite(choice) };
  const shown = whole.positions.reduce((sum, position) => sum + position.quotations.length, 0);
  const page: ClaimPageProps = {
    view: withSources(whole, choice),
    whole,
    choice,
    query,
    contextAddress: (context) => formatClaimQuery({ ...query, ...context }),
    origin: await readOrigin(),
  };
  return (
    <>
      <ClaimCrumb view={whole} query={query} />
      <header className="c-head">
        <h1>{whole.claim.question}</h1>
        <ClaimCite view={whole} origin={page.origin} />
      </header>
      {whole.background && (
        <div className="bg">
          <p className="lab">Background, by the editors</p>
          <p>{whole.background}</p>
        </div>
      )}
      {whole.withheld > 0 && <FixityFailure withheld={whole.withheld} of={shown + whole.withheld} />}
      <ClaimAnswersTable {...page} />
      <ClaimFigures {...page} />
      <ClaimViews {...page} />
      <ClaimShown {...page} />
      {query.view === "source" && <ClaimSwitch view={page.view} />}
      <Arrangement {...page} />
      <SourcesInPrint sources={page.view.sources} />
      <ClaimRelated related={related ?? []} {...page} />
      <ClaimPager view={whole} query={query} />
      <QuotationCopy />
      <ClaimJsonLd view={whole} origin={page.origin} />
    </>
  );
}

function Arrangement(page: ClaimPageProps) {
  if (page.query.view === "answer") return <ClaimByAnswer {...page} />;
  if (page.query.view === "voice") return <ClaimByVoice {...page} />;
  return <ClaimColumns {...page} />;
}
