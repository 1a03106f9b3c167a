/** Problem details: the one shape of every error of the API (RFC 9457). */

import { STATUS_CODES } from "node:http";

/** Thrown by a handler to answer with a problem. */
export class Problem extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 405 | 413 | 415 | 429 | 500 | 503,
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
  const body = problemBody(status, detail, pathname + search);
  return new Response(request.method === "HEAD" ? null : body, {
    status,
    headers: { "Content-Type": PROBLEM_TYPE, "Cache-Control": "no-store", ...headers },
  });
}

export const PROBLEM_TYPE = "application/problem+json";

/** @param instance the address that was asked for. */
export function problemBody(status: number, detail: string, instance: string): string {
  return JSON.stringify(
    { type: "about:blank", title: STATUS_CODES[status], status, detail, instance },
    null,
    2,
  );
}
