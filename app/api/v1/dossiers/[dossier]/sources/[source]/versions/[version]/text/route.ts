import { getSource } from "#lib/data/library";
import { Problem } from "../../../../../../../../_http/problem";
import { found, readOnly, slugParam, versionParam } from "../../../../../../../../_http/resource";

type Params = { dossier: string; source: string; version: string };

/** The stored text, exactly. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly<Params>(async (params) => {
  const dossier = slugParam(params.dossier, "dossier");
  const source = slugParam(params.source, "source");
  const version = versionParam(params.version);
  const what = `version ${version} of a source ${source} in a dossier ${dossier}`;
  const { text } = found(await getSource(dossier, source, version), what);
  if (text === null) {
    throw new Problem(
      403,
      `Of ${source} only excerpts may be read: its quotations, with their surroundings.`,
    );
  }
  return { type: "text/plain", body: text };
});
