import { evidenceOf } from "#lib/domain/cell-evidence";
import type { SourceHead } from "#lib/domain/model";
import type { ClaimView } from "#lib/domain/views";
import { type CellName, formatOverviewQuery, type OverviewQuery } from "#lib/schema/overview-query";
import { FixityFailure } from "./fixity-failure";
import { cellAddress, rowId } from "./matrix-address";
import { quoteCount } from "./matrix-cell-words";
import { PositionGroups } from "./position-group";
import { QuotationCopy } from "./quotation-copy.client";
import { SilenceBlock } from "./silence-block";
import { SourceTitle } from "./source-title";

interface OverviewEvidenceProps {
  view: ClaimView;
  cell: CellName;
  query: OverviewQuery;
  /** For addresses that leave the page with a copied quotation. */
  origin: string;
}

/** What stands behind one cell: its positions with their quotations, or the finding that there are none. */
export function OverviewEvidence({ view, cell, query, origin }: OverviewEvidenceProps) {
  const evidence = evidenceOf(view, cell.source);
  if (!evidence) return null;
  const { source, coverage, positions, quotations, withheld } = evidence;
  const claim = `/dossiers/${view.dossier.slug}/claims/${view.claim.slug}`;
  return (
    <div
      className="evidence"
      id="evidence"
      role="dialog"
      aria-label={`${source.shortTitle}: ${view.claim.title}`}
      tabIndex={-1}
    >
      <header>
        <p className="lab">
          <a href={claim}>
            <span className="n">{view.claim.number}</span> {view.claim.title}
          </a>
        </p>
        <a className="btn" data-act="close" href={closedAddress(query, cell)}>
          Close
        </a>
        <h2>
          {source.shortTitle}
          {quotations > 0 && <small className="n">{quoteCount(quotations)}</small>}
        </h2>
        <p className="ti">
          <SourceTitle source={source} />
        </p>
      </header>
      <p className="qu">{view.claim.question}</p>
      {withheld > 0 && <FixityFailure withheld={withheld} of={quotations} />}
      <PositionGroups
        positions={positions}
        view={view}
        query={query}
        contextAddress={(shown) => formatOverviewQuery({ ...query, ...shown })}
        origin={origin}
      />
      {coverage.status !== "positions" && <SilenceBlock coverage={coverage} />}
      <footer>
        <a className="btn" href={`${claim}#source-${source.slug}`}>
          {source.shortTitle} on the claim’s page
        </a>
        <nav aria-label="Cells of this row">
          <Neighbour source={evidence.previous} rel="prev" query={query} claim={cell.claim} />
          <Neighbour source={evidence.next} rel="next" query={query} claim={cell.claim} />
        </nav>
      </footer>
      <QuotationCopy />
    </div>
  );
}

interface NeighbourProps {
  source: SourceHead | null;
  rel: "prev" | "next";
  query: OverviewQuery;
  claim: string;
}

function Neighbour({ source, rel, query, claim }: NeighbourProps) {
  if (!source) return <span />;
  return (
    <a href={cellAddress(query, { claim, source: source.slug })} rel={rel}>
      <span className="lab">{rel === "prev" ? "Before it" : "After it"}</span>
      {source.shortTitle}
    </a>
  );
}

/** The page without the panel, at the row that it was opened from. */
function closedAddress(query: OverviewQuery, { claim }: CellName): string {
  const address = formatOverviewQuery({ ...query, cell: null, context: null });
  return `${address || "?"}#${rowId(claim)}`;
}
