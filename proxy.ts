/**
 * What comes before a page is drawn.
 *
 * Answers for things that are not there. A page that calls `notFound()` sends its 404 with an empty body that a
 * script must fill (vercel/next.js#62228); an address that no route matches is answered whole. So what is missing
 * is looked up before any page is drawn, and led to such an address.
 *
 * And the answers that no page can give, because a page knows no status of its own: a form that is sent back with
 * what was typed (422), and “too often” (429).
 */

import { type NextRequest, NextResponse } from "next/server";
import { getQuotation, getReportedThing, getSource, isPublished } from "#lib/data/library";
import { parseCheckQuery } from "#lib/schema/check-query";
import { parseReaderQuery } from "#lib/schema/reader-query";
import { parseReportQuery, reportAddress } from "#lib/schema/report";
import type { SearchParams } from "#lib/schema/search-params";
import { DOSSIER_HEADER } from "./app/_request/dossier-header";
import { secondsToWait } from "./app/_request/rate-limit";
import { DRAFT_HEADER, formatDraft } from "./app/_request/report-draft";
import { takeReport } from "./app/_request/report-form";
import { WAIT_HEADER } from "./app/_request/wait-header";

export const config = { matcher: ["/", "/dossiers/:path*", "/quotations/:path*"] };

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, searchParams } = request.nextUrl;
  if (request.method !== "GET" && request.method !== "HEAD" && !takesForms(request.method, pathname)) {
    return new NextResponse(`${request.method} is not possible here: a page can only be read.\n`, {
      status: 405,
      headers: { Allow: "GET, HEAD", "Content-Type": "text/plain; charset=utf-8" },
    });
  }
  if (pathname === "/") return NextResponse.next();
  const nowhere = new URL("/not-found", request.url);
  const headers = new Headers(request.headers);
  for (const own of [DOSSIER_HEADER, DRAFT_HEADER, WAIT_HEADER]) headers.delete(own);
  if (pathname.startsWith("/quotations/")) {
    const found = await getQuotation(pathname.slice("/quotations/".length));
    return found ? NextResponse.next() : NextResponse.rewrite(nowhere, { request: { headers } });
  }
  const [, , dossier, kind, slug] = pathname.split("/");
  if (!dossier || !(await isPublished(dossier)))
    return NextResponse.rewrite(nowhere, { request: { headers } });

  headers.set(DOSSIER_HEADER, dossier);
  const looksUp = kind === "claims" || kind === "sources" || kind === "voices";
  if (slug && looksUp && !(await isPublished(dossier, { kind, slug }))) {
    return NextResponse.rewrite(nowhere, { request: { headers } });
  }
  const { version } = parseReaderQuery({ version: searchParams.get("version") ?? undefined });
  if (slug && kind === "sources" && version !== null && !(await getSource(dossier, slug, version))) {
    return NextResponse.rewrite(nowhere, { request: { headers } });
  }
  if (kind === "report" && !slug) {
    return (
      (await report(request, dossier, headers)) ?? NextResponse.rewrite(nowhere, { request: { headers } })
    );
  }
  if (kind === "check" && !slug) return check(request, headers);
  return NextResponse.next({ request: { headers } });
}

function takesForms(method: string, pathname: string): boolean {
  if (method !== "POST") return false;
  return pathname.endsWith("/check/ask") || /^\/dossiers\/[^/]+\/report$/.test(pathname);
}

/** Null where there is nothing that could be reported. */
async function report(request: NextRequest, dossier: string, headers: Headers): Promise<NextResponse | null> {
  const { target } = parseReportQuery(queryOf(request));
  const thing = target && (await getReportedThing(dossier, target));
  if (!thing) return null;
  if (request.method !== "POST") return NextResponse.next({ request: { headers } });
  const result = await takeReport(request, thing);
  if (result.kind === "gone") return null;
  if (result.kind === "sent") {
    const receipt = reportAddress(dossier, thing.target, result.reference);
    return NextResponse.redirect(new URL(receipt, request.url), 303);
  }
  // Next would look for an action of its own in a form.
  headers.delete("content-type");
  headers.set(DRAFT_HEADER, formatDraft(result.refused));
  return drawn(result.status, headers, result.refused.wait);
}

/** The answer to a check costs work; the empty form does not. */
async function check(request: NextRequest, headers: Headers): Promise<NextResponse> {
  const { text, problem } = parseCheckQuery(queryOf(request));
  const wait = text === null || problem ? null : await secondsToWait("check", request.headers);
  if (wait === null) return NextResponse.next({ request: { headers } });
  headers.set(WAIT_HEADER, String(wait));
  return drawn(429, headers, wait);
}

/** The page of this address, under another status than 200. */
function drawn(status: number, headers: Headers, wait: number | null): NextResponse {
  const response = NextResponse.next({ status, request: { headers } });
  if (wait !== null) response.headers.set("Retry-After", String(wait));
  return response;
}

/** As a page is given it: a repeated parameter as a list. */
function queryOf({ nextUrl: { searchParams } }: NextRequest): SearchParams {
  return Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]));
}
