import { expect, test } from "vitest";
import type { z } from "zod";
import { jsonSchemas } from "#lib/dossier/json-schemas";
import { claimFileSchema, dossierFileSchema, sourceFileSchema } from "#lib/schema/dossier-folder";

type JsonSchema = {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  required?: string[];
  additionalProperties?: boolean;
};

test("the JSON Schemas know the same keys, and no others", () => {
  const schemas = jsonSchemas() as Record<string, JsonSchema>;
  for (const [name, schema] of [
    ["dossier.schema.json", dossierFileSchema],
    ["source.schema.json", sourceFileSchema],
    ["claim.schema.json", claimFileSchema],
  ] as const) {
    expect(Object.keys(schemas[name]?.properties ?? {}), name).toEqual(Object.keys(schema.shape));
    expect(schemas[name]?.additionalProperties, name).toBe(false);
  }
  expect(schemas["voices.schema.json"]?.items?.required).toEqual(["slug", "name", "kind"]);
  expect(schemas["claim.schema.json"]?.required).toEqual(["title", "question"]);
});

test("white space around prose is dropped, and none within a quotation", () => {
  const claim = claimFileSchema.parse({
    title: " T ",
    question: "Q?\n",
    background: "B\n",
    positions: [
      { source: "s", voices: ["v"], stance: "reports", summary: "S\n", quotations: [{ exact: " e\n" }] },
    ],
  });
  expect(claim).toMatchObject({ title: "T", question: "Q?", background: "B" });
  expect(claim.positions[0]?.quotations[0]?.exact).toBe(" e\n");
});

test.each([
  ["a text", sourceFileSchema.shape.title, null, true],
  ["an address of another kind", sourceFileSchema.shape.url, "ftp://example.org", false],
  ["an address", sourceFileSchema.shape.url, "https://example.org/a", true],
  ["a language", sourceFileSchema.shape.language, "es-CL", true],
  ["no language", sourceFileSchema.shape.language, "Spanish", false],
  ["a year as a number", sourceFileSchema.shape.published, 1973, true],
] as const)("%s", (_, schema, value, expected) => {
  expect((schema as z.ZodType).safeParse(value).success).toBe(expected);
});
