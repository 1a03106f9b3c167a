import type { ClaimView } from "#lib/domain/views";
import type { ClaimQuery } from "#lib/schema/claim-query";
import { neighbourAddress } from "./claim-pager";

/** Where the claim stands: its topic, its number, and the ways to its neighbours. */
export function ClaimCrumb({ view, query }: { view: ClaimView; query: ClaimQuery }) {
  const { dossier, claim, claimCount, previous, next } = view;
  return (
    <div className="crumb">
      <a className="mid" href={`/dossiers/${dossier.slug}?topic=${claim.topic.slug}`}>
        {claim.topic.title}
      </a>
      <span className="mid" aria-hidden="true">
        /
      </span>
      <span className="n">
        Claim {claim.number} of {claimCount}
      </span>
      <nav className="pn" aria-label="Claims">
        {previous && (
          <a href={neighbourAddress(view, previous.claim, query)} data-key="k" rel="prev">
            Previous <kbd>K</kbd>
          </a>
        )}
        {next && (
          <a href={neighbourAddress(view, next.claim, query)} data-key="j" rel="next">
            Next <kbd>J</kbd>
          </a>
        )}
      </nav>
    </div>
  );
}
