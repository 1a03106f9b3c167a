import { getSource } from "#lib/data/library";
import { findInText, readableRuns } from "#lib/domain/find-in-text";
import { toSource } from "#lib/schema/api-shapes";
import { parseReaderQuery } from "#lib/schema/reader-query";
import { found, json, readOnly, slugParam } from "../../../../../_http/resource";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly<{ dossier: string; source: string }>(
  async (params, request) => {
    const dossier = slugParam(params.dossier, "dossier");
    const source = slugParam(params.source, "source");
    const view = found(await getSource(dossier, source), `source ${source} in a dossier ${dossier}`);
    const { find } = parseReaderQuery(Object.fromEntries(new URL(request.url).searchParams));
    return json(
      toSource(
        view,
        find === null ? null : findInText(readableRuns(view), find),
        (version) => `/api/v1/dossiers/${dossier}/sources/${source}/versions/${version}/text`,
      ),
    );
  },
);
