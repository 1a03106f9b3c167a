import { notFound } from "next/navigation";
import { getOverview, searchClaims } from "#lib/data/library";
import { filterRows } from "#lib/domain/filters";
import { parseOverviewQuery } from "#lib/schema/overview-query";
import type { SearchParams } from "#lib/schema/search-params";
import { readOrigin } from "../_request/origin";
import { FilterBar } from "./filter-bar";
import { filterChoices } from "./filter-choices";
import { FilterResult, NothingShown } from "./filter-result";
import { JsonLd } from "./json-ld";
import { MatrixTable } from "./matrix-table";
import { OverviewHead } from "./overview-head";
import { OverviewSources } from "./overview-sources";

/** The whole overview of a dossier: also the front page, where there is only one dossier. */
export async function OverviewPage({ dossier: slug, params }: { dossier: string; params: SearchParams }) {
  const overview = await getOverview(slug);
  if (!overview) notFound();
  const { dossier, topics, sources, rows } = overview;
  const { query, ignored } = parseOverviewQuery(params, {
    topics: topics.map((topic) => topic.slug),
    sources: sources.map((source) => source.slug),
  });
  const found = query.q === null ? null : await searchClaims(slug, query.q);
  const shown = filterRows(rows, { ...query, found });
  const choices = filterChoices(overview, query);
  const address = `${await readOrigin()}/dossiers/${slug}`;
  return (
    <>
      <OverviewHead overview={overview} />
      <section aria-labelledby="claims">
        <h2 className="vh" id="claims">
          Claims
        </h2>
        {rows.length > 0 && (
          <>
            <FilterBar dossier={slug} query={query} choices={choices} />
            <FilterResult
              dossier={slug}
              shown={shown.length}
              total={rows.length}
              ignored={ignored}
              wordless={found === null ? query.q : null}
            />
          </>
        )}
        {shown.length > 0 ? (
          <MatrixTable overview={overview} rows={shown} disagreeing={choices.disagree.count} />
        ) : (
          <NothingShown dossier={slug} total={rows.length} query={query} wordsNowhere={found?.size === 0} />
        )}
      </section>
      {sources.length > 0 && <OverviewSources dossier={slug} sources={sources} />}
      <JsonLd
        data={{
          "@type": "Dataset",
          name: dossier.title,
          description: dossier.description,
          url: address,
          isAccessibleForFree: true,
          hasPart: sources.map((source) => ({
            "@type": "CreativeWork",
            name: source.title ?? source.shortTitle,
            url: `${address}/sources/${source.slug}`,
          })),
        }}
      />
    </>
  );
}
