import { getOverview } from "#lib/data/library";
import { toDossier } from "#lib/schema/api-shapes";
import { found, json, readOnly, slugParam } from "../../../_http/resource";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly<{ dossier: string }>(async (params) => {
  const dossier = slugParam(params.dossier, "dossier");
  return json(toDossier(found(await getOverview(dossier), `dossier ${dossier}`)));
});
