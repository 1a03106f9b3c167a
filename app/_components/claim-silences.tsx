import { Columns } from "./claim-columns";
import type { ClaimPageProps } from "./claim-page-props";
import { SilenceBlock } from "./silence-block";

/** The sources without a position, where the columns are not the sources. */
export function ClaimSilences({ view: { coverage, sources } }: ClaimPageProps) {
  const without = coverage.filter((entry) => entry.status !== "positions");
  if (without.length === 0) return null;
  return (
    <section className="without" aria-labelledby="without">
      <h2 id="without">Sources without a position</h2>
      <Columns count={4}>
        {without.map((entry) => (
          <section key={entry.source} className="col" id={`source-${entry.source}`}>
            <h3 className="sl">{sources.find((source) => source.slug === entry.source)?.shortTitle}</h3>
            <SilenceBlock coverage={entry} />
          </section>
        ))}
      </Columns>
    </section>
  );
}
