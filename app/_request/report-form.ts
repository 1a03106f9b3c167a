/** Takes the form of an error report: before the page is drawn, so that it can be drawn again with what was typed. */

import { fileReport } from "#lib/commands/reports";
import { currentDatabase } from "#lib/data/current-database";
import type { ReportedThing } from "#lib/domain/report";
import { parseReport, type ReportDraft } from "#lib/schema/report";
import { limitedBody } from "./limited-body";
import { isFromOwnPages } from "./own-pages";
import { secondsToWait } from "./rate-limit";
import { NOTHING_REFUSED, type RefusedReport } from "./report-draft";

export type FormResult =
  | { readonly kind: "sent"; readonly reference: string }
  | { readonly kind: "gone" }
  | { readonly kind: "refused"; readonly status: number; readonly refused: RefusedReport };

/** More than the longest message takes in a form, whatever its script. */
const MOST_BYTES = 32_000;

/** Of what is typed, so much is handed back at most: more than fits is told to be too long all the same. */
const MOST_SHOWN = 8_000;

const BUSY_SECONDS = 5;

export async function takeReport(request: Request, thing: ReportedThing): Promise<FormResult> {
  if (!isFromOwnPages(request.headers)) return refusal(403, { refusal: "other-site" });
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") return refusal(415, { refusal: "not-a-form" });
  const body = await limitedBody(request, MOST_BYTES);
  if (body === null) return refusal(413, { refusal: "too-large" });
  const draft = readDraft(new URLSearchParams(new TextDecoder().decode(body)));
  const report = parseReport(draft);
  if (!report.ok) return refusal(422, { draft, problems: report.problems });
  const wait = await secondsToWait("report", request.headers);
  if (wait !== null) return refusal(429, { draft, refusal: "too-many", wait });
  const filed = await fileReport(await currentDatabase(), thing, report.words, new Date().toISOString());
  if (filed.ok) return { kind: "sent", reference: filed.receipt.reference };
  return filed.reason === "gone"
    ? { kind: "gone" }
    : refusal(503, { draft, refusal: "busy", wait: BUSY_SECONDS });
}

function readDraft(fields: URLSearchParams): ReportDraft {
  const field = (name: keyof ReportDraft) => (fields.get(name) ?? "").slice(0, MOST_SHOWN);
  return { category: field("category"), message: field("message"), contact: field("contact") };
}

function refusal(status: number, refused: Partial<RefusedReport>): FormResult {
  return { kind: "refused", status, refused: { ...NOTHING_REFUSED, ...refused } };
}
