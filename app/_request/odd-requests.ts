/**
 * Requests that no page or resource can be asked with, and that Next answers with a 500: a method that the web's
 * own `Request` refuses, an address that is no path or cannot be decoded, a host that is none.
 */

import type { IncomingMessage, ServerResponse } from "node:http";
import { PROBLEM_TYPE, problemBody } from "../api/_http/problem";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

export interface Refusal {
  readonly status: 400 | 405;
  /** What is wrong, and what to do. */
  readonly detail: string;
}

/** Null where there is nothing odd about it. */
export function refusalOf(
  method: string,
  url: string,
  hosts: readonly (string | undefined)[],
): Refusal | null {
  if (!METHODS.has(method)) return { status: 405, detail: `${method} is not possible here; GET is.` };
  if (!url.startsWith("/"))
    return { status: 400, detail: "The address must be a path that starts with a slash." };
  if (!isDecodable(url)) {
    return {
      status: 400,
      detail: "The address holds a % that begins no UTF-8 character; write %25 for the sign itself.",
    };
  }
  if (hosts.some((host) => host !== undefined && !URL.canParse(`http://${host}/`))) {
    return { status: 400, detail: "The Host header, or X-Forwarded-Host, names no host." };
  }
  return null;
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/** Answers an odd request, as a problem (RFC 9457) under /api and in plain words elsewhere. */
export function answerOddRequest(request: IncomingMessage, response: ServerResponse): boolean {
  const { method = "GET", url = "/", headers } = request;
  const forwarded = headers["x-forwarded-host"];
  const refusal = refusalOf(method, url, [headers.host, Array.isArray(forwarded) ? forwarded[0] : forwarded]);
  if (refusal === null) return false;
  const { status, detail } = refusal;
  const isApi = url.startsWith("/api");
  const body = isApi ? problemBody(status, detail, url) : `${detail}\n`;
  response.writeHead(status, {
    "Content-Type": isApi ? PROBLEM_TYPE : "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    ...(status === 405 ? { Allow: "GET, HEAD" } : {}),
  });
  response.end(method === "HEAD" ? undefined : body);
  return true;
}
