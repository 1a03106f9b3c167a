import { getClaim } from "#lib/data/library";
import { claimMarkdown } from "#lib/interchange/markdown-claim";
import { MARKDOWN } from "#lib/schema/api-exports";
import { readOrigin } from "../../../../../../../_request/origin";
import { found, readOnly, slugParam } from "../../../../../../_http/resource";

/** The claim's page as Markdown. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly<{ dossier: string; claim: string }>(
  async (params) => {
    const dossier = slugParam(params.dossier, "dossier");
    const claim = slugParam(params.claim, "claim");
    const view = found(await getClaim(dossier, claim), `claim ${claim} in a dossier ${dossier}`);
    return {
      type: MARKDOWN,
      body: claimMarkdown(view, await readOrigin()),
      filename: `${dossier}-${claim}.md`,
    };
  },
);
