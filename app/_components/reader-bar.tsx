import { claimsQuoted } from "#lib/domain/reader-selection";
import { LONGEST_FIND } from "#lib/schema/reader-query";
import { counted } from "./counted";
import { ReaderFound } from "./reader-found";
import { type ReaderPageProps, readerAddress } from "./reader-page-props";
import { ReaderSteps } from "./reader-steps";

/** Above the text: which claim is marked in colour, what is looked for, and the ways between the places of both. */
export function ReaderBar(page: ReaderPageProps) {
  const { view, selection, pinned, found } = page;
  return (
    <div className="rd-top">
      {/* What is looked for is seen at once: the address leads to its first place. */}
      <form method="get" action="#h-1">
        {pinned !== null && <input type="hidden" name="version" value={pinned} />}
        {view.quotations.length > 0 ? <ClaimChoice {...page} /> : <p>No claim quotes this version yet.</p>}
        <label htmlFor="find" className="vh">
          Find in this text
        </label>
        <input
          id="find"
          name="find"
          type="search"
          maxLength={LONGEST_FIND}
          placeholder="Find in this text"
          defaultValue={found?.asked}
          key={`find ${found?.asked}`}
          data-key="f"
        />
        <button type="submit" className="btn">
          Show
        </button>
      </form>
      {view.quotations.length > 0 && (
        <div className="end">
          <QuotationSteps {...page} />
          {selection.claim && (
            <a className="btn" href={`/dossiers/${view.dossier.slug}/claims/${selection.claim.slug}`}>
              Open the claim
            </a>
          )}
        </div>
      )}
      {found && <ReaderFound {...page} found={found} />}
    </div>
  );
}

function ClaimChoice({ view, selection: { claim } }: ReaderPageProps) {
  return (
    <>
      <label htmlFor="claim">Marked in colour:</label>
      <select id="claim" name="claim" defaultValue={claim?.slug ?? ""} key={claim?.slug ?? ""}>
        <option value="">No claim</option>
        {claimsQuoted(view.quotations).map((one) => (
          <option key={one.claim.slug} value={one.claim.slug}>
            {one.claim.title} ({one.quotations})
          </option>
        ))}
      </select>
    </>
  );
}

/** Of the claim in view; without one, of the whole text, each quoted span once. */
function QuotationSteps(page: ReaderPageProps) {
  const { claim, quotations, place, previous, next } = page.selection;
  const to = (one: typeof previous) => {
    const id = one?.quotation.id ?? null;
    return `${readerAddress(page, { quotation: id })}#q-${id}`;
  };
  return (
    <ReaderSteps
      label={claim ? "Quotations of this claim" : "Quotations"}
      noun="quotation"
      previous={{ href: to(previous), pressed: "[" }}
      next={{ href: to(next), pressed: "]" }}
      place={place}
      of={quotations.length}
      unplaced={counted(quotations.length, claim ? "quotation" : "quoted place")}
      only={claim ? quotations.map((one) => `q-${one.quotation.id}`) : undefined}
    />
  );
}
