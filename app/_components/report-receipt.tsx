import { dateInWords } from "#lib/domain/dates";
import type { ReportedThing, ReportReceipt } from "#lib/domain/report";
import { positionAddress } from "./addresses";

interface ReportReceivedProps {
  thing: ReportedThing;
  receipt: ReportReceipt;
}

/** That a report has arrived, under which name, and what becomes of it. */
export function ReportReceived({ thing, receipt }: ReportReceivedProps) {
  const { dossier, claim, position } = thing;
  return (
    <section className="rep-done" aria-labelledby="rep-done">
      <h2 id="rep-done">Received on {dateInWords(receipt.reportedAt)}, thank you.</h2>
      <dl>
        <dt>Reference</dt>
        <dd>
          <code className="n">{receipt.reference}</code>
        </dd>
      </dl>
      <p>
        An editor will read your report beside the source. What is wrong is corrected, and every correction is
        recorded; what readers see shows it at once. Name the reference if you write to the people who run
        this site.
      </p>
      <p>
        <a className="btn" href={positionAddress(dossier.slug, claim, position)}>
          Back to the claim
        </a>
      </p>
    </section>
  );
}
