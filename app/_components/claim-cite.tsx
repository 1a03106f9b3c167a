import type { ClaimView } from "#lib/domain/views";
import { Icon } from "./ui/icon";

/** How to cite the claim, and the same as data. */
export function ClaimCite({ view: { dossier, claim }, origin }: { view: ClaimView; origin: string }) {
  const path = `/dossiers/${dossier.slug}/claims/${claim.slug}`;
  return (
    <details className="acts">
      <summary className="btn">
        Cite or export <Icon name="down" />
      </summary>
      <div className="menu">
        <p className="lab">Cite this claim</p>
        <p className="cit">
          “{claim.question}” Claim {claim.number} in {dossier.title}, revision {dossier.revision}. Variorum.{" "}
          {origin}
          {path}
        </p>
        <p className="lab">Export this claim</p>
        <a href={`/api/v1${path}`}>
          Positions, quotations and offsets <small>.json</small>
        </a>
      </div>
    </details>
  );
}
