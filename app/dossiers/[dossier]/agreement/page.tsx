import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getAgreement } from "#lib/data/library";
import {
  AGREEMENT_VIEWS,
  type AgreementViewName,
  formatAgreementQuery,
  parseAgreementQuery,
} from "#lib/schema/agreement-query";
import type { SearchParams } from "#lib/schema/search-params";
import { AgreementAnswers } from "../../../_components/agreement-answers";
import { AgreementCounting } from "../../../_components/agreement-counting";
import { AgreementPair } from "../../../_components/agreement-pair";
import { AgreementTable } from "../../../_components/agreement-table";
import { pageMetadata } from "../../../_request/metadata";

interface AgreementPageProps {
  params: Promise<{ dossier: string }>;
  searchParams: Promise<SearchParams>;
}

const NAMES: Record<AgreementViewName, string> = { source: "By source", answer: "By answer" };

export async function generateMetadata({ params }: AgreementPageProps): Promise<Metadata> {
  const { dossier } = await read(params);
  return pageMetadata({
    title: `Agreement · ${dossier.title}`,
    description: `How far each two sources of “${dossier.title}” hold common answers, of the claims on which both hold one, and who stands with whom on what.`,
    path: `/dossiers/${dossier.slug}/agreement`,
  });
}

/** Source × source, each number with its denominator and the claims behind it; and who stands with whom on what. */
export default async function AgreementPage({ params, searchParams }: AgreementPageProps) {
  const view = await read(params);
  const query = parseAgreementQuery(await searchParams, {
    topics: view.topics.map((topic) => topic.slug),
    sources: view.sources.map((source) => source.slug),
  });
  const { slug } = view.dossier;
  return (
    <>
      <div className="src-head">
        <h1>Agreement</h1>
        <p className="lede">
          {query.view === "source"
            ? "Of the claims on which both sources hold an answer, on how many do they hold a common one? Open a cell for the claims behind it."
            : "Who stands with whom on what: the sources that hold the same answer, claim by claim."}
        </p>
      </div>
      <div className="viewbar agr-bar">
        <nav className="seg" aria-label="Arrange the agreement">
          {AGREEMENT_VIEWS.map((name) => (
            <a
              key={name}
              href={formatAgreementQuery({ view: name }) || "?"}
              aria-current={name === query.view ? "true" : undefined}
            >
              {NAMES[name]}
            </a>
          ))}
        </nav>
        <div className="end">
          <a href={`/api/v1/dossiers/${slug}/agreement`}>As JSON</a>
        </div>
      </div>
      {view.claims.length === 0 && <p className="empty">No claims yet.</p>}
      {query.view === "answer" ? (
        <AgreementAnswers view={view} query={query} />
      ) : (
        <>
          <AgreementTable view={view} query={query} />
          {query.pair && <AgreementPair view={view} pair={query.pair} />}
        </>
      )}
      <AgreementCounting dossier={slug} />
    </>
  );
}

async function read(params: AgreementPageProps["params"]) {
  const view = await getAgreement((await params).dossier);
  if (!view) notFound();
  return view;
}
