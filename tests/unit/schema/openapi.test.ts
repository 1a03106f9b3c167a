import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openApiDocument, RESOURCES } from "#lib/schema/openapi";

/** The addresses that have a route under app/api, in the description's way of writing. */
function routes(): string[] {
  return readdirSync("app/api", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("/route.ts") && !path.includes("[..."))
    .map((path) => `/api/${path.slice(0, -"/route.ts".length).replace(/\[(\w+)\]/g, "{$1}")}`)
    .sort();
}

describe("the description of the API", () => {
  it("describes every route, and only those", () => {
    expect(RESOURCES.map((resource) => resource.path).sort()).toEqual(routes());
  });

  it("refers only to schemas that it holds", () => {
    const text = JSON.stringify(openApiDocument());
    const { schemas } = openApiDocument().components;
    const named = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name ?? "");
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(Object.keys(schemas)).toContain(name);
  });

  it("says what is sent, where something is", () => {
    const { post } = openApiDocument().paths["/api/v1/dossiers/{dossier}/check"] ?? {};
    expect(Object.keys(post?.requestBody?.content ?? {})).toEqual(["application/json", "text/plain"]);
    expect(Object.keys(post?.responses ?? {})).toEqual(["200", "400", "404", "405", "413", "415", "429"]);
  });

  it("says what is made, and what cannot be", () => {
    const { post } = openApiDocument().paths["/api/v1/dossiers/{dossier}/reports"] ?? {};
    expect(Object.keys(post?.requestBody?.content ?? {})).toEqual(["application/json"]);
    expect(Object.keys(post?.responses ?? {})).toContain("201");
    expect(Object.keys(post?.responses ?? {})).not.toContain("200");
  });

  it("names a parameter for every gap in an address", () => {
    for (const [path, methods] of Object.entries(openApiDocument().paths)) {
      for (const { parameters } of Object.values(methods)) {
        expect(parameters.map((one) => `{${one.name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
      }
    }
  });
});
