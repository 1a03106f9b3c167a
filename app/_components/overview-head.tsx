import { countCoverage } from "#lib/domain/coverage";
import { type FixityFinding, fixityOf } from "#lib/domain/fixity";
import type { Overview } from "#lib/domain/views";
import { counted } from "./counted";
import { OverviewIntroduction } from "./overview-introduction";
import { OverviewKey } from "./overview-key";

interface OverviewHeadProps {
  overview: Overview;
  /** Whether the reader has put the introduction away. */
  introduced: boolean;
}

/** What the dossier is, how much it holds, how much of that is checked and reviewed, and how to read it. */
export function OverviewHead({ overview: { dossier, sources, rows }, introduced }: OverviewHeadProps) {
  const { counts } = dossier;
  const coverage = countCoverage(rows.flatMap((row) => row.coverage));
  const unsettled = coverage.inReview + coverage.notReviewed;
  const fixity = fixityOf(sources.map((source) => source.newest));
  return (
    <div className="head">
      <div>
        <h1>{dossier.title}</h1>
        <p className="lede">{dossier.description}</p>
        <p className="counts n">
          <span>{counted(counts.sources, "source")}</span>
          <span>{counted(counts.claims, "claim")}</span>
          <span>{counted(counts.positions, "position")}</span>
          <span>
            {counted(counts.quotations, "quotation")}
            {counts.quotations > 0 && `, ${fixityWords(fixity)}`}
          </span>
        </p>
        {coverage.total > 0 && (
          <p className="counts-2 n">
            {coverage.total - unsettled} of {coverage.total} cells reviewed
            {unsettled > 0 && `; ${unsettled} not yet`}
          </p>
        )}
      </div>
      {introduced || rows.length === 0 ? (
        <OverviewKey sources={sources} introduced={introduced} />
      ) : (
        <OverviewIntroduction />
      )}
    </div>
  );
}

/** Says that quotations are verified only where a check of every text has passed. */
function fixityWords(fixity: FixityFinding): string {
  if (fixity.status === "verified") return "all verified";
  if (fixity.status === "failed") return `but the last check failed in ${counted(fixity.failed, "source")}`;
  if (fixity.checked === 0) return "not yet checked";
  return `those of ${fixity.checked} of ${fixity.total} sources verified`;
}
