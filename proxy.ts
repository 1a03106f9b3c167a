/**
 * Answers for things that are not there. A page that calls `notFound()` sends its 404 with an empty body that a
 * script must fill (vercel/next.js#62228); an address that no route matches is answered whole. So what is missing
 * is looked up before any page is drawn, and led to such an address.
 */

import { type NextRequest, NextResponse } from "next/server";
import { getQuotation, getSource, isPublished } from "#lib/data/library";
import { parseReaderQuery } from "#lib/schema/reader-query";
import { DOSSIER_HEADER } from "./app/_request/dossier-header";

export const config = { matcher: ["/", "/dossiers/:path*", "/quotations/:path*"] };

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, searchParams } = request.nextUrl;
  if (request.method !== "GET" && request.method !== "HEAD" && !takesForms(pathname)) {
    return new NextResponse(`${request.method} is not possible here: a page can only be read.\n`, {
      status: 405,
      headers: { Allow: "GET, HEAD", "Content-Type": "text/plain; charset=utf-8" },
    });
  }
  if (pathname === "/") return NextResponse.next();
  const nowhere = new URL("/not-found", request.url);
  const headers = new Headers(request.headers);
  headers.delete(DOSSIER_HEADER);
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
  return NextResponse.next({ request: { headers } });
}

function takesForms(pathname: string): boolean {
  return pathname.endsWith("/check/ask");
}
