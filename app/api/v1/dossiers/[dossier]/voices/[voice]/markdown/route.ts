import { getVoice } from "#lib/data/library";
import { voiceMarkdown } from "#lib/interchange/markdown-voice";
import { MARKDOWN } from "#lib/schema/api-exports";
import { readOrigin } from "../../../../../../../_request/origin";
import { found, readOnly, slugParam } from "../../../../../../_http/resource";

/** The voice's page as Markdown. */
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly<{ dossier: string; voice: string }>(
  async (params) => {
    const dossier = slugParam(params.dossier, "dossier");
    const voice = slugParam(params.voice, "voice");
    const view = found(await getVoice(dossier, voice), `voice ${voice} in a dossier ${dossier}`);
    return {
      type: MARKDOWN,
      body: voiceMarkdown(view, await readOrigin()),
      filename: `${dossier}-${voice}.md`,
    };
  },
);
