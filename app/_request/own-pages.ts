import { requireEnv } from "#lib/env";
import { requestOrigin } from "./origin";

/**
 * Whether what was sent comes from a page of this site, or from no page at all: another site's page must not write
 * in a reader's name. Browsers say where a request comes from (`Sec-Fetch-Site`; on plain http, and old ones, only
 * `Origin`), and no page can make them say otherwise.
 */
export function isFromOwnPages(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = headers.get("origin");
  if (origin === null) return true;
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  const own = [requestOrigin(headers), requireEnv().origin].filter((one) => one !== null);
  return own.some((one) => new URL(one).host === host);
}
