import { fileReport } from "#lib/commands/reports";
import { currentDatabase } from "#lib/data/current-database";
import { getReportedThing } from "#lib/data/library";
import { apiReportRequest, reportedTarget, reportProblemsInWords, toApiReport } from "#lib/schema/api-report";
import { parseReport } from "#lib/schema/report";
import { postOnly, requireTurn, sentJson } from "../../../../_http/posted";
import { Problem } from "../../../../_http/problem";
import { found, slugParam } from "../../../../_http/resource";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = postOnly<{ dossier: string }>(
  { status: 201, fromAnywhere: false },
  async (params, request) => {
    const dossier = slugParam(params.dossier, "dossier");
    const sent = await sentJson(request, apiReportRequest);
    const target = reportedTarget(sent);
    if (!target) throw new Problem(400, "Name what is wrong: either its position or its quotation, by id.");
    const report = parseReport({ ...sent, contact: sent.contact ?? "" });
    if (!report.ok) throw new Problem(400, reportProblemsInWords(report.problems));
    const what = `such ${target.kind} in a dossier ${dossier}`;
    const thing = found(await getReportedThing(dossier, target), what);
    await requireTurn("report", request);
    const filed = await fileReport(await currentDatabase(), thing, report.words, new Date().toISOString());
    if (filed.ok) return toApiReport(thing, filed.receipt);
    if (filed.reason === "gone") return found(null, what);
    throw new Problem(503, "The report could not be saved just now. Send it again in a few seconds.", {
      "Retry-After": "5",
    });
  },
);
