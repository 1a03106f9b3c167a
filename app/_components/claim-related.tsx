import type { RelatedClaim } from "#lib/domain/related-claims";
import { relationInWords } from "#lib/domain/relation-words";
import type { ClaimPageProps } from "./claim-page-props";
import { neighbourAddress } from "./claim-pager";

interface ClaimRelatedProps extends Pick<ClaimPageProps, "whole" | "query"> {
  related: readonly RelatedClaim[];
}

/** Claims on which the same voices speak, or that quote the same passages: each with the reason. */
export function ClaimRelated({ related, whole, query }: ClaimRelatedProps) {
  if (related.length === 0) return null;
  const titles = new Map(whole.sources.map((source) => [source.slug, source.shortTitle]));
  const titleOf = (slug: string) => titles.get(slug) ?? slug;
  return (
    <section className="related" aria-labelledby="related">
      <h2 id="related">Related claims</h2>
      <ul>
        {related.map((one) => (
          <li key={one.claim.slug}>
            <a href={neighbourAddress(whole, one.claim, query)}>{one.claim.question}</a>
            <small className="n">{relationInWords(one, titleOf)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
