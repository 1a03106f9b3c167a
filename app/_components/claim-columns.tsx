import type { ReactNode } from "react";
import type { Coverage, SourceHead } from "#lib/domain/model";
import { ClaimColumnTools } from "./claim-column-tools";
import type { ClaimPageProps } from "./claim-page-props";
import { quoteCount } from "./matrix-cell-words";
import { PositionGroups } from "./position-group";
import { SilenceBlock } from "./silence-block";
import { SourceTitle } from "./source-title";

/** The sources side by side: up to four in a row, the rest in further rows. */
export function ClaimColumns(page: ClaimPageProps) {
  return (
    <Columns count={page.view.sources.length}>
      {page.view.sources.map((source) => (
        <SourceColumn key={source.slug} source={source} {...page} />
      ))}
    </Columns>
  );
}

/** The grid of all three arrangements. */
export function Columns({ count, children }: { count: number; children: ReactNode }) {
  return <div className={`cols cols-${Math.min(Math.max(count, 1), 4)}`}>{children}</div>;
}

function SourceColumn({ source, ...page }: ClaimPageProps & { source: SourceHead }) {
  const { dossier, coverage: all } = page.view;
  const positions = page.view.positions.filter((position) => position.source === source.slug);
  const coverage = all.find((entry) => entry.source === source.slug);
  const quotations = positions.reduce((sum, position) => sum + position.quotationCount, 0);
  return (
    <section className="col" id={`source-${source.slug}`} aria-labelledby={`name-${source.slug}`}>
      <header className="col-h">
        <h2>
          <a
            id={`name-${source.slug}`}
            href={`/dossiers/${dossier.slug}/sources/${source.slug}?claim=${page.view.claim.slug}`}
          >
            {source.shortTitle}
          </a>
          <small className="n">{columnCount(quotations, coverage)}</small>
        </h2>
        <p className="ti">
          <SourceTitle source={source} />
        </p>
        <ClaimColumnTools source={source} query={page.query} choice={page.choice} />
      </header>
      <PositionGroups positions={positions} {...page} />
      {coverage && coverage.status !== "positions" && <SilenceBlock coverage={coverage} />}
    </section>
  );
}

function columnCount(quotations: number, coverage: Coverage | undefined): string {
  if (coverage?.status === "positions") return quoteCount(quotations);
  if (coverage?.status === "silent") return coverage.stale ? "silent, stale" : "silent";
  return coverage?.status === "in-review" ? "in review" : "not reviewed";
}
