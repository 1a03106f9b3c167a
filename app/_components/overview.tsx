import { notFound } from "next/navigation";
import { getClaim, getOverview, searchClaims } from "#lib/data/library";
import { overviewPart } from "#lib/domain/overview-page";
import { cellInAddress, parseOverviewQuery } from "#lib/schema/overview-query";
import type { SearchParams } from "#lib/schema/search-params";
import { readOrigin } from "../_request/origin";
import { readSettings } from "../_request/settings";
import { FilterBar } from "./filter-bar";
import { filterChoices } from "./filter-choices";
import { FilterResult, NothingShown } from "./filter-result";
import { JsonLd } from "./json-ld";
import { rowId } from "./matrix-address";
import { MatrixPages } from "./matrix-pages";
import { MatrixTable } from "./matrix-table";
import { OverviewEvidence } from "./overview-evidence";
import { EvidenceLinks } from "./overview-evidence-links.client";
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
    claims: rows.map((row) => row.claim.slug),
  });
  const { q, cell } = query;
  const found = q === null ? null : await searchClaims(slug, q);
  const part = overviewPart(overview, { ...query, found }, query.sort, query.page);
  const choices = filterChoices(overview, query, part);
  const evidence = cell && (await getClaim(slug, cell.claim));
  const introduced = (await readSettings()).introduction === "hidden";
  const origin = await readOrigin();
  const address = `${origin}/dossiers/${slug}`;
  return (
    <>
      <OverviewHead overview={overview} introduced={introduced} />
      <section aria-labelledby="claims">
        <h2 className="vh" id="claims">
          Claims
        </h2>
        {rows.length > 0 && (
          <>
            <FilterBar overview={overview} query={query} choices={choices} />
            <FilterResult
              overview={overview}
              query={query}
              part={part}
              ignored={ignored}
              wordless={found === null ? q : null}
            />
          </>
        )}
        <div className="mx-and-evidence">
          {part.fitting > 0 ? (
            <div>
              <MatrixTable
                overview={overview}
                query={query}
                part={part}
                disagreeing={choices.disagree.count}
              />
              <MatrixPages dossier={slug} query={query} part={part} />
            </div>
          ) : (
            <NothingShown dossier={slug} total={rows.length} query={query} wordsNowhere={found?.size === 0} />
          )}
          {evidence && (
            <OverviewEvidence
              key={cellInAddress(cell)}
              view={evidence}
              cell={cell}
              query={query}
              origin={origin}
            />
          )}
        </div>
        <EvidenceLinks cell={evidence && { row: rowId(cell.claim), name: cellInAddress(cell) }} />
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
