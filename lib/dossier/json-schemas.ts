/** JSON Schema for the four kinds of file, made from what reads them, for editors that complete and check. */

import { z } from "zod";
import {
  claimFileSchema,
  dossierFileSchema,
  sourceFileSchema,
  voicesFileSchema,
} from "#lib/schema/dossier-folder";

const FILES = {
  "dossier.schema.json": { schema: dossierFileSchema, title: "dossier.yaml" },
  "voices.schema.json": { schema: voicesFileSchema, title: "voices.yaml" },
  "source.schema.json": { schema: sourceFileSchema, title: "sources/*.yaml" },
  "claim.schema.json": { schema: claimFileSchema, title: "claims/*.yaml" },
} as const;

export type SchemaFile = keyof typeof FILES;

/** By file name. Of what may be written: keys with a default are not required. */
export function jsonSchemas(): Record<SchemaFile, object> {
  const entries = Object.entries(FILES).map(([name, { schema, title }]) => [
    name,
    { title, ...z.toJSONSchema(schema, { io: "input", target: "draft-07" }) },
  ]);
  return Object.fromEntries(entries) as Record<SchemaFile, object>;
}
