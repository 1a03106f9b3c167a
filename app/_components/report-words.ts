/** What is said of a report that could not be taken. */

import { LONGEST_MESSAGE } from "#lib/domain/report";
import type { ReportDraft, ReportProblems } from "#lib/schema/report";
import type { ReportRefusal } from "../_request/report-draft";

type Problem = NonNullable<ReportProblems[keyof ReportDraft]>;

const number = new Intl.NumberFormat("en");

export const PROBLEMS: Record<keyof ReportDraft, Record<Problem, string>> = {
  category: ofField("Choose what is wrong."),
  message: {
    ...ofField("Say what is wrong, in a sentence at least."),
    "too-long": `This is too long: at most ${number.format(LONGEST_MESSAGE)} characters can be sent at once.`,
  },
  contact: ofField("This is not an e-mail address such as name@example.org. Correct it, or leave it out."),
};

function ofField(words: string): Record<Problem, string> {
  return { missing: words, unknown: words, "too-long": words, "not-an-address": words };
}

const KEPT = "What you typed is still here.";

export const REFUSALS: Record<ReportRefusal, (wait: string) => string> = {
  "too-large": () =>
    `What was sent is far too long: a report has at most ${number.format(LONGEST_MESSAGE)} characters.`,
  "not-a-form": () => "What was sent is not a form. Fill in the one below.",
  "other-site": () =>
    "This was sent by a page of another site, and was not taken. If you meant to send it, use the form below.",
  "too-many": (wait) => `Too many reports have come in for now. ${KEPT} Send it again ${wait}.`,
  busy: (wait) => `The report could not be saved just now. ${KEPT} Send it again ${wait}.`,
};
