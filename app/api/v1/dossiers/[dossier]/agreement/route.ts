import { getAgreement } from "#lib/data/library";
import { toAgreement } from "#lib/schema/api-agreement";
import { found, json, readOnly, slugParam } from "../../../../_http/resource";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly<{ dossier: string }>(async (params) => {
  const dossier = slugParam(params.dossier, "dossier");
  return json(toAgreement(found(await getAgreement(dossier), `dossier ${dossier}`)));
});
