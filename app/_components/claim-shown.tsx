import { listed } from "#lib/domain/chains";
import { ARRANGEMENT, type ClaimPageProps, claimAddress } from "./claim-page-props";

/** What of the sources is shown and what is not, so that nobody takes a hidden source for a silent one. */
export function ClaimShown({
  whole,
  query,
  choice: { shown, hidden, unknown, reordered },
}: Pick<ClaimPageProps, "whole" | "query" | "choice">) {
  const all = whole.sources.length;
  if (hidden.length === 0 && unknown.length === 0 && !reordered) return null;
  return (
    <p className="chosen n">
      {hidden.length > 0 && (
        <>
          <b>
            {shown.length} of {all} sources shown.
          </b>{" "}
          Not shown: {listed(hidden.map((source) => source.shortTitle))}.{" "}
          <a href={`${claimAddress(query, { sources: null })}#${ARRANGEMENT}`}>Show all</a>
        </>
      )}
      {hidden.length === 0 && reordered && (
        <>
          All {all} sources, in another order than the dossier’s.{" "}
          <a href={`${claimAddress(query, { sources: null })}#${ARRANGEMENT}`}>The dossier’s order</a>
        </>
      )}
      {unknown.length > 0 && (
        <span>
          Left out of account: no source of this dossier has the name{" "}
          {listed(unknown.map((name) => `“${name}”`))}.
        </span>
      )}
    </p>
  );
}
