import { Problem } from "../_http/problem";
import { readOnly } from "../_http/resource";

/** Every address under /api that is no resource. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async () => {
  throw new Problem(404, "There is nothing at this address. /api/v1/openapi.json describes what there is.");
});
