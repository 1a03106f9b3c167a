import { movedTo } from "#lib/domain/chosen-sources";
import type { SourceHead } from "#lib/domain/model";
import { ARRANGEMENT, type ClaimPageProps, claimAddress } from "./claim-page-props";
import { Icon } from "./ui/icon";

/** In the head of a column: one place to either side, or out of the way. Links, so that they need no script. */
export function ClaimColumnTools({
  source,
  query,
  choice: { shown },
}: Pick<ClaimPageProps, "query" | "choice"> & { source: SourceHead }) {
  const at = shown.indexOf(source);
  const [before, after] = [shown[at - 1], shown[at + 1]];
  if (shown.length < 2) return null;
  const slugs = shown.map(({ slug }) => slug);
  const moved = (place: number) =>
    `${claimAddress(query, { sources: movedTo(slugs, source.slug, place) })}#source-${source.slug}`;
  const without = claimAddress(query, { sources: slugs.filter((slug) => slug !== source.slug) });
  return (
    <p className="col-t">
      {before && (
        <a href={moved(at - 1)} title={`Before ${before.shortTitle}`}>
          <Icon name="up" />
          Move before
          <span className="vh">
            {" "}
            {before.shortTitle}: {source.shortTitle}
          </span>
        </a>
      )}
      {after && (
        <a href={moved(at + 1)} title={`After ${after.shortTitle}`}>
          <Icon name="down" />
          Move after
          <span className="vh">
            {" "}
            {after.shortTitle}: {source.shortTitle}
          </span>
        </a>
      )}
      <a href={`${without}#${ARRANGEMENT}`}>
        Hide<span className="vh"> {source.shortTitle}</span>
      </a>
    </p>
  );
}
