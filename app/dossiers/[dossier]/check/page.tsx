import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { checkQuotation, getOverview } from "#lib/data/library";
import { parseCheckQuery } from "#lib/schema/check-query";
import type { SearchParams } from "#lib/schema/search-params";
import { CheckForm } from "../../../_components/check-form";
import { CheckResult } from "../../../_components/check-result";
import { pageMetadata } from "../../../_request/metadata";
import { WAIT_HEADER } from "../../../_request/wait-header";

interface CheckRouteProps {
  params: Promise<{ dossier: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: CheckRouteProps): Promise<Metadata> {
  const { dossier } = await read(params);
  return pageMetadata({
    title: `Check a quotation · ${dossier.title}`,
    description: `Whether words stand verbatim in a source of the dossier “${dossier.title}”, nearly, or not at all.`,
    path: `/dossiers/${dossier.slug}/check`,
  });
}

/** Is it verbatim in the dossier, nearly, or nowhere? The text comes in the address, and with it the answer. */
export default async function CheckPage({ params, searchParams }: CheckRouteProps) {
  const { dossier, sources } = await read(params);
  const query = parseCheckQuery(await searchParams);
  const wait = Number((await headers()).get(WAIT_HEADER)) || null;
  const asks = query.text !== null && query.problem === null && wait === null;
  const check = asks ? await checkQuotation(dossier.slug, query.text ?? "") : null;
  return (
    <div className="chk">
      <header className="chk-head">
        <h1>Check a quotation</h1>
        <p className="lede">
          Paste words that are said to come from one of the sources. They are compared with every text,
          character for character, and what is only near is never called the same.
        </p>
      </header>
      <CheckForm dossier={dossier.slug} query={query} wait={wait} excerpts={sources.filter(isExcerpts)} />
      {check && <CheckResult check={check} />}
    </div>
  );
}

function isExcerpts({ access }: { access: string }): boolean {
  return access === "excerpts";
}

async function read(params: CheckRouteProps["params"]) {
  const overview = await getOverview((await params).dossier);
  if (!overview) notFound();
  return overview;
}
