import { getBibliography } from "#lib/data/library";
import { bibliography } from "#lib/interchange/bibliography";
import { BIBLIOGRAPHY_FORMATS } from "#lib/schema/api-exports";
import { formatParam } from "../../../../../../../_http/bibliography-format";
import { found, readOnly, slugParam } from "../../../../../../../_http/resource";

type Params = { dossier: string; source: string; format: string };

/** One source for a reference manager. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly<Params>(async (params) => {
  const dossier = slugParam(params.dossier, "dossier");
  const source = slugParam(params.source, "source");
  const format = formatParam(params.format);
  const all = found(await getBibliography(dossier), `dossier ${dossier}`).sources;
  const cited = found(
    all.find((one) => one.source.slug === source) ?? null,
    `source ${source} in a dossier ${dossier}`,
  );
  const { type, extension } = BIBLIOGRAPHY_FORMATS[format];
  return { type, body: bibliography([cited], format), filename: `${dossier}-${source}.${extension}` };
});
