/** What a resource does that answers to a text sent to it, and changes nothing. */

import type { z } from "zod";
import { limitedBody } from "../../_request/limited-body";
import { Problem } from "./problem";
import { answer, type Context, type Params } from "./resource";

/** The exports of a route that only takes POST. */
export function postOnly<P extends Params>(reply: (params: P, request: Request) => Promise<unknown>) {
  const POST = (request: Request, context: Context<P>): Promise<Response> =>
    answer(request, async () => {
      const body = JSON.stringify(await reply(await context.params, request), null, 2);
      return new Response(body, {
        headers: {
          "Content-Type": "application/json; charset=utf-8",
          "Cache-Control": "no-store",
          "Access-Control-Allow-Origin": "*",
        },
      });
    });
  const refuse = (request: Request): Promise<Response> =>
    answer(request, async () => {
      throw new Problem(405, `${request.method} is not possible here: this address only takes POST.`, {
        ...ALLOWED,
      });
    });
  return { POST, OPTIONS: options, GET: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}

const ALLOWED = { Allow: "POST, OPTIONS" };

/** What a browser asks before a page of another origin may send JSON (Fetch Standard, “CORS preflight”). */
async function options(): Promise<Response> {
  const headers = {
    ...ALLOWED,
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "POST",
    "Access-Control-Allow-Headers": "Content-Type",
  };
  return new Response(null, { status: 204, headers });
}

/** More than any text that is taken has, however it is written. */
const MOST_BYTES = 64_000;

/** The text that was sent, as `text/plain` or as the field `text` of a JSON object; both in UTF-8. */
export async function sentText(request: Request, schema: z.ZodType<{ text: string }>): Promise<string> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type !== "application/json" && type !== "text/plain") {
    throw new Problem(
      415,
      'Send the text as application/json, {"text": "…"}, or as text/plain, and say which in Content-Type.',
      { Accept: "application/json, text/plain" },
    );
  }
  const body = await limitedBody(request, MOST_BYTES);
  if (body === null) throw new Problem(413, "The text is too long: at most 64,000 bytes are taken.");
  const text = decoded(body);
  return type === "text/plain" ? text : parsed(text, schema);
}

function decoded(body: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    throw new Problem(400, "What was sent is not UTF-8. Encode the text as UTF-8.");
  }
}

function parsed(body: string, schema: z.ZodType<{ text: string }>): string {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new Problem(400, 'What was sent is not JSON. Send an object with a text: {"text": "…"}.');
  }
  const sent = schema.safeParse(value);
  if (sent.success) return sent.data.text;
  throw new Problem(400, 'The JSON has no field “text” that is a string. Send {"text": "…"}.');
}
