import { checkQuotation } from "#lib/data/library";
import { type CheckProblem, checkProblem, LONGEST_CHECK } from "#lib/domain/quote-check";
import { apiCheckRequest, toCheck } from "#lib/schema/api-check";
import { postOnly, requireTurn, sentText } from "../../../../_http/posted";
import { Problem } from "../../../../_http/problem";
import { found, slugParam } from "../../../../_http/resource";

const PROBLEMS: Record<CheckProblem, Problem> = {
  empty: new Problem(400, "The text is empty. Send the words of a quotation."),
  "no-letters": new Problem(400, "The text has no letters or digits. Send the words of a quotation."),
  "too-long": new Problem(
    413,
    `The text is too long: at most ${LONGEST_CHECK} characters can be checked at once. Check it in parts.`,
  ),
};

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = postOnly<{ dossier: string }>(
  { status: 200, fromAnywhere: true },
  async (params, request) => {
    const dossier = slugParam(params.dossier, "dossier");
    const text = await sentText(request, apiCheckRequest);
    const problem = checkProblem(text);
    if (problem) throw PROBLEMS[problem];
    await requireTurn("check", request);
    return toCheck(found(await checkQuotation(dossier, text), `dossier ${dossier}`));
  },
);
