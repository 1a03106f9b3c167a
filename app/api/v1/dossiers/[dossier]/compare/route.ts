import { getComparison, isPublished } from "#lib/data/library";
import { toComparison } from "#lib/schema/api-compare";
import { Problem } from "../../../../_http/problem";
import { found, json, readOnly, slugParam } from "../../../../_http/resource";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly<{ dossier: string }>(
  async (params, request) => {
    const dossier = slugParam(params.dossier, "dossier");
    const asked = new URL(request.url).searchParams;
    const [left, right] = [sourceAsked(asked.get("left"), "left"), sourceAsked(asked.get("right"), "right")];
    if (left === right) {
      throw new Problem(
        400,
        `“${left}” is named on both sides: left and right must be two different sources.`,
      );
    }
    found((await isPublished(dossier)) || null, `dossier ${dossier}`);
    for (const slug of [left, right]) {
      found((await isPublished(dossier, { kind: "sources", slug })) || null, `source ${slug} in ${dossier}`);
    }
    const named = asked.get("claim");
    const claim = named === null ? null : slugParam(named, "claim");
    const view = found(await getComparison(dossier, left, right), `dossier ${dossier}`);
    const answer = toComparison(view, claim);
    if (claim !== null) {
      const isShared = answer.shared.some((one) => one.claim === claim);
      found(isShared || null, `claim ${claim} to which both ${left} and ${right} speak`);
    }
    return json(answer);
  },
);

function sourceAsked(value: string | null, side: "left" | "right"): string {
  if (value !== null) return slugParam(value, "source");
  throw new Problem(
    400,
    `“${side}” is missing: name two sources, ?left=…&right=… and, if you like, &claim=….`,
  );
}
