/** What a resource does that answers to what is sent to it. */

import type { z } from "zod";
import { limitedBody } from "../../_request/limited-body";
import { isFromOwnPages } from "../../_request/own-pages";
import { type Limited, secondsToWait } from "../../_request/rate-limit";
import { Problem } from "./problem";
import { answer, type Context, type Params } from "./resource";

interface PostOptions {
  readonly status: 200 | 201;
  /** Whether the pages of other sites may send to it: only where nothing is changed. */
  readonly fromAnywhere: boolean;
}

/** The exports of a route that only takes POST. */
export function postOnly<P extends Params>(
  { status, fromAnywhere }: PostOptions,
  reply: (params: P, request: Request) => Promise<unknown>,
) {
  const forAll: Record<string, string> = fromAnywhere ? { "Access-Control-Allow-Origin": "*" } : {};
  const POST = (request: Request, context: Context<P>): Promise<Response> =>
    answer(request, async () => {
      if (!fromAnywhere && !isFromOwnPages(request.headers)) {
        throw new Problem(403, "A page of another site cannot send to this address. Open the form here.");
      }
      const body = JSON.stringify(await reply(await context.params, request), null, 2);
      return new Response(body, {
        status,
        headers: {
          "Content-Type": "application/json; charset=utf-8",
          "Cache-Control": "no-store",
          ...forAll,
        },
      });
    });
  const refuse = (request: Request): Promise<Response> =>
    answer(request, async () => {
      throw new Problem(405, `${request.method} is not possible here: this address only takes POST.`, {
        ...ALLOWED,
      });
    });
  /** What a browser asks before a page of another origin may send JSON (Fetch Standard, “CORS preflight”). */
  const options = async (): Promise<Response> =>
    new Response(null, { status: 204, headers: { ...ALLOWED, ...(fromAnywhere ? PREFLIGHT : {}) } });
  return { POST, OPTIONS: options, GET: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}

const ALLOWED = { Allow: "POST, OPTIONS" };

const PREFLIGHT = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Methods": "POST",
  "Access-Control-Allow-Headers": "Content-Type",
};

/** Counts the request, and answers with a problem where its sender has asked too often. */
export async function requireTurn(what: Limited, request: Request): Promise<void> {
  const wait = await secondsToWait(what, request.headers);
  if (wait === null) return;
  throw new Problem(429, `Too many requests have come in for now. Try again in ${wait} seconds.`, {
    "Retry-After": String(wait),
  });
}

/** More than anything that is taken has, however it is written. */
const MOST_BYTES = 64_000;

/** The text that was sent, as `text/plain` or as the field `text` of a JSON object; both in UTF-8. */
export async function sentText(request: Request, schema: z.ZodType<{ text: string }>): Promise<string> {
  const type = requireType(
    request,
    ["application/json", "text/plain"],
    'Send the text as application/json, {"text": "…"}, or as text/plain, and say which in Content-Type.',
  );
  const body = await sentBody(request);
  if (type === "text/plain") return body;
  const sent = schema.safeParse(parsedJson(body, 'Send an object with a text: {"text": "…"}.'));
  if (sent.success) return sent.data.text;
  throw new Problem(400, 'The JSON has no field “text” that is a string. Send {"text": "…"}.');
}

/** The JSON that was sent; a problem names the fields that are not as the schema has them. */
export async function sentJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  requireType(request, ["application/json"], "Send JSON, and say so: Content-Type: application/json.");
  const value = parsedJson(await sentBody(request), "Send an object; /api/v1/openapi.json describes it.");
  const sent = schema.safeParse(value);
  if (sent.success) return sent.data;
  const wrong = sent.error.issues.map(({ path, message }) => `${path.join(".") || "JSON"}: ${message}`);
  throw new Problem(400, `What was sent is not as /api/v1/openapi.json describes it. ${wrong.join("; ")}.`);
}

function requireType(request: Request, types: readonly string[], detail: string): string {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (types.includes(type)) return type;
  throw new Problem(415, detail, { Accept: types.join(", ") });
}

async function sentBody(request: Request): Promise<string> {
  const body = await limitedBody(request, MOST_BYTES);
  if (body === null) throw new Problem(413, "What was sent is too long: at most 64,000 bytes are taken.");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    throw new Problem(400, "What was sent is not UTF-8. Encode the text as UTF-8.");
  }
}

function parsedJson(body: string, hint: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new Problem(400, `What was sent is not JSON. ${hint}`);
  }
}
