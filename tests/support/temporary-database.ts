/**
 * A database of its own for each test: a real file, migrated through the door that users go through, copied
 * from a template that is made once for each wording of the schema.
 */

import { createHash, randomUUID } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { copyDatabase } from "#lib/data/copy-database";
import { type Database, openDatabase } from "#lib/data/database";
import { migrateDatabase } from "#prisma/migrate";

export interface TemporaryDatabase {
  readonly url: string;
  readonly file: string;
  /** A folder of its own, for whatever else the test writes. */
  readonly folder: string;
  open(): Promise<Database>;
  /** Closes what {@link open} opened, and removes the folder. */
  remove(): Promise<void>;
}

/** Migrated, and empty. */
export async function temporaryDatabase(): Promise<TemporaryDatabase> {
  const { folder, file, url, ...rest } = await temporaryFolder();
  await copyFile(await template(), file);
  return { folder, file, url, ...rest };
}

/** As {@link temporaryDatabase}, before the file is there. */
export async function temporaryFolder(): Promise<TemporaryDatabase> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "variorum-test-"));
  const file = path.join(folder, "variorum.db");
  const url = `file:${file}`;
  const opened: Database[] = [];
  return {
    folder,
    file,
    url,
    async open() {
      const db = await openDatabase(url);
      opened.push(db);
      return db;
    },
    async remove() {
      for (const db of opened) await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The name says what it was made from, so that runs and workers can share it; a rename makes it appear whole. */
async function template(): Promise<string> {
  const file = path.join(os.tmpdir(), `variorum-template-${await fingerprint()}.db`);
  if ((await stat(file).catch(() => null)) !== null) return file;
  const folder = path.join(os.tmpdir(), `variorum-template-${randomUUID()}`);
  await mkdir(folder);
  const migrated = await migrateDatabase(`file:${folder}/made.db`);
  if (!migrated.ok) throw new Error(migrated.message);
  await copyDatabase(`${folder}/made.db`, `${folder}/one-file.db`);
  await rename(`${folder}/one-file.db`, file);
  await rm(folder, { recursive: true });
  return file;
}

async function fingerprint(): Promise<string> {
  const root = path.join(import.meta.dirname, "../../prisma");
  const hash = createHash("sha256");
  for (const folder of ["guarantees", "migrations"]) {
    const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(file).update(await readFile(file));
  }
  return hash.digest("hex").slice(0, 16);
}
