import { readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import type { z } from "zod";
import {
  apiClaim,
  apiClaimList,
  apiDossier,
  apiDossierList,
  apiProblem,
  apiQuotationInPlace,
  apiSource,
} from "#lib/schema/api";
import { openApiDocument, RESOURCES } from "#lib/schema/openapi";
import { expect, test } from "./support";

const D = "/api/v1/dossiers/chile-1973";

async function read<S extends z.ZodType>(
  request: APIRequestContext,
  path: string,
  schema: S,
): Promise<z.infer<S>> {
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  // Strict parsing: a field that the description does not know is an error too.
  return schema.parse(await response.json());
}

/** An index by code points, done here in its own way. */
function slice(text: string, start: number, end: number): string {
  return [...text].slice(start, end).join("");
}

test("every quotation equals the text at its offsets, and stands between its prefix and suffix", async ({
  request,
}) => {
  const { claims, sources } = await read(request, D, apiDossier);
  const texts = new Map<string, string>();
  for (const { slug } of sources) {
    const response = await request.get(`${D}/sources/${slug}/versions/1/text`);
    expect(response.headers()["content-type"]).toBe("text/plain; charset=utf-8");
    texts.set(slug, await response.text());
  }
  let quotations = 0;
  for (const { slug } of claims) {
    const claim = await read(request, `${D}/claims/${slug}`, apiClaim);
    for (const position of claim.positions) {
      expect(position.quotations.length).toBeGreaterThan(0);
      for (const { exact, prefix, suffix, start, end, version } of position.quotations) {
        expect(version).toBe(1);
        const text = texts.get(position.source) ?? "";
        expect(slice(text, start, end)).toBe(exact);
        expect(slice(text, 0, start).endsWith(prefix)).toBe(true);
        expect(slice(text, end, end + 500).startsWith(suffix)).toBe(true);
        quotations++;
      }
    }
  }
  const { counts } = await read(request, D, apiDossier);
  expect(quotations).toBe(counts.quotations);
});

test("the texts are the source documents, byte for byte", async ({ request }) => {
  const { sources } = await read(request, D, apiDossier);
  for (const { slug } of sources) {
    const body = await (await request.get(`${D}/sources/${slug}/versions/1/text`)).body();
    expect(body.equals(readFileSync(`seed/chile-1973/sources/${slug}.v1.txt`)), slug).toBe(true);
  }
});

test("every cell of every claim is settled, and positions and silence never share one", async ({
  request,
}) => {
  const { claims } = await read(request, `${D}/claims`, apiClaimList);
  for (const { slug, coverage } of claims) {
    const { positions } = await read(request, `${D}/claims/${slug}`, apiClaim);
    for (const { source, status } of coverage) {
      expect(["positions", "silent"], `${slug} × ${source}`).toContain(status);
      expect(positions.some((position) => position.source === source)).toBe(status === "positions");
    }
  }
});

test("the counts are the counts", async ({ request }) => {
  const { dossiers } = await read(request, "/api/v1/dossiers", apiDossierList);
  const dossier = await read(request, D, apiDossier);
  expect(dossiers).toEqual([expect.objectContaining({ slug: "chile-1973", counts: dossier.counts })]);
  expect(dossier.counts.sources).toBe(dossier.sources.length);
  expect(dossier.counts.claims).toBe(dossier.claims.length);
});

test("sources and quotations are described as promised", async ({ request }) => {
  const source = await read(request, `${D}/sources/downfall-allende`, apiSource);
  expect(source.versions).toEqual([
    expect.objectContaining({
      number: 1,
      length: 52_363,
      byteLength: 53_239,
      text: `${D}/sources/downfall-allende/versions/1/text`,
    }),
  ]);
  const claim = await read(request, `${D}/claims/us-role-in-the-coup`, apiClaim);
  const [position] = claim.positions;
  const [quotation] = position?.quotations ?? [];
  const placed = await read(request, `/api/v1/quotations/${quotation?.id}`, apiQuotationInPlace);
  expect(placed).toMatchObject({ ...quotation, position: position?.id, claim: "us-role-in-the-coup" });
});

test("conditional requests: unchanged is answered with 304 and no body", async ({ request }) => {
  for (const path of ["/api/v1/dossiers", D, `${D}/sources/mexico-exiles/versions/1/text`]) {
    const first = await request.get(path);
    const tag = first.headers().etag ?? "";
    expect(tag).toMatch(/^"[0-9a-f]+"$/);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await request.get(path, { headers: { "If-None-Match": known } });
      expect(again.status()).toBe(304);
      expect(await again.body()).toHaveLength(0);
      expect(again.headers().etag).toBe(tag);
    }
    expect((await request.get(path, { headers: { "If-None-Match": '"other"' } })).status()).toBe(200);
  }
});

