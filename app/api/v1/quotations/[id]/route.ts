import { getQuotation } from "#lib/data/library";
import { toQuotationInPlace } from "#lib/schema/api-shapes";
import { Problem } from "../../../_http/problem";
import { found, json, readOnly } from "../../../_http/resource";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly<{ id: string }>(async ({ id }) => {
  if (!/^[0-9a-z]{1,40}$/.test(id)) {
    throw new Problem(
      400,
      `“${id.slice(0, 80)}” cannot be a quotation's id: lower-case letters and digits can.`,
    );
  }
  return json(toQuotationInPlace(found(await getQuotation(id), `quotation ${id}`)));
});
