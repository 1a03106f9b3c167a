/** Puts the files of a dossier into a folder. */

import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeNewFolder, writeWhole } from "#lib/dossier/write-files";
import { FORMAT } from "#lib/schema/dossier-folder";

export type WriteFolderResult =
  | { readonly ok: true; readonly written: number; readonly removed: readonly string[] }
  | {
      readonly ok: false;
      readonly reason: "not-empty" | "not-a-dossier" | "not-a-folder";
      readonly message: string;
    };

/**
 * A new folder appears whole. Into one that holds a dossier (only with `force`) every file is put whole, and
 * files of sources/ and claims/ that the dossier no longer has are removed; whatever else is beside stays.
 */
export async function writeFolder(
  dir: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  { force }: { readonly force: boolean },
): Promise<WriteFolderResult> {
  const entries = await entriesOf(dir);
  if (entries === "file") {
    const message = `${dir} cannot be a folder, because a file is in its place: name a new folder`;
    return { ok: false, reason: "not-a-folder", message };
  }
  if (entries === null) {
    await mkdir(dirname(dir), { recursive: true });
    await writeNewFolder(dir, files);
    return { ok: true, written: files.size, removed: [] };
  }
  if (entries.length > 0 && !force) {
    const message = `${dir} is not empty: name a new folder, or use --force to put the dossier in the place of another`;
    return { ok: false, reason: "not-empty", message };
  }
  if (entries.length > 0 && !(await holdsDossier(dir))) {
    const message = `${dir} holds something that is not a dossier folder, and --force does not overwrite that`;
    return { ok: false, reason: "not-a-dossier", message };
  }
  for (const [path, content] of files) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeWhole(join(dir, path), content);
  }
  return { ok: true, written: files.size, removed: await removeOthers(dir, files) };
}

/** Null when there is no such folder; `file` where it, or a folder on the way to it, is a file. */
async function entriesOf(dir: string): Promise<string[] | "file" | null> {
  try {
    return await readdir(dir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return null;
    if (code === "ENOTDIR") return "file";
    throw error;
  }
}

async function holdsDossier(dir: string): Promise<boolean> {
  try {
    return (await readFile(join(dir, "dossier.yaml"), "utf8")).includes(FORMAT);
  } catch {
    return false;
  }
}

async function removeOthers(dir: string, files: ReadonlyMap<string, unknown>): Promise<string[]> {
  const removed: string[] = [];
  for (const folder of ["sources", "claims"]) {
    const entries = await entriesOf(join(dir, folder));
    if (!Array.isArray(entries)) continue;
    for (const name of entries) {
      const path = `${folder}/${name}`;
      if (files.has(path) || name.startsWith(".") || !(await stat(join(dir, path))).isFile()) continue;
      await rm(join(dir, path));
      removed.push(path);
    }
  }
  return removed;
}
