/** `variorum dossier format`: canonical YAML, and what is missing and can be given: ids and hashes. */

import { rename } from "node:fs/promises";
import { join } from "node:path";
import { canonicalValues, folderValues } from "#lib/dossier/canonical-folder";
import { type CheckedFolder, examineFolder } from "#lib/dossier/examine";
import { type FolderValues, yamlFiles } from "#lib/dossier/folder-values";
import { collectProblems, type Problem } from "#lib/dossier/problem";
import { writeWhole } from "#lib/dossier/write-files";

export type FormatResult =
  | {
      readonly ok: true;
      /** Paths within the folder of the YAML files that were written. */
      readonly written: readonly string[];
      /** Texts that were given their usual name. */
      readonly renamed: readonly string[];
      /** How many ids were given. */
      readonly ids: number;
    }
  /** What must be put right by hand first; nothing was written. */
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Only what cannot be read as a dossier prevents it: a quotation that is not found, say, is left as it is. */
export async function formatDossierFolder(root: string): Promise<FormatResult> {
  const collected = collectProblems();
  const folder = await examineFolder(root, collected);
  const values = folder && folderValues(folder);
  if (folder === null || values === null) return { ok: false, problems: collected.sorted().filter(isError) };
  const ids = idsIn(values);
  const before = ids.size;
  const canonical = canonicalValues(folder, values, ids);
  const renamed = await renameTexts(folder, values, canonical);
  const { dossier, voices, sources, claims } = folder.parts;
  const files = [dossier, voices, ...sources, ...claims].flatMap((part) =>
    part === null ? [] : [part.file],
  );
  const documents = new Map(files.map(({ file, document }) => [file, document]));
  const written: string[] = [];
  for (const [path, text] of yamlFiles(canonical, documents)) {
    const old = await folder.files.read(path);
    if (old !== null && Buffer.from(text).equals(old)) continue;
    await writeWhole(join(root, path), text);
    written.push(path);
  }
  return { ok: true, written, renamed, ids: ids.size - before };
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}

function idsIn({ claims }: FolderValues): Set<string> {
  const positions = [...claims.values()].flatMap((claim) => claim.positions);
  const all = positions.flatMap(({ id, quotations }) => [id, ...quotations.map((quotation) => quotation.id)]);
  return new Set(all.filter((id) => id !== undefined));
}

async function renameTexts(
  { files }: CheckedFolder,
  from: FolderValues,
  to: FolderValues,
): Promise<string[]> {
  const renamed: string[] = [];
  for (const [slug, source] of from.sources) {
    for (const { number, file } of source.versions) {
      const wanted = to.sources.get(slug)?.versions.find((version) => version.number === number)?.file;
      if (wanted === undefined || wanted === file || !files.has(`sources/${file}`)) continue;
      await rename(join(files.root, "sources", file), join(files.root, "sources", wanted));
      renamed.push(`sources/${wanted}`);
    }
  }
  return renamed;
}
