/** What the API takes and answers where an error is reported. */

import { z } from "zod";
import {
  LONGEST_CONTACT,
  LONGEST_MESSAGE,
  type ReportedThing,
  type ReportReceipt,
  type ReportTarget,
} from "#lib/domain/report";
import { REPORT_CATEGORIES, REPORT_TARGETS } from "#lib/domain/vocabulary";
import type { ReportDraft, ReportProblems } from "#lib/schema/report";

/** Words are only measured after they were trimmed, by what measures those of the form. */
export const apiReportRequest = z.object({
  position: z.string().optional().meta({ description: "The id of a position; or else `quotation`." }),
  quotation: z.string().optional().meta({ description: "The id of a quotation; or else `position`." }),
  category: z.enum(REPORT_CATEGORIES),
  message: z.string().meta({
    description: `What is wrong, and how you know: at most ${LONGEST_MESSAGE} code points.`,
  }),
  contact: z
    .string()
    .optional()
    .meta({
      description: `An e-mail address for an answer, at most ${LONGEST_CONTACT} characters. No reader sees it.`,
    }),
});
type ApiReportRequest = z.infer<typeof apiReportRequest>;

export const apiReport = z.object({
  reference: z.string().meta({ description: "Under which the editors know the report." }),
  reportedAt: z.string(),
  dossier: z.string(),
  target: z.object({ kind: z.enum(REPORT_TARGETS), id: z.string() }),
});

/** Null where both are named, or neither. */
export function reportedTarget({ position, quotation }: ApiReportRequest): ReportTarget | null {
  if (position !== undefined && quotation === undefined) return { kind: "position", id: position };
  if (quotation !== undefined && position === undefined) return { kind: "quotation", id: quotation };
  return null;
}

const PROBLEMS: Record<keyof ReportDraft, string> = {
  category: `category: one of ${REPORT_CATEGORIES.join(", ")}`,
  message: `message: 1 to ${LONGEST_MESSAGE} characters, without the white space around them`,
  contact: `contact: an e-mail address of at most ${LONGEST_CONTACT} characters, or left out`,
};

export function reportProblemsInWords(problems: ReportProblems): string {
  const fields = (["category", "message", "contact"] as const).filter((field) => problems[field]);
  return `The report cannot be taken as it is. ${fields.map((field) => PROBLEMS[field]).join("; ")}.`;
}

export function toApiReport(
  { dossier, target }: Pick<ReportedThing, "dossier" | "target">,
  { reference, reportedAt }: ReportReceipt,
): z.infer<typeof apiReport> {
  return { reference, reportedAt, dossier: dossier.slug, target: { ...target } };
}
