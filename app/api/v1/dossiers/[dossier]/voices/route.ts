import { getVoices } from "#lib/data/library";
import { toVoiceList } from "#lib/schema/api-voices";
import { found, json, readOnly, slugParam } from "../../../../_http/resource";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly<{ dossier: string }>(async (params) => {
  const dossier = slugParam(params.dossier, "dossier");
  return json(toVoiceList(found(await getVoices(dossier), `dossier ${dossier}`)));
});
