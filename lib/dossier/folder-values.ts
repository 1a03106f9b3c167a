/** A whole dossier as its files say it, and the text of those files. */

import type { Document } from "yaml";
import type { z } from "zod";
import { yamlText } from "#lib/dossier/yaml-text";
import { headComments, treeOf } from "#lib/dossier/yaml-tree";
import {
  type ClaimFile,
  claimFileSchema,
  type DossierFile,
  dossierFileSchema,
  type SourceFile,
  sourceFileSchema,
  type VoiceEntry,
  voicesFileSchema,
} from "#lib/schema/dossier-folder";

export interface FolderValues {
  readonly dossier: DossierFile;
  readonly voices: readonly VoiceEntry[];
  readonly sources: ReadonlyMap<string, SourceFile>;
  readonly claims: ReadonlyMap<string, ClaimFile>;
}

/** The documents that the values were read from, by path within the folder, for their comments. */
export type Documents = ReadonlyMap<string, Document>;

/** The YAML files, by path within the folder. */
export function yamlFiles(values: FolderValues, written: Documents = new Map()): Map<string, string> {
  const files = new Map<string, string>();
  const add = (path: string, schema: z.ZodType, value: unknown) => {
    const document = written.get(path) ?? null;
    files.set(
      path,
      yamlText(treeOf(schema, value, document), document === null ? [] : headComments(document)),
    );
  };
  add("dossier.yaml", dossierFileSchema, values.dossier);
  add("voices.yaml", voicesFileSchema, values.voices);
  for (const [slug, source] of values.sources) add(`sources/${slug}.yaml`, sourceFileSchema, source);
  for (const [slug, claim] of values.claims) add(`claims/${slug}.yaml`, claimFileSchema, claim);
  return files;
}
