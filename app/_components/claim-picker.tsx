import { ARRANGEMENT, type ClaimPageProps, claimAddress } from "./claim-page-props";
import { counted } from "./counted";
import { Icon } from "./ui/icon";

/** In the menu: a browser opens it for whoever is sent there. */
const ORDER = "source-order";

type ClaimPickerProps = Pick<ClaimPageProps, "whole" | "query" | "choice">;

/** Which sources stand side by side, and in which order. A form, so that it needs no script. */
export function ClaimPicker({ whole: { dossier, claim, sources }, query, choice }: ClaimPickerProps) {
  const { shown, hidden, reordered } = choice;
  if (sources.length < 2) return null;
  const address = `/dossiers/${dossier.slug}/claims/${claim.slug}`;
  return (
    <details className="pick">
      <summary className="btn n">
        {hidden.length > 0
          ? `${shown.length} of ${counted(sources.length, "source")}`
          : `All ${counted(sources.length, "source")}`}
        <Icon name="down" />
      </summary>
      <form method="get" action={`${address}#${ARRANGEMENT}`} autoComplete="off">
        {query.view !== "source" && <input type="hidden" name="view" value={query.view} />}
        {query.context === "all" && <input type="hidden" name="context" value="all" />}
        {query.context === "all" && query.reach !== "sentence" && (
          <input type="hidden" name="reach" value={query.reach} />
        )}
        <fieldset id={ORDER}>
          <legend className="lab">Sources side by side, in this order</legend>
          {[...shown, ...hidden].map((source, index) => (
            <div key={source.slug} className="row">
              <label>
                <input
                  type="checkbox"
                  name="sources"
                  value={source.slug}
                  defaultChecked={shown.includes(source)}
                />
                {source.shortTitle}
              </label>
              <a href={`${claimAddress(query, { sources: [source.slug] })}#${ORDER}`}>
                Only <span className="vh">{source.shortTitle}</span>
              </a>
              {index > 0 && (
                <button type="submit" name="first" value={source.slug} formAction={`${address}#${ORDER}`}>
                  Put <span className="vh">{source.shortTitle} </span>first
                </button>
              )}
            </div>
          ))}
        </fieldset>
        <p className="go">
          <button type="submit" className="btn">
            Show these
          </button>
          {(hidden.length > 0 || reordered) && (
            <a href={`${claimAddress(query, { sources: null })}#${ARRANGEMENT}`}>
              All, in the dossier’s order
            </a>
          )}
        </p>
      </form>
    </details>
  );
}
