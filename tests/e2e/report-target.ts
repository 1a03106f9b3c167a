/** What the tests of reports share: something to report, and how a browser sends it. */

import type { APIRequestContext, APIResponse } from "@playwright/test";
import { apiClaim, apiClaimList } from "#lib/schema/api";

const D = "/dossiers/chile-1973";
export const REPORT = `${D}/report`;
export const API = `/api/v1${D}/reports`;
export const FORM = "application/x-www-form-urlencoded";
export const GOOD = { category: "other", message: "Paragraph 3 says otherwise.", contact: "" };

/** A position of the first claim that has several quotations, with the first of them. */
export async function target(request: APIRequestContext) {
  const { claims } = apiClaimList.parse(await (await request.get(`/api/v1${D}/claims`)).json());
  const slug = claims[0]?.slug ?? "";
  const claim = apiClaim.parse(await (await request.get(`/api/v1${D}/claims/${slug}`)).json());
  const position = claim.positions.find(({ quotations }) => quotations.length > 1);
  const quotation = position?.quotations[0];
  if (!position || !quotation) throw new Error("The first claim has no such position");
  return { slug, position, quotation };
}

/** Sent as a browser sends the form. */
export function post(
  request: APIRequestContext,
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  return request.post(path, { form, headers, maxRedirects: 0 });
}
