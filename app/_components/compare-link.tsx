import type { SourceHead } from "#lib/domain/model";
import { formatCompareQuery } from "#lib/schema/compare-query";

interface CompareLinkProps {
  /** Its slug. */
  dossier: string;
  /** Those in view: two are set side by side, one is a side, of more the reader chooses. */
  sources: readonly Pick<SourceHead, "slug">[];
  /** Slug of the claim at which they open. */
  claim?: string | undefined;
}

/** From what is in view of some sources to two of their texts. */
export function CompareLink({ dossier, sources, claim = undefined }: CompareLinkProps) {
  const [left, right] = sources.length <= 2 ? sources : [];
  const query = formatCompareQuery({
    left: left?.slug ?? null,
    right: right?.slug ?? null,
    claim: claim ?? null,
  });
  return (
    <a href={`/dossiers/${dossier}/compare${query}`}>
      {left && !right ? "Set beside another text" : "Texts side by side"}
    </a>
  );
}
