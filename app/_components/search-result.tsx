import { listed } from "#lib/domain/chains";
import type { SearchAnswer } from "#lib/domain/search-view";
import type { SearchQuery } from "#lib/schema/search-query";
import { SearchEditors } from "./search-editors";
import { SearchSource } from "./search-source";
import { SearchTools } from "./search-tools";
import { foundInWords, narrowedInWords } from "./search-words";

interface SearchResultProps {
  answer: SearchAnswer;
  found: NonNullable<SearchAnswer["found"]>;
  query: SearchQuery;
}

/** The hits in their context: source by source, then the editors’ words, which are no evidence, apart. */
export function SearchResult({ answer, found: { terms, view }, query }: SearchResultProps) {
  const { dossier } = answer;
  const narrowed = narrowedInWords(terms);
  const shown = view.sources.filter(
    ({ hits, source }) => hits > 0 && (query.in === null || query.in === source.slug),
  );
  const without = view.sources.filter(({ hits }) => hits === 0).map(({ source }) => source.shortTitle);
  const editors = view.editors?.hits && (query.in === null || query.in === "editors") ? view.editors : null;
  const isEmpty = view.sources.every(({ hits }) => hits === 0) && !view.editors?.hits;
  return (
    <>
      <h2 className="srch-found" id="result">
        {foundInWords(view)}
      </h2>
      {narrowed && <p className="srch-note">{narrowed}</p>}
      <SearchTools dossier={dossier.slug} view={view} terms={terms} query={query} />
      {isEmpty && (
        <p className="empty">
          Nothing that was searched contains it.{" "}
          <a href={`/dossiers/${dossier.slug}/search`}>Clear the search</a>
        </p>
      )}
      {shown.map((hits) => (
        <SearchSource key={hits.source.slug} dossier={dossier.slug} hits={hits} query={query} />
      ))}
      {editors && (
        <SearchEditors dossier={dossier.slug} hits={editors} query={query} sources={answer.sources} />
      )}
      {without.length > 0 && query.in === null && !isEmpty && (
        <p className="srch-none">Searched without a hit: {listed(without)}.</p>
      )}
    </>
  );
}
