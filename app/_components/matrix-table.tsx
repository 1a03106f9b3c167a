import type { CSSProperties } from "react";
import { type MatrixRow, matrixRow } from "#lib/domain/matrix-row";
import type { Topic } from "#lib/domain/model";
import type { ClaimRow, Overview, SourceListing } from "#lib/domain/views";
import { MatrixBetween } from "./matrix-between";
import { MatrixCell } from "./matrix-cell";
import { MatrixKeys } from "./matrix-keys.client";

interface MatrixTableProps {
  overview: Overview;
  /** Those of the overview's rows that fit the filters. */
  rows: readonly ClaimRow[];
  /** Of how many claims the sources disagree, in the whole dossier. */
  disagreeing: number;
}

/** Explicit, because on a phone CSS takes the table's display away, and with it the roles that it implies. */
const ROLE = {
  table: "table",
  group: "rowgroup",
  row: "row",
  column: "columnheader",
  header: "rowheader",
  cell: "cell",
};

/** Claims by sources, grouped by topic. */
export function MatrixTable({ overview, rows, disagreeing }: MatrixTableProps) {
  const { dossier, sources, topics } = overview;
  const total = overview.rows.length;
  const groups = topics
    .map((topic) => ({
      topic,
      rows: rows.filter((row) => row.claim.topic.slug === topic.slug).map(matrixRow),
    }))
    .filter((group) => group.rows.length > 0);
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
                {rows.length === total ? questions(total) : `${rows.length} of ${questions(total)}`}
              </small>
            </th>
            {sources.map((source) => (
              <th key={source.slug} scope="col" role={ROLE.column}>
                <a href={`/dossiers/${dossier.slug}/sources/${source.slug}`}>{source.shortTitle}</a>
                <small className="n">
                  speaks to {source.claimsSpokenTo} of {total}
                </small>
              </th>
            ))}
            <th scope="col" role={ROLE.column}>
              Between them
              <small className="n">{disagreeing} disagree</small>
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <TopicGroup key={group.topic.slug} dossier={dossier.slug} sources={sources} {...group} />
        ))}
      </table>
      <MatrixKeys />
    </section>
  );
}

interface TopicGroupProps {
  dossier: string;
  topic: Topic;
  sources: readonly SourceListing[];
  rows: readonly MatrixRow[];
}

function TopicGroup({ dossier, topic, sources, rows }: TopicGroupProps) {
  const shortTitles = new Map(sources.map((source) => [source.slug, source.shortTitle]));
  return (
    <tbody role={ROLE.group}>
      <tr className="grp" role={ROLE.row}>
        <th colSpan={sources.length + 2} scope="rowgroup" role={ROLE.header}>
          <span>{topic.title}</span>
        </th>
      </tr>
      {rows.map(({ claim, cells, standing, tally }) => {
        const href = `/dossiers/${dossier}/claims/${claim.slug}`;
        return (
          <tr className="row" role={ROLE.row} key={claim.slug}>
            <th scope="row" role={ROLE.header}>
              <a href={href}>
                <span className="n">{claim.number}</span>
                <span>{claim.title}</span>
              </a>
            </th>
            {cells.map(({ source, cell }) => {
              const name = shortTitles.get(source) ?? source;
              return (
                <td key={source} role={ROLE.cell} data-l={name}>
                  <MatrixCell source={name} cell={cell} href={`${href}#source-${source}`} />
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
  return count === 1 ? "1 question" : `${count} questions`;
}
