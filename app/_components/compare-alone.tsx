import type { LoneClaim } from "#lib/domain/compare";
import type { Side } from "#lib/domain/sides";
import { type ComparePageProps, comparisonData } from "./compare-page-props";
import { AT_ONCE } from "./compare-spine";
import { counted } from "./counted";
import { Icon } from "./ui/icon";

const STATUS: Record<LoneClaim["other"], (name: string, claims: number) => string> = {
  silent: (name, claims) => `${name} is silent on ${claims}`,
  "in-review": (name, claims) => `${claims} of ${name} in review`,
  "not-reviewed": (name, claims) => `${claims} of ${name} not yet reviewed`,
};

const ORDER: readonly LoneClaim["other"][] = ["silent", "in-review", "not-reviewed"];

/** What is not between the texts: the claims to which only one of them speaks, and what is known of the other. */
export function CompareAlone(page: ComparePageProps) {
  const { alone, neither, shared } = page.comparison;
  const all = shared.length + alone.left.length + alone.right.length + neither;
  return (
    <section id="alone" className="alone" aria-labelledby="alone-title">
      <h2 id="alone-title">What only one of them speaks to</h2>
      <p className="n">
        Of {counted(all, "claim")} in the dossier both speak to {shared.length}, one of the two to{" "}
        {alone.left.length + alone.right.length}, and neither to {neither}.
      </p>
      <div className="alone-cols">
        <Lone side="left" {...page} />
        <Lone side="right" {...page} />
      </div>
    </section>
  );
}

function Lone({ side, ...page }: ComparePageProps & { side: Side }) {
  const { view, comparison } = page;
  const lone = comparison.alone[side];
  const other = view[side === "left" ? "right" : "left"].source.shortTitle;
  const parts = ORDER.map((status) => ({
    status,
    claims: lone.filter((entry) => entry.other === status).map(({ claim }) => claim),
  })).filter(({ claims }) => claims.length > 0);
  return (
    <section>
      <h3>
        Only {view[side].source.shortTitle} <small className="n">{counted(lone.length, "claim")}</small>
      </h3>
      {lone.length === 0 && <p className="nil">None.</p>}
      {parts.map(({ status, claims }) => (
        <details key={status} open={claims.length <= FEW}>
          <summary className="n">
            <Icon name={status === "silent" ? "silent" : "unreviewed"} />
            {STATUS[status](other, claims.length)}
            <Icon name="down" />
          </summary>
          <ul>
            {claims.slice(0, AT_ONCE).map((claim) => (
              <li key={claim.slug}>
                <a href={`/dossiers/${view.dossier.slug}/claims/${claim.slug}`}>{claim.title}</a>
              </li>
            ))}
          </ul>
          {claims.length > AT_ONCE && (
            <p className="nil n">
              <a href={comparisonData(page)}>And {claims.length - AT_ONCE} more, as JSON</a>
            </p>
          )}
        </details>
      ))}
    </section>
  );
}

/** More are folded away under their count. */
const FEW = 12;
