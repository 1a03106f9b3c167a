/** Files that appear whole or not at all. */

import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Writes beside the file, and renames. A name that starts with a dot is no part of a dossier folder. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const partial = join(dirname(path), `.${basename(path)}.${randomUUID()}.partial`);
  try {
    await writeFile(partial, content, { flag: "wx" });
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}

/** All files of a new folder under another name first, and then the folder its own. `dir` must not exist. */
export async function writeNewFolder(
  dir: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const partial = join(dirname(dir), `.${basename(dir)}.${randomUUID()}.partial`);
  try {
    for (const [path, content] of files) {
      await mkdir(dirname(join(partial, path)), { recursive: true });
      await writeFile(join(partial, path), content, { flag: "wx" });
    }
    await rename(partial, dir);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}
