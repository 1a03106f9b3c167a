/** What every resource of the API does alike: conditional requests, problems, methods it does not have. */

import { createHash } from "node:crypto";
import { SLUG, VERSION_NUMBER } from "#lib/schema/address-parts";
import { Problem, problemResponse } from "./problem";

interface Representation {
  /** Its media type, without the charset. */
  readonly type: string;
  readonly body: string;
  /** What it is called when it is kept as a file. */
  readonly filename?: string;
}

export type Params = Record<string, string | string[] | undefined>;
export type Context<P> = { params: Promise<P> };
type Handler<P> = (request: Request, context: Context<P>) => Promise<Response>;

/** The exports of a route that can only be read: GET (and with it HEAD), and a problem for everything else. */
export function readOnly<P extends Params>(read: (params: P, request: Request) => Promise<Representation>) {
  const GET: Handler<P> = (request, context) =>
    answer(request, async () => conditional(request, await read(await context.params, request)));
  const refuse: Handler<P> = (request) =>
    answer(request, async () => {
      throw new Problem(
        405,
        `${request.method} is not possible here: this address can only be read, with GET.`,
        {
          Allow: "GET, HEAD",
        },
      );
    });
  return { GET, OPTIONS: options, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}

/** What a browser asks before a page of another origin may send a condition (Fetch Standard, “CORS preflight”). */
async function options(): Promise<Response> {
  const headers = {
    Allow: "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "If-None-Match",
  };
  return new Response(null, { status: 204, headers });
}

export function json(value: unknown): Representation {
  return { type: "application/json", body: JSON.stringify(value, null, 2) };
}

/** The value, or a 404 that says what there is none of. */
export function found<T>(value: T | null, what: string): T {
  if (value === null) throw new Problem(404, `There is no ${what}. /api/v1/dossiers lists what there is.`);
  return value;
}

/** A slug from an address; what cannot be one is a bad request rather than something not found. */
export function slugParam(value: string, what: string): string {
  if (value.length <= 200 && SLUG.test(value)) return value;
  throw new Problem(
    400,
    `“${value.slice(0, 80)}” cannot name a ${what}: lower-case letters, digits and hyphens can.`,
  );
}

/** A version number from an address. */
export function versionParam(value: string): number {
  if (VERSION_NUMBER.test(value)) return Number(value);
  throw new Problem(400, `“${value.slice(0, 80)}” is not a version number: they are 1, 2, 3 …`);
}

/** The answer, or the problem that kept it from being made. */
export async function answer(request: Request, make: () => Promise<Response>): Promise<Response> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof Problem) return problemResponse(error, request);
    console.error(error);
    return problemResponse(
      new Problem(500, "The server failed to answer. It has been noted; try again."),
      request,
    );
  }
}

/** RFC 9110, §13: a strong entity tag from the content, and 304 to who already has it. */
function conditional(request: Request, { type, body, filename }: Representation): Response {
  const tag = `"${createHash("sha256").update(body).digest("hex").slice(0, 32)}"`;
  const headers = {
    ETag: tag,
    "Cache-Control": "no-cache",
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Content-Disposition",
  };
  const known = request.headers.get("if-none-match");
  if (known?.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === tag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, {
    headers: {
      ...headers,
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Length": String(Buffer.byteLength(body)),
      ...(filename && { "Content-Disposition": `attachment; filename="${filename}"` }),
    },
  });
}
