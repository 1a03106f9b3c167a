import { formatCheckQuery } from "#lib/schema/check-query";
import { limitedBody } from "../../../../_request/limited-body";

interface AskContext {
  params: Promise<{ dossier: string }>;
}

/** More than any text that can be checked takes in a form; what is longer is too long in any case. */
const MOST_BYTES = 64_000;

/**
 * Takes the text from the form and leads to the address of its check. A form that put the text into an address by
 * itself would end in a bare refusal by the server where it is long.
 */
export async function POST(request: Request, { params }: AskContext): Promise<Response> {
  const { dossier } = await params;
  const body = await limitedBody(request, MOST_BYTES).catch(() => new Uint8Array());
  const query =
    body === null
      ? "?problem=too-long"
      : formatCheckQuery(new URLSearchParams(new TextDecoder().decode(body)).get("text") ?? "");
  return see(`/dossiers/${encodeURIComponent(dossier)}/check${query}#result`);
}

/** Whoever reloads or shares this address is led to the form. */
export async function GET(_: Request, { params }: AskContext): Promise<Response> {
  return see(`/dossiers/${encodeURIComponent((await params).dossier)}/check`);
}

function see(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } });
}
