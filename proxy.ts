/**
 * Answers for things that are not there. A page that calls `notFound()` sends its 404 with an empty body that a
 * script must fill (vercel/next.js#62228); an address that no route matches is answered whole. So what is missing
 * is looked up before any page is drawn, and led to such an address.
 */

import { type NextRequest, NextResponse } from "next/server";
import { isPublished } from "#lib/data/library";
import { DOSSIER_HEADER } from "./app/_request/dossier-header";

export const config = { matcher: "/dossiers/:path*" };

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nowhere = new URL("/not-found", request.url);
  const headers = new Headers(request.headers);
  headers.delete(DOSSIER_HEADER);
  const [, , dossier, kind, slug] = request.nextUrl.pathname.split("/");
  if (!dossier || !(await isPublished(dossier)))
    return NextResponse.rewrite(nowhere, { request: { headers } });

  headers.set(DOSSIER_HEADER, dossier);
  if (slug && (kind === "claims" || kind === "sources") && !(await isPublished(dossier, { kind, slug }))) {
    return NextResponse.rewrite(nowhere, { request: { headers } });
  }
  return NextResponse.next({ request: { headers } });
}
