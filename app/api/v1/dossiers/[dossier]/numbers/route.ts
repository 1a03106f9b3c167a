import { getNumbers } from "#lib/data/library";
import { toNumbers } from "#lib/schema/api-numbers";
import { found, json, readOnly, slugParam } from "../../../../_http/resource";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly<{ dossier: string }>(async (params) => {
  const dossier = slugParam(params.dossier, "dossier");
  return json(toNumbers(found(await getNumbers(dossier), `dossier ${dossier}`)));
});
