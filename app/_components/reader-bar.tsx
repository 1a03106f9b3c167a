import { claimsQuoted } from "#lib/domain/reader-selection";
import type { PlacedQuotation } from "#lib/domain/views";
import { counted } from "./counted";
import { quotationAddress, type ReaderPageProps } from "./reader-page-props";
import { Icon } from "./ui/icon";

/** Above the text: which claim is marked in colour, and the ways between its quotations. */
export function ReaderBar(page: ReaderPageProps) {
  const { view, selection, pinned } = page;
  const { claim, quotations, previous, next, place } = selection;
  if (view.quotations.length === 0) {
    return (
      <div className="rd-top">
        <p>No claim quotes this version yet.</p>
      </div>
    );
  }
  return (
    <div className="rd-top">
      <form method="get">
        {pinned !== null && <input type="hidden" name="version" value={pinned} />}
        <label htmlFor="claim">Marked in colour:</label>
        <select id="claim" name="claim" defaultValue={claim?.slug ?? ""} key={claim?.slug ?? ""}>
          <option value="">No claim</option>
          {claimsQuoted(view.quotations).map((one) => (
            <option key={one.claim.slug} value={one.claim.slug}>
              {one.claim.title} ({one.quotations})
            </option>
          ))}
        </select>
        <button type="submit" className="btn">
          Show
        </button>
      </form>
      {claim && (
        <div className="end">
          <nav aria-label="Quotations of this claim">
            <Step page={page} to={previous} label="Previous quotation" icon="up" pressed="[" />
            <span className="n">
              {place === null ? counted(quotations.length, "quotation") : `${place} of ${quotations.length}`}
            </span>
            <Step page={page} to={next} label="Next quotation" icon="down" pressed="]" />
          </nav>
          <a className="btn" href={`/dossiers/${view.dossier.slug}/claims/${claim.slug}`}>
            Open the claim
          </a>
        </div>
      )}
    </div>
  );
}

interface StepProps {
  page: ReaderPageProps;
  to: PlacedQuotation | null;
  label: string;
  icon: "up" | "down";
  /** The key that does the same. */
  pressed: string;
}

function Step({ page, to, label, icon, pressed }: StepProps) {
  if (!to) {
    return (
      <span className="step" aria-hidden="true">
        <Icon name={icon} />
      </span>
    );
  }
  return (
    <a className="step" href={quotationAddress(page, to.quotation.id)} aria-label={label} data-key={pressed}>
      <Icon name={icon} />
    </a>
  );
}
