import { getBibliography } from "#lib/data/library";
import { bibliography } from "#lib/interchange/bibliography";
import { BIBLIOGRAPHY_FORMATS } from "#lib/schema/api-exports";
import { formatParam } from "../../../../../_http/bibliography-format";
import { found, readOnly, slugParam } from "../../../../../_http/resource";

/** The sources of a dossier for a reference manager. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly<{ dossier: string; format: string }>(
  async (params) => {
    const dossier = slugParam(params.dossier, "dossier");
    const format = formatParam(params.format);
    const { sources } = found(await getBibliography(dossier), `dossier ${dossier}`);
    const { type, extension } = BIBLIOGRAPHY_FORMATS[format];
    return { type, body: bibliography(sources, format), filename: `${dossier}-sources.${extension}` };
  },
);
