import { listDossiers } from "#lib/data/library";
import { toDossierList } from "#lib/schema/api-shapes";
import { json, readOnly } from "../../_http/resource";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(async () =>
  json(toDossierList(await listDossiers())),
);
