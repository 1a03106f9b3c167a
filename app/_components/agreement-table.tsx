import type { CSSProperties } from "react";
import type { Agreement } from "#lib/domain/agreement";
import { formatAgreementQuery } from "#lib/schema/agreement-query";
import type { AgreementPageProps } from "./agreement-page-props";
import { counted } from "./counted";

/** Explicit, because on a phone CSS takes the table's display away, and with it the roles that it implies. */
const ROLE = {
  table: "table",
  group: "rowgroup",
  row: "row",
  column: "columnheader",
  header: "rowheader",
  cell: "cell",
};

/** More columns than this scroll, which the keyboard must reach. */
const FIT = 6;

/** Every source with every other: on how many of the claims that both answer they hold a common answer. */
export function AgreementTable({ view, query }: AgreementPageProps) {
  const { sources, table, claims } = view;
  const most = Math.max(1, ...table.flatMap((row, at) => row.filter((_, to) => to !== at).map(sharedOf)));
  return (
    <section
      className="agr-scroll"
      aria-label="Agreement, source by source"
      tabIndex={sources.length > FIT ? 0 : undefined}
    >
      <table className="agr" role={ROLE.table} style={{ "--sources": sources.length } as CSSProperties}>
        <caption className="vh">
          Source by source: of the claims on which both hold an answer, on how many they hold a common one.
        </caption>
        <thead role={ROLE.group}>
          <tr role={ROLE.row}>
            <th scope="col" role={ROLE.column}>
              Source
            </th>
            {sources.map((source) => (
              <th key={source.slug} scope="col" role={ROLE.column}>
                {source.shortTitle}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role={ROLE.group}>
          {sources.map((left, at) => (
            <tr key={left.slug} role={ROLE.row}>
              <th scope="row" role={ROLE.header}>
                {left.shortTitle}
              </th>
              {sources.map((right, to) => {
                const agreement = table[at]?.[to] ?? { common: 0, shared: 0 };
                return (
                  <td key={right.slug} role={ROLE.cell} className={at === to ? "self" : undefined}>
                    {at === to ? (
                      <Itself holds={agreement.shared} claims={claims.length} />
                    ) : (
                      <Cell
                        names={[left.shortTitle, right.shortTitle]}
                        agreement={agreement}
                        most={most}
                        href={`${formatAgreementQuery({ pair: [left.slug, right.slug] })}#pair`}
                        current={query.pair?.[0] === left.slug && query.pair[1] === right.slug}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="agr-key">
        Each bar is as long as the second number, and filled as far as the first. All bars are to one scale.
      </p>
    </section>
  );
}

function sharedOf({ shared }: Agreement): number {
  return shared;
}

/** A source is not compared with itself: its own cell says how much there is to compare. */
function Itself({ holds, claims }: { holds: number; claims: number }) {
  return (
    <span className="own n">
      Holds an answer on {holds} of {counted(claims, "claim")}
    </span>
  );
}

interface CellProps {
  names: readonly [string, string];
  agreement: Agreement;
  /** The largest denominator of the table: a bar of full length. */
  most: number;
  href: string;
  current: boolean;
}

function Cell({ names: [left, right], agreement: { common, shared }, most, href, current }: CellProps) {
  if (shared === 0) {
    return (
      <a className="pc nil" href={href} aria-current={current ? "true" : undefined}>
        <span className="with">{right}</span>
        <span>
          <span className="vh">
            {left} and {right}{" "}
          </span>
          hold nothing on the same claim
        </span>
      </a>
    );
  }
  return (
    <a className="pc" href={href} aria-current={current ? "true" : undefined}>
      <span className="with">{right}</span>
      <span className="of n">
        <b>{common}</b> of {shared}
        <span className="vh">
          : on so many claims {left} and {right} hold a common answer
        </span>
      </span>
      <svg className="bar-of" aria-hidden="true">
        <rect className="all" width={percent(shared / most)} height="6" />
        <rect className="both" width={percent(common / most)} height="6" />
      </svg>
    </a>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
