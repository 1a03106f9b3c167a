import { LONGEST_CONTACT, LONGEST_MESSAGE, type ReportedThing } from "#lib/domain/report";
import { REPORT_CATEGORIES, type ReportCategory } from "#lib/domain/vocabulary";
import { type ReportDraft, type ReportProblems, reportAddress } from "#lib/schema/report";
import { PROBLEMS } from "./report-words";

interface ReportFormProps {
  thing: ReportedThing;
  draft: ReportDraft;
  problems: ReportProblems;
}

const number = new Intl.NumberFormat("en");

const CATEGORIES: Record<ReportCategory, string> = {
  misquoted: "The words are wrong, or cut so that they mislead",
  "wrong-speaker": "Somebody else is speaking, or the chain of voices is wrong",
  "wrong-answer": "The answer, the stance or the summary is wrong",
  "missing-context": "Context that changes its meaning is missing",
  other: "Something else",
};

/** Answered without a script: the browser checks what it can, the server everything. */
export function ReportForm({ thing, draft, problems }: ReportFormProps) {
  return (
    <form method="post" action={reportAddress(thing.dossier.slug, thing.target)} className="rep-form">
      <fieldset aria-describedby={problems.category && "category-problem"}>
        <legend>What is wrong?</legend>
        {REPORT_CATEGORIES.map((category, index) => (
          <label key={category}>
            <input
              type="radio"
              id={index === 0 ? "report-category" : undefined}
              name="category"
              value={category}
              defaultChecked={draft.category === category}
              required
            />
            {CATEGORIES[category]}
          </label>
        ))}
        <Problem field="category" problems={problems} />
      </fieldset>
      <div className="rep-field">
        <label htmlFor="report-message">What should it say, and how do you know?</label>
        <textarea
          id="report-message"
          name="message"
          rows={6}
          defaultValue={draft.message}
          required
          maxLength={LONGEST_MESSAGE}
          aria-describedby={`message-hint${problems.message ? " message-problem" : ""}`}
          aria-invalid={problems.message !== undefined}
        />
        <Problem field="message" problems={problems} />
        <p id="message-hint" className="rep-hint">
          Up to {number.format(LONGEST_MESSAGE)} characters. A page, a paragraph or an edition helps.
        </p>
      </div>
      <div className="rep-field">
        <label htmlFor="report-contact">
          Your e-mail address <span className="rep-hint">(optional)</span>
        </label>
        <input
          type="email"
          id="report-contact"
          name="contact"
          defaultValue={draft.contact}
          maxLength={LONGEST_CONTACT}
          autoComplete="email"
          aria-describedby={`contact-hint${problems.contact ? " contact-problem" : ""}`}
          aria-invalid={problems.contact !== undefined}
        />
        <Problem field="contact" problems={problems} />
        <p id="contact-hint" className="rep-hint">
          Only if you would like an answer. The people who run this site see it, readers never do, and they
          can erase it when you ask them to.
        </p>
      </div>
      <p className="rep-send">
        <button type="submit" className="btn">
          Send the report
        </button>
      </p>
    </form>
  );
}

function Problem({ field, problems }: { field: keyof ReportDraft; problems: ReportProblems }) {
  const problem = problems[field];
  return (
    problem && (
      <p className="rep-problem" id={`${field}-problem`}>
        {PROBLEMS[field][problem]}
      </p>
    )
  );
}
