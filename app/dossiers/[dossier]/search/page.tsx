import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { searchDossier } from "#lib/data/library";
import type { SearchParams } from "#lib/schema/search-params";
import { parseSearchQuery } from "#lib/schema/search-query";
import { SearchForm } from "../../../_components/search-form";
import { SearchHelp } from "../../../_components/search-help";
import { SearchResult } from "../../../_components/search-result";
import { pageMetadata } from "../../../_request/metadata";

interface SearchPageProps {
  params: Promise<{ dossier: string }>;
  searchParams: Promise<SearchParams>;
}

const NOTHING = { q: null, sort: "text", in: null, page: 1 } as const;

export async function generateMetadata({ params, searchParams }: SearchPageProps): Promise<Metadata> {
  const { q } = parseSearchQuery(await searchParams);
  const { dossier } = await ask((await params).dossier, null);
  return pageMetadata({
    title: `${q === null ? "Search" : `${q} · Search`} · ${dossier.title}`,
    description: `Words and phrases in the sources of “${dossier.title}” and in what its editors wrote, each in its context.`,
    path: `/dossiers/${dossier.slug}/search`,
  });
}

/** Words in their context, by source: what is asked stands in the address, and with it the answer. */
export default async function SearchPage({ params, searchParams }: SearchPageProps) {
  const query = parseSearchQuery(await searchParams);
  const answer = await ask((await params).dossier, query);
  return (
    <>
      <header className="srch-head">
        <h1>Search</h1>
        <SearchForm dossier={answer.dossier.slug} query={query} problems={answer.problems} />
      </header>
      {answer.found ? (
        <SearchResult answer={answer} found={answer.found} query={{ ...query, ...answer.slice }} />
      ) : (
        <SearchHelp dossier={answer.dossier.slug} examples={answer.examples} />
      )}
    </>
  );
}

async function ask(dossier: string, query: ReturnType<typeof parseSearchQuery> | null) {
  const { q, sort, ...slice } = query ?? NOTHING;
  const answer = await searchDossier(dossier, q, { sort, slice });
  if (!answer) notFound();
  return answer;
}
