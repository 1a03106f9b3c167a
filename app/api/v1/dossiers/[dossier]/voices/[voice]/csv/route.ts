import { getVoice } from "#lib/data/library";
import { exactCsv, spreadsheetCsv } from "#lib/interchange/csv";
import { voiceTable } from "#lib/interchange/quotation-table";
import { CSV } from "#lib/schema/api-exports";
import { parseCsvQuery } from "#lib/schema/csv-query";
import { readOrigin } from "../../../../../../../_request/origin";
import { found, readOnly, slugParam } from "../../../../../../_http/resource";

/** The voice's quotations as a table; with `?for=spreadsheet` as spreadsheets can open it safely. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly<{ dossier: string; voice: string }>(
  async (params, request) => {
    const dossier = slugParam(params.dossier, "dossier");
    const voice = slugParam(params.voice, "voice");
    const view = found(await getVoice(dossier, voice), `voice ${voice} in a dossier ${dossier}`);
    const table = voiceTable(view, await readOrigin());
    const query = parseCsvQuery(Object.fromEntries(new URL(request.url).searchParams));
    return {
      type: CSV,
      body: query.for === "spreadsheet" ? spreadsheetCsv(table) : exactCsv(table),
      filename: `${dossier}-${voice}.csv`,
    };
  },
);
