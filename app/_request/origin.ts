import { headers } from "next/headers";
import { requireEnv } from "#lib/env";

/** The origin that readers use, for canonical addresses: `ORIGIN`, or else what this request was sent to. */
export async function readOrigin(): Promise<string> {
  return requireEnv().origin ?? requestOrigin(await headers());
}

/**
 * A reverse proxy says in `X-Forwarded-…` what it was asked for, and so can anybody: it is believed where `TRUST_PROXY`
 * says that there is one.
 */
export function requestOrigin(sent: Headers): string {
  const { trustProxy } = requireEnv();
  const host = forwarded(sent, "host", trustProxy) ?? sent.get("host") ?? "localhost";
  const scheme = forwarded(sent, "proto", trustProxy) === "https" ? "https" : "http";
  const origin = `${scheme}://${host}`;
  return URL.canParse(origin) ? origin : "http://localhost";
}

/** What the outermost of the trusted proxies says: each adds at the end, or leaves what is there. */
function forwarded(sent: Headers, what: "host" | "proto", proxies: number): string | undefined {
  if (proxies === 0) return undefined;
  const said = (sent.get(`x-forwarded-${what}`) ?? "").split(",").map((one) => one.trim());
  return said[Math.max(0, said.length - proxies)] || undefined;
}
