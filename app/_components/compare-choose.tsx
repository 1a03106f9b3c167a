import type { ComparePageProps } from "./compare-page-props";
import { AT_ONCE } from "./compare-spine";

/** All shared claims to choose from: where there is no room for their list, or it shows one topic only. */
export function CompareChoose({ comparison, query }: ComparePageProps) {
  const topics = new Map(comparison.shared.map(({ claim }) => [claim.topic.slug, claim.topic.title]));
  if (comparison.shared.length < 2) return null;
  return (
    <form method="get" className={comparison.shared.length > AT_ONCE ? "choose always" : "choose"}>
      <input type="hidden" name="left" value={query.left ?? ""} />
      <input type="hidden" name="right" value={query.right ?? ""} />
      {query.show !== "both" && <input type="hidden" name="show" value={query.show} />}
      {query.lock && <input type="hidden" name="lock" value="on" />}
      <label className="vh" htmlFor="claim">
        Shared claim
      </label>
      <select id="claim" name="claim" defaultValue={query.claim ?? ""} key={query.claim}>
        {[...topics].map(([slug, title]) => (
          <optgroup key={slug} label={title}>
            {comparison.shared
              .filter(({ claim }) => claim.topic.slug === slug)
              .map(({ claim }) => (
                <option key={claim.slug} value={claim.slug}>
                  {claim.title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <button type="submit" className="btn">
        Go
        <span className="vh"> to the claim</span>
      </button>
    </form>
  );
}
