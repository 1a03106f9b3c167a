/**
 * The files of a dossier folder, as bytes. Only regular files in the folder, in `sources/` and in `claims/`
 * are ever opened: a symbolic link could lead anywhere, so none is followed.
 */

import { constants, type Dirent } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Problems, wholeFile } from "#lib/dossier/problem";

/** A text or a YAML file. What a server takes is less: {@link MOST_ON_SERVER}. */
export const MOST_TEXT_BYTES = 4_000_000;

/** A captured document: it is read whole into memory. */
export const MOST_ORIGINAL_BYTES = 64_000_000;

/** Of one text. The full-text index reads the text once for each paragraph (prisma/guarantees/9-search.sql). */
export const MOST_PARAGRAPHS = 20_000;

/**
 * A libSQL server refuses a row of 5,000,000 bytes or more (measured), and a version's row holds its text
 * twice, as text and as the file's bytes, and the original.
 */
export const MOST_ON_SERVER = 4_900_000;

const FOLDERS: ReadonlySet<string> = new Set(["sources", "claims"]);

/** Kept beside a dossier in git, and no part of it: an export does not have them. */
const BESIDE = /^(\.|README|LICEN[CS]E|NOTICE|COPYING)/i;

export interface FolderFiles {
  readonly root: string;
  /** Paths within the folder, with forward slashes, sorted. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** Null when there is no such file, or it cannot be taken; the reason is reported the first time. */
  read(path: string, mostBytes?: number): Promise<Uint8Array | null>;
}

/** Null (and a problem reported) when there is no such folder. */
export async function openFolder(root: string, problems: Problems): Promise<FolderFiles | null> {
  const paths: string[] = [];
  if (!(await isFolder(root))) {
    problems.report(wholeFile(""), "missing-file", `there is no folder ${root}`);
    return null;
  }
  for (const entry of await readdir(root, { withFileTypes: true })) {
    if (BESIDE.test(entry.name)) continue;
    if (entry.isDirectory() && FOLDERS.has(entry.name)) {
      for (const inner of await readdir(join(root, entry.name), { withFileTypes: true })) {
        if (!inner.name.startsWith(".")) take(`${entry.name}/${inner.name}`, inner, paths, problems);
      }
    } else take(entry.name, entry, paths, problems);
  }
  paths.sort();
  const known = new Set(paths);
  const refused = new Set<string>();
  return {
    root,
    paths,
    has: (path) => known.has(path),
    async read(path, mostBytes = MOST_TEXT_BYTES) {
      if (!known.has(path) || refused.has(path)) return null;
      const bytes = await readRegularFile(join(root, path), mostBytes);
      if (typeof bytes !== "string") return bytes;
      refused.add(path);
      if (bytes === "too-large") reportTooLarge(path, mostBytes, problems);
      else problems.report(wholeFile(path), "unsafe-path", "cannot be read as an ordinary file");
      return null;
    },
  };
}

function take(path: string, entry: Dirent, paths: string[], problems: Problems): void {
  if (entry.isFile()) paths.push(path);
  else if (entry.isSymbolicLink()) {
    const hint = "put a copy of what it points to in its place";
    problems.report(wholeFile(path), "unsafe-path", "is a symbolic link, and links are not followed", hint);
  } else {
    const what = entry.isDirectory() ? "is a folder that a dossier does not have" : "is not an ordinary file";
    problems.report(wholeFile(path), "stray-file", what, "a dossier has the folders sources and claims only");
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function readRegularFile(
  path: string,
  mostBytes: number,
): Promise<Uint8Array | "too-large" | "unreadable"> {
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      const { size } = await handle.stat();
      return size > mostBytes ? "too-large" : new Uint8Array(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch {
    return "unreadable";
  }
}

function reportTooLarge(path: string, mostBytes: number, problems: Problems): void {
  const hint = "split the document into several sources";
  problems.report(wholeFile(path), "too-large", `is larger than ${mostBytes / 1_000_000} MB`, hint);
}
