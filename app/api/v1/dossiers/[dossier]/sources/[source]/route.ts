import { getSource } from "#lib/data/library";
import { toSource } from "#lib/schema/api-shapes";
import { found, json, readOnly, slugParam } from "../../../../../_http/resource";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly<{ dossier: string; source: string }>(
  async (params) => {
    const dossier = slugParam(params.dossier, "dossier");
    const source = slugParam(params.source, "source");
    const view = found(await getSource(dossier, source), `source ${source} in a dossier ${dossier}`);
    return json(
      toSource(view, (version) => `/api/v1/dossiers/${dossier}/sources/${source}/versions/${version}/text`),
    );
  },
);
