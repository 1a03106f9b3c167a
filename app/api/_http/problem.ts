/** Problem details: the one shape of every error of the API (RFC 9457). */

import { STATUS_CODES } from "node:http";

/** Thrown by a handler to answer with a problem. */
export class Problem extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 405 | 413 | 415 | 500,
    /** What is wrong, where, and what to do. */
    readonly detail: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
  }
}

export function problemResponse(problem: Problem, request: Request): Response {
  const { status, detail, headers } = problem;
  const { pathname, search } = new URL(request.url);
  const body = {
    type: "about:blank",
    title: STATUS_CODES[status],
    status,
    detail,
    instance: pathname + search,
  };
  return new Response(request.method === "HEAD" ? null : JSON.stringify(body, null, 2), {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers },
  });
}
