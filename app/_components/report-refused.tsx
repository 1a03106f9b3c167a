import type { ReportDraft } from "#lib/schema/report";
import type { RefusedReport } from "../_request/report-draft";
import { PROBLEMS, REFUSALS } from "./report-words";
import { waitInWords } from "./wait-in-words";

const FIELDS = ["category", "message", "contact"] as const satisfies readonly (keyof ReportDraft)[];

/** Why a report was not taken, before anything else on the page; of a field, with the way to it. */
export function ReportRefused({ refused }: { refused: RefusedReport }) {
  const { problems, refusal, wait } = refused;
  const wrong = FIELDS.flatMap((field) => {
    const problem = problems[field];
    return problem ? [{ field, words: PROBLEMS[field][problem] }] : [];
  });
  if (refusal === null && wrong.length === 0) return null;
  return (
    <div className="rep-refused" role="alert">
      <p>
        <b>Not sent yet.</b> {refusal && REFUSALS[refusal](waitInWords(wait ?? 0))}
      </p>
      {wrong.length > 0 && (
        <ul>
          {wrong.map(({ field, words }) => (
            <li key={field}>
              <a href={`#report-${field}`}>{words}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
