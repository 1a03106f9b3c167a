import { openApiDocument } from "#lib/schema/openapi";
import { json, readOnly } from "../../_http/resource";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async () => json(openApiDocument()));
