import { getClaim, getRelatedClaims } from "#lib/data/library";
import { toClaim } from "#lib/schema/api-shapes";
import { found, json, readOnly, slugParam } from "../../../../../_http/resource";

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly<{ dossier: string; claim: string }>(
  async (params) => {
    const dossier = slugParam(params.dossier, "dossier");
    const claim = slugParam(params.claim, "claim");
    const view = found(await getClaim(dossier, claim), `claim ${claim} in a dossier ${dossier}`);
    return json(toClaim(view, (await getRelatedClaims(dossier, claim)) ?? []));
  },
);
