import { getClaim } from "#lib/data/library";
import { exactCsv, spreadsheetCsv } from "#lib/interchange/csv";
import { claimTable } from "#lib/interchange/quotation-table";
import { CSV } from "#lib/schema/api-exports";
import { parseCsvQuery } from "#lib/schema/csv-query";
import { readOrigin } from "../../../../../../../_request/origin";
import { found, readOnly, slugParam } from "../../../../../../_http/resource";

/** The claim's quotations as a table; with `?for=spreadsheet` as spreadsheets can open it safely. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly<{ dossier: string; claim: string }>(
  async (params, request) => {
    const dossier = slugParam(params.dossier, "dossier");
    const claim = slugParam(params.claim, "claim");
    const view = found(await getClaim(dossier, claim), `claim ${claim} in a dossier ${dossier}`);
    const table = claimTable(view, await readOrigin());
    const query = parseCsvQuery(Object.fromEntries(new URL(request.url).searchParams));
    return {
      type: CSV,
      body: query.for === "spreadsheet" ? spreadsheetCsv(table) : exactCsv(table),
      filename: `${dossier}-${claim}.csv`,
    };
  },
);
