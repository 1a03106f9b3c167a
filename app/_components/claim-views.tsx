import { standingOf } from "#lib/domain/state";
import { CLAIM_VIEWS, type ClaimViewName } from "#lib/schema/claim-query";
import { ARRANGEMENT, type ClaimPageProps, claimAddress } from "./claim-page-props";
import { ClaimPicker } from "./claim-picker";
import { CompareLink } from "./compare-link";
import { counted } from "./counted";
import { Icon } from "./ui/icon";
import { StateMark } from "./ui/state-mark";

const NAMES: Record<ClaimViewName, string> = { source: "By source", answer: "By answer", voice: "By voice" };

type ViewsPage = Pick<ClaimPageProps, "view" | "whole" | "query" | "choice">;

/** How the positions are arranged, of which sources, how they stand to one another, and in how much context. */
export function ClaimViews(page: ViewsPage) {
  const { query, whole } = page;
  return (
    <div className="viewbar" id={ARRANGEMENT}>
      <nav className="seg" aria-label="Arrange the positions">
        {CLAIM_VIEWS.map((name) => (
          <a
            key={name}
            href={claimAddress(query, { view: name })}
            aria-current={name === query.view ? "true" : undefined}
          >
            {NAMES[name]}
          </a>
        ))}
      </nav>
      <ClaimPicker {...page} />
      <div className="end n">
        <Standing whole={whole} choice={page.choice} />
        <Quotations {...page} />
        <CompareLink dossier={whole.dossier.slug} sources={page.view.sources} claim={whole.claim.slug} />
      </div>
    </div>
  );
}

/** How many are shown, of how many; and the context of all at once. */
function Quotations({ view, whole, query, choice }: ViewsPage) {
  const [shown, all] = [quotationsOf(view), quotationsOf(whole)];
  if (shown === 0) return null;
  const some = choice.hidden.length > 0 ? `${shown} of ${counted(all, "quotation")} shown` : null;
  return (
    <>
      <span
        className="ok"
        title="The database refuses a quotation that is not exactly what its text has there."
      >
        <Icon name="ok" />
        {some ?? counted(all, "quotation")}, {shown === 1 ? "verified" : "all verified"}
      </span>
      {query.context === "all" ? (
        <>
          {query.reach === "sentence" ? (
            <a href={claimAddress(query, { reach: "paragraph" })}>Show whole paragraphs</a>
          ) : (
            <a href={claimAddress(query, { reach: "sentence" })}>Show the sentences around only</a>
          )}
          <a href={claimAddress(query, { context: null })}>Hide the context</a>
        </>
      ) : (
        <a href={claimAddress(query, { context: "all" })}>Show all in context</a>
      )}
    </>
  );
}

function quotationsOf({ positions }: ClaimPageProps["view"]): number {
  return positions.reduce((sum, position) => sum + position.quotationCount, 0);
}

/** Always of all sources, and says so where only some of them are shown. */
function Standing({
  whole: { answers, positions, coverage },
  choice: { hidden },
}: Pick<ClaimPageProps, "whole" | "choice">) {
  const { state, withinOneSource, reviewed, sources } = standingOf(answers, positions, coverage);
  return (
    <>
      <StateMark state={state} />
      {withinOneSource && <StateMark state="within" />}
      {reviewed < sources && (
        <span>
          of {reviewed} reviewed, {sources} in all
        </span>
      )}
      {reviewed === sources && hidden.length > 0 && <span>of all {counted(sources, "source")}</span>}
    </>
  );
}