const PROBLEMS: readonly (readonly [string, string, number])[] = [
  ["GET", "/api/v1/dossiers/no-such-dossier", 404],
  ["GET", `${D}/claims/no-such-claim`, 404],
  ["GET", `${D}/sources/no-such-source`, 404],
  ["GET", `${D}/sources/mexico-exiles/versions/2/text`, 404],
  ["GET", "/api/v1/quotations/0000000000", 404],
  ["GET", "/api/v1/nothing-here", 404],
  ["GET", "/api/nothing", 404],
  ["GET", "/api/v1/dossiers/Chile%201973", 400],
  ["GET", "/api/v1/dossiers/%00", 400],
  ["GET", "/api/v1/dossiers/..%2F..%2Fetc", 400],
  ["GET", `${D}/claims/UPPER`, 400],
  ["GET", `${D}/sources/mexico-exiles/versions/one/text`, 400],
  ["GET", `${D}/sources/mexico-exiles/versions/-1/text`, 400],
  ["GET", "/api/v1/quotations/%F0%9F%98%8E", 400],
  ["GET", "/api/v1/dossiers/%E0%A4%A", 400],
  ["GET", "/api/v1/quotations/%", 400],
  ["POST", "/api/v1/dossiers", 405],
  ["PUT", D, 405],
  ["PATCH", `${D}/claims/us-role-in-the-coup`, 405],
  ["DELETE", `${D}/sources/mexico-exiles`, 405],
  ["POST", "/api/v1/openapi.json", 405],
];

for (const [method, path, status] of PROBLEMS) {
  test(`${method} ${path} is a problem: ${status}`, async ({ request }) => {
    const response = await request.fetch(path, { method });
    expect(response.status()).toBe(status);
    expect(response.headers()["content-type"]).toBe("application/problem+json");
    const problem = apiProblem.parse(await response.json());
    expect(problem.status).toBe(status);
    expect(problem.detail.length).toBeGreaterThan(20);
    if (status === 405) expect(response.headers().allow).toBe("GET, HEAD");
  });
}

test("a page of another origin may ask with a condition", async ({ request }) => {
  const response = await request.fetch(D, { method: "OPTIONS" });
  expect(response.status()).toBe(204);
  expect(response.headers().allow).toBe("GET, HEAD, OPTIONS");
  expect(response.headers()["access-control-allow-headers"]).toBe("If-None-Match");
});

test("HEAD says what GET would, without a body", async ({ request }) => {
  const [head, get] = [await request.head(D), await request.get(D)];
  expect(head.status()).toBe(200);
  expect(await head.body()).toHaveLength(0);
  expect(head.headers().etag).toBe(get.headers().etag);
});

test("the description is served, and describes every address that it names", async ({ request }) => {
  const served = await (await request.get("/api/v1/openapi.json")).json();
  expect(served).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  const claim = await read(request, `${D}/claims/us-role-in-the-coup`, apiClaim);
  const values: Record<string, string> = {
    dossier: "chile-1973",
    claim: claim.slug,
    source: "socialist-worker",
    version: "1",
    voice: "hortensia-bussi",
    format: "bibtex",
    id: claim.positions[0]?.quotations[0]?.id ?? "",
  };
  const bodies = {
    CheckRequest: { text: "any words" },
    ReportRequest: { quotation: values.id, category: "other", message: "Asked for by a test." },
  };
  const queries: Record<string, string> = {
    "/api/v1/dossiers/{dossier}/search": "?q=Allende",
    "/api/v1/dossiers/{dossier}/compare": "?left=downfall-allende&right=socialist-worker",
  };
  for (const { path, takes, makes } of RESOURCES) {
    const address = `${path.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "")}${queries[path] ?? ""}`;
    const body = Object.entries(bodies).find(([name]) => name === takes)?.[1];
    const response = takes ? await request.post(address, { data: body }) : await request.get(address);
    expect(response.status(), address).toBe(makes ? 201 : 200);
  }
});
