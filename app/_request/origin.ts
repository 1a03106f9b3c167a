import { headers } from "next/headers";
import { requireEnv } from "#lib/env";

/** The origin that readers use, for canonical addresses: `ORIGIN`, or else what this request was sent to. */
export async function readOrigin(): Promise<string> {
  return requireEnv().origin ?? requestOrigin(await headers());
}

/** A reverse proxy says in `X-Forwarded-…` what it was asked for. */
export function requestOrigin(sent: Headers): string {
  const host = firstOf(sent.get("x-forwarded-host")) ?? sent.get("host") ?? "localhost";
  const scheme = firstOf(sent.get("x-forwarded-proto")) === "https" ? "https" : "http";
  const origin = `${scheme}://${host}`;
  return URL.canParse(origin) ? origin : "http://localhost";
}

function firstOf(list: string | null): string | undefined {
  return list?.split(",")[0]?.trim() || undefined;
}
