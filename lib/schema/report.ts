/** What a reader sends to report an error, from the form and through the API; and the address of the form. */

import { z } from "zod";
import {
  keptWords,
  LONGEST_CONTACT,
  LONGEST_MESSAGE,
  type ReportTarget,
  type ReportWords,
} from "#lib/domain/report";
import { REPORT_CATEGORIES } from "#lib/domain/vocabulary";
import { nameOrNull, type SearchParams } from "#lib/schema/search-params";

/** As it was typed: what a form that is shown again holds. */
export interface ReportDraft {
  readonly category: string;
  readonly message: string;
  readonly contact: string;
}

export const EMPTY_DRAFT: ReportDraft = { category: "", message: "", contact: "" };

export const REPORT_PROBLEMS = ["missing", "unknown", "too-long", "not-an-address"] as const;
type ReportProblem = (typeof REPORT_PROBLEMS)[number];

/** What is wrong, field by field. */
export type ReportProblems = Readonly<Partial<Record<keyof ReportDraft, ReportProblem>>>;

export type ReportResult =
  | { readonly ok: true; readonly words: ReportWords }
  | { readonly ok: false; readonly problems: ReportProblems };

const category = z.enum(REPORT_CATEGORIES);
const address = z.email();

export function parseReport(draft: ReportDraft): ReportResult {
  const chosen = category.safeParse(draft.category);
  const message = keptWords(draft.message);
  const contact = keptWords(draft.contact);
  const problems: Partial<Record<keyof ReportDraft, ReportProblem>> = {};
  if (!chosen.success) problems.category = draft.category === "" ? "missing" : "unknown";
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(message)) problems.message = "missing";
  else if (Array.from(message).length > LONGEST_MESSAGE) problems.message = "too-long";
  if (contact.length > LONGEST_CONTACT) problems.contact = "too-long";
  else if (contact !== "" && !address.safeParse(contact).success) problems.contact = "not-an-address";
  if (!chosen.success || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, words: { category: chosen.data, message, contact: contact === "" ? null : contact } };
}

const query = z.object({ position: nameOrNull, quotation: nameOrNull, sent: nameOrNull });

export interface ReportQuery {
  /** Null where the address names none, or two. */
  readonly target: ReportTarget | null;
  /** The reference of the report that was just sent. */
  readonly sent: string | null;
}

export function parseReportQuery(params: SearchParams): ReportQuery {
  const { position, quotation, sent } = query.parse({
    position: params.position,
    quotation: params.quotation,
    sent: params.sent,
  });
  if ((position === null) === (quotation === null)) return { target: null, sent };
  const target =
    position === null
      ? ({ kind: "quotation", id: quotation ?? "" } as const)
      : ({ kind: "position", id: position } as const);
  return { target, sent };
}

/** The address of the form for one position or quotation; with a reference, of its receipt. */
export function reportAddress(
  dossier: string,
  { kind, id }: ReportTarget,
  sent: string | null = null,
): string {
  const page = `/dossiers/${dossier}/report?${kind}=${id}`;
  return sent === null ? page : `${page}&sent=${sent}`;
}
