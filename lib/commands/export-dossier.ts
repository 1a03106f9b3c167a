/** `variorum dossier export`: the published dossier as the files of a folder. */

import { ZodError, z } from "zod";
import { danglingReferences } from "#lib/commands/dangling";
import { type PublishedThings, publishedThings, thingsValues } from "#lib/commands/things-values";
import type { Database } from "#lib/data/database";
import { readContent } from "#lib/data/things/read-contents";
import { readStoredDossier } from "#lib/data/things/read-things";
import { isPublished, keyOf, type StoredThing } from "#lib/data/things/thing";
import { textFileName } from "#lib/dossier/check-sources";
import { yamlFiles } from "#lib/dossier/folder-values";
import { indexText, type TextIndex } from "#lib/text/text-index";

export type ExportResult =
  | {
      readonly ok: true;
      /** By path within the folder. */
      readonly files: ReadonlyMap<string, string | Uint8Array>;
      readonly revision: number;
      /** Published things that need something unpublished, and so are not in the folder. */
      readonly leftOut: readonly string[];
    }
  | {
      readonly ok: false;
      readonly reason: "not-found" | "not-published" | "not-representable";
      readonly message: string;
    };

export async function exportDossier(
  db: Database,
  slug: string,
  onProgress: (step: string) => void = () => {},
): Promise<ExportResult> {
  onProgress("reading the dossier");
  const stored = await readStoredDossier(db, slug);
  if (stored === null) {
    const known = (await db.prisma.dossier.findMany({ select: { slug: true } })).map((row) => row.slug);
    const there = known.length === 0 ? "The database holds none." : `There is ${known.join(", ")}.`;
    return { ok: false, reason: "not-found", message: `There is no dossier “${slug}”. ${there}` };
  }
  const { things, leftOut } = closed([...stored.things.values()]);
  const published = publishedThings(things);
  if (published === null) {
    return { ok: false, reason: "not-published", message: `The dossier “${slug}” is not published.` };
  }
  const files = new Map<string, string | Uint8Array>();
  const indices = new Map<string, TextIndex>();
  for (const [index, { id, value }] of published.versions.entries()) {
    onProgress(`reading text ${index + 1} of ${published.versions.length}`);
    const { text, bytes, original } = await readContent(db, id);
    indices.set(`${value.source}/${value.number}`, indexText(text));
    files.set(`sources/${textFileName(value.source, value.number)}`, bytes);
    if (original !== null && value.originalName !== null)
      files.set(`sources/${value.originalName}`, original);
  }
  onProgress("writing the files");
  try {
    for (const [path, text] of yamlFiles(valuesWithContext(published, indices))) files.set(path, text);
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    // The commands write nothing that a folder cannot say; other clients of the database can.
    return {
      ok: false,
      reason: "not-representable",
      message: `The folder cannot say this: ${z.prettifyError(error)}`,
    };
  }
  return { ok: true, files, revision: stored.revision, leftOut };
}

function valuesWithContext(published: PublishedThings, indices: ReadonlyMap<string, TextIndex>) {
  return thingsValues(published, (source, version) => {
    const index = indices.get(`${source}/${version}`);
    if (index === undefined) throw new Error(`the text of ${source}, version ${version} was not read`);
    return index;
  });
}

/** What is published and needs nothing that is not. */
function closed(all: readonly StoredThing[]): { things: readonly StoredThing[]; leftOut: readonly string[] } {
  let things = all.filter(isPublished);
  const leftOut: string[] = [];
  for (;;) {
    const dangling = danglingReferences(things);
    if (dangling.size === 0) return { things, leftOut };
    for (const [key, needs] of dangling) leftOut.push(`${key}, which needs ${needs.join(", ")}`);
    things = things.filter((thing) => !dangling.has(keyOf(thing)));
  }
}
