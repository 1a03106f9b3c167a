import { standingOf } from "#lib/domain/state";
import { CLAIM_VIEWS, type ClaimViewName, formatClaimQuery } from "#lib/schema/claim-query";
import type { ClaimPageProps } from "./claim-page-props";
import { counted } from "./counted";
import { Icon } from "./ui/icon";
import { StateMark } from "./ui/state-mark";

const NAMES: Record<ClaimViewName, string> = { source: "By source", answer: "By answer", voice: "By voice" };

/** How the positions are arranged, how they stand to one another, and whether quotations show their context. */
export function ClaimViews({ view, query }: Pick<ClaimPageProps, "view" | "query">) {
  const quotations = view.positions.reduce((sum, position) => sum + position.quotationCount, 0);
  const all = query.context === "all";
  return (
    <div className="viewbar">
      <nav className="seg" aria-label="Arrange the positions">
        {CLAIM_VIEWS.map((name) => (
          <a
            key={name}
            href={formatClaimQuery({ view: name, context: all ? "all" : null }) || "?"}
            aria-current={name === query.view ? "true" : undefined}
          >
            {NAMES[name]}
          </a>
        ))}
      </nav>
      <div className="end n">
        <Standing view={view} />
        {quotations > 0 && (
          <>
            <span
              className="ok"
              title="The database refuses a quotation that is not exactly what its text has there."
            >
              <Icon name="ok" />
              {counted(quotations, "quotation")}, {quotations === 1 ? "verbatim" : "all verbatim"}
            </span>
            <a href={formatClaimQuery({ ...query, context: all ? null : "all" }) || "?"}>
              {all ? "Hide the context" : "Show all in context"}
            </a>
          </>
        )}
      </div>
    </div>
  );
}

function Standing({ view: { answers, positions, coverage } }: Pick<ClaimPageProps, "view">) {
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
    </>
  );
}
