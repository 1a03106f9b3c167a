import { matrixRow } from "#lib/domain/matrix-row";
import type { ClaimHead } from "#lib/domain/model";
import type { ClaimRow, ClaimView } from "#lib/domain/views";
import { type ClaimQuery, formatClaimQuery } from "#lib/schema/claim-query";
import { ClaimCellMarks } from "./claim-cell-marks";

interface ClaimPagerProps {
  view: ClaimView;
  query: ClaimQuery;
}

/** At the end: the claims before and after, with what each source says there. */
export function ClaimPager({ view, query }: ClaimPagerProps) {
  if (!view.previous && !view.next) return null;
  return (
    <nav className="pager" aria-label="Neighbouring claims">
      {view.previous ? (
        <Neighbour row={view.previous} label="Previous" view={view} query={query} />
      ) : (
        <span />
      )}
      {view.next && <Neighbour row={view.next} label="Next" view={view} query={query} />}
    </nav>
  );
}

function Neighbour({ row, label, view, query }: ClaimPagerProps & { row: ClaimRow; label: string }) {
  const titles = new Map(view.sources.map((source) => [source.slug, source.shortTitle]));
  return (
    <a href={neighbourAddress(view, row.claim, query)} className={label === "Next" ? "nx" : undefined}>
      <span className="lab n">
        {label}, claim {row.claim.number}
      </span>
      <span className="qn">{row.claim.question}</span>
      <span className="pv">
        {matrixRow(row).cells.map(({ source, cell }) => (
          <span key={source}>
            <ClaimCellMarks cell={cell} lead />
            {titles.get(source)}
          </span>
        ))}
      </span>
    </a>
  );
}

/** Another claim as this one is shown: arrangement, sources, and whether all quotations stand in their context. */
export function neighbourAddress({ dossier }: ClaimView, { slug }: ClaimHead, query: ClaimQuery): string {
  const context = query.context === "all" ? "all" : null;
  return `/dossiers/${dossier.slug}/claims/${slug}${formatClaimQuery({ ...query, context })}`;
}
