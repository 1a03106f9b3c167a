import { listed } from "#lib/domain/chains";
import type { SourceHead } from "#lib/domain/model";
import { type CheckProblem, LONGEST_CHECK } from "#lib/domain/quote-check";
import type { CheckQuery } from "#lib/schema/check-query";
import { waitInWords } from "./wait-in-words";

interface CheckFormProps {
  dossier: string;
  query: CheckQuery;
  /** Seconds after which a reader who has asked too often may ask again. */
  wait: number | null;
  /** The sources of which only excerpts are shown. */
  excerpts: readonly SourceHead[];
}

const number = new Intl.NumberFormat("en");
const MOST = number.format(LONGEST_CHECK);

const PROBLEMS: Record<CheckProblem, string> = {
  empty: "There is no text to check. Paste the words of a quotation.",
  "no-letters": "There are no letters or digits in this text. Paste the words of a quotation.",
  "too-long": `This text is too long to be one quotation: at most ${MOST} characters can be checked at once. Go back to find it again, and check it in parts.`,
};

/** Sent as a form, so that a text of any length is answered in words; the answer has an address of its own. */
export function CheckForm({ dossier, query: { text, problem }, wait, excerpts }: CheckFormProps) {
  const words = problem ? PROBLEMS[problem] : wait === null ? null : tooOften(wait);
  return (
    <form method="post" action={`/dossiers/${dossier}/check/ask`} className="chk-form">
      <label htmlFor="check-text">The quotation</label>
      {/* Another key for another text: the field follows the address when that changes without it. */}
      <textarea
        key={text}
        id="check-text"
        name="text"
        rows={5}
        defaultValue={text ?? ""}
        autoComplete="off"
        aria-describedby={words ? "result check-hint" : "check-hint"}
        aria-invalid={problem !== null}
      />
      {words && (
        <p className="chk-problem" id="result">
          {words}
        </p>
      )}
      <div className="chk-send">
        <button type="submit" className="btn">
          Check
        </button>
        <p id="check-hint">
          Up to {MOST} characters. Quotation marks around it and an ellipsis at either end may stay.
          {excerpts.length > 0 &&
            ` Of ${listed(excerpts.map((source) => source.shortTitle))} only the excerpts that readers are shown are compared.`}
        </p>
      </div>
    </form>
  );
}

function tooOften(wait: number): string {
  return `Too many quotations have been checked for now. The text is still here: check it again ${waitInWords(wait)}.`;
}
