/** What proxy.ts hands to the report page when a report could not be taken: in a request header, never in an address. */

import { z } from "zod";
import { EMPTY_DRAFT, REPORT_PROBLEMS, type ReportDraft, type ReportProblems } from "#lib/schema/report";

export const DRAFT_HEADER = "x-variorum-draft";

/** Why, apart from what is wrong with single fields. */
const REFUSALS = ["too-large", "not-a-form", "other-site", "too-many", "busy"] as const;
export type ReportRefusal = (typeof REFUSALS)[number];

export interface RefusedReport {
  readonly draft: ReportDraft;
  readonly problems: ReportProblems;
  readonly refusal: ReportRefusal | null;
  /** Seconds after which to try again, where that helps. */
  readonly wait: number | null;
}

export const NOTHING_REFUSED: RefusedReport = {
  draft: EMPTY_DRAFT,
  problems: {},
  refusal: null,
  wait: null,
};

const problem = z.enum(REPORT_PROBLEMS).exactOptional();
const schema = z.object({
  draft: z.object({ category: z.string(), message: z.string(), contact: z.string() }),
  problems: z.object({ category: problem, message: problem, contact: problem }),
  refusal: z.enum(REFUSALS).nullable(),
  wait: z.int().nullable(),
});

/** A header only takes Latin letters. */
export function formatDraft(refused: RefusedReport): string {
  return Buffer.from(JSON.stringify(refused), "utf8").toString("base64url");
}

export function parseDraft(header: string | null): RefusedReport {
  if (header === null) return NOTHING_REFUSED;
  return schema.parse(JSON.parse(Buffer.from(header, "base64url").toString("utf8")));
}
