import type { CSSProperties } from "react";
import { matrixRow } from "#lib/domain/matrix-row";
import type { OverviewPart, RowGroup } from "#lib/domain/overview-page";
import type { Overview, SourceListing } from "#lib/domain/views";
import type { OverviewQuery } from "#lib/schema/overview-query";
import { ORDER_LABELS } from "./filter-choices";
import { cellAddress, rowId } from "./matrix-address";
import { MatrixBetween } from "./matrix-between";
import { MatrixCell } from "./matrix-cell";
import { MatrixKeys } from "./matrix-keys.client";

interface MatrixTableProps {
  overview: Overview;
  query: OverviewQuery;
  part: OverviewPart;
  /** Of how many claims the sources disagree, in the whole dossier. */
  disagreeing: number;
}

const number = new Intl.NumberFormat("en");

/** Explicit, because on a phone CSS takes the table's display away, and with it the roles that it implies. */
const ROLE = {
  table: "table",
  group: "rowgroup",
  row: "row",
  column: "columnheader",
  header: "rowheader",
  cell: "cell",
};

/** Claims by sources, in groups. */
export function MatrixTable({ overview, query, part, disagreeing }: MatrixTableProps) {
  const { dossier, sources } = overview;
  const total = overview.rows.length;
  const shown = part.groups.reduce((sum, group) => sum + group.rows.length, 0);
  return (
    <section
      className={scrollClass(sources.length)}
      aria-label="Claims by source"
      // With many sources it scrolls, which the keyboard must reach.
      tabIndex={sources.length > 4 ? 0 : undefined}
    >
      <table className="mx" role={ROLE.table} style={{ "--sources": sources.length } as CSSProperties}>
        <caption className="vh">
          Claims by source. Each cell gives the source’s answer, its stance and its number of quotations.
        </caption>
        <colgroup>
          <col className="c0" />
          <col span={sources.length} />
          <col className="cs" />
        </colgroup>
        <thead role={ROLE.group}>
          <tr role={ROLE.row}>
            <th scope="col" role={ROLE.column}>
              Claim
              <small className="n">
                {shown === total ? questions(total) : `${number.format(shown)} of ${questions(total)}`}
              </small>
            </th>
            {sources.map((source) => (
              <th key={source.slug} scope="col" role={ROLE.column}>
                <a href={`/dossiers/${dossier.slug}/sources/${source.slug}`}>{source.shortTitle}</a>
                <small className="n">
                  speaks to {number.format(source.claimsSpokenTo)} of {number.format(total)}
                </small>
              </th>
            ))}
            <th scope="col" role={ROLE.column}>
              Between them
              <small className="n">{number.format(disagreeing)} disagree</small>
            </th>
          </tr>
        </thead>
        {part.groups.map((group) => (
          <RowsOfGroup
            key={group.topic?.slug ?? ""}
            dossier={dossier.slug}
            sources={sources}
            query={query}
            group={group}
          />
        ))}
      </table>
      <MatrixKeys />
    </section>
  );
}

interface RowsOfGroupProps {
  dossier: string;
  sources: readonly SourceListing[];
  query: OverviewQuery;
  group: RowGroup;
}

/** Under their topic; or under the order that has taken the topics apart, each with its own. */
function RowsOfGroup({ dossier, sources, query, group: { topic, rows } }: RowsOfGroupProps) {
  const shortTitles = new Map(sources.map((source) => [source.slug, source.shortTitle]));
  return (
    <tbody role={ROLE.group}>
      <tr className="grp" role={ROLE.row}>
        <th colSpan={sources.length + 2} scope="rowgroup" role={ROLE.header}>
          <span>{topic ? topic.title : query.sort && ORDER_LABELS[query.sort]}</span>
        </th>
      </tr>
      {rows.map(matrixRow).map(({ claim, cells, standing, tally }) => {
        const href = `/dossiers/${dossier}/claims/${claim.slug}`;
        return (
          <tr className="row" role={ROLE.row} key={claim.slug} id={rowId(claim.slug)}>
            <th scope="row" role={ROLE.header}>
              <a href={href}>
                <span className="n">{claim.number}</span>
                <span>{claim.title}</span>
              </a>
              {!topic && <small>{claim.topic.title}</small>}
            </th>
            {cells.map(({ source, cell }) => {
              const name = shortTitles.get(source) ?? source;
              return (
                <td key={source} role={ROLE.cell} data-l={name}>
                  <MatrixCell
                    source={name}
                    cell={cell}
                    href={cellAddress(query, { claim: claim.slug, source })}
                    open={query.cell?.claim === claim.slug && query.cell.source === source}
                  />
                </td>
              );
            })}
            <td className="sp" role={ROLE.cell}>
              <MatrixBetween standing={standing} tally={tally} />
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}

/** A few columns share the width of the page; more of them scroll, sooner where the page is narrow. */
function scrollClass(sources: number): string | undefined {
  if (sources <= 4) return undefined;
  return sources <= 6 ? "mx-scroll when-narrow" : "mx-scroll";
}

function questions(count: number): string {
  return count === 1 ? "1 question" : `${number.format(count)} questions`;
}
