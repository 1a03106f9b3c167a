import { getVoice } from "#lib/data/library";
import { toVoice } from "#lib/schema/api-voices";
import { found, json, readOnly, slugParam } from "../../../../../_http/resource";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly<{ dossier: string; voice: string }>(
  async (params) => {
    const dossier = slugParam(params.dossier, "dossier");
    const voice = slugParam(params.voice, "voice");
    return json(toVoice(found(await getVoice(dossier, voice), `voice ${voice} in a dossier ${dossier}`)));
  },
);
