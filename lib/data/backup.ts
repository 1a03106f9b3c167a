/**
 * `variorum backup` and `variorum restore`: one file that holds everything, drafts, accounts and history too.
 * File databases only. Both may run while the server runs.
 */

import { access, mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { copyDatabase } from "#lib/data/copy-database";
import { locate } from "#lib/data/location";
import { inspect, migrateDatabase } from "#prisma/migrate";
import { readMigrations } from "#prisma/migration-files";

export interface BackupRefusal {
  ok: false;
  reason:
    | "server-database"
    | "no-database"
    | "no-backup"
    | "target-exists"
    | "same-file"
    | "damaged"
    | "not-variorum"
    | "newer-database"
    | "cannot-migrate"
    | "cannot-write";
  message: string;
}

export type BackupResult = { ok: true; path: string } | BackupRefusal;

export type RestoreResult = { ok: true; path: string; replaced: string | null } | BackupRefusal;

/** Copies the database to `file`, which must not exist yet, and examines the copy before giving it its name. */
export async function backupDatabase(url: string, file: string): Promise<BackupResult> {
  const location = locate(url);
  if (location.kind === "server") return onServer("backed up");
  const target = path.resolve(file);
  if (!(await exists(location.path)))
    return refusal("no-database", `There is no database at ${location.path}.`);
  if (await exists(target)) return refusal("target-exists", `${target} is there already: name a new file.`);
  const partial = `${target}.partial-${process.pid}`;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await copyDatabase(location.path, partial);
    const damage = damageOf(partial);
    if (damage !== null)
      return refusal("damaged", `The copy is damaged, and so probably is the database: ${damage}`);
    await rename(partial, target);
    return { ok: true, path: target };
  } catch (error) {
    return refusal("cannot-write", `${location.path} cannot be copied to ${target}: ${explain(error)}`);
  } finally {
    await rm(partial, { force: true });
  }
}

/**
 * Puts the content of `file` in the place of the database at `url`, brought to this program's schema.
 *
 * A running server keeps its connections and sees the restored content with its next statement, because it
 * is written through SQLite's locks into the file that is there, as one transaction. What it replaces is kept
 * beside it; only what other processes write in the moment between is in neither.
 */
export async function restoreDatabase(
  url: string,
  file: string,
  options: { force?: boolean } = {},
): Promise<RestoreResult> {
  const location = locate(url);
  if (location.kind === "server") return onServer("restored");
  const backup = path.resolve(file);
  const target = location.path;
  if (backup === target) return refusal("same-file", `${backup} is the database itself.`);
  if (!(await exists(backup))) return refusal("no-backup", `There is no file ${backup}.`);
  // An empty file is what SQLite leaves where nothing was ever written.
  const occupied = (await stat(target).catch(() => null))?.size;
  if (occupied && options.force !== true) {
    return refusal(
      "target-exists",
      `There is a database at ${target} already: --force replaces it, and keeps it beside.`,
    );
  }
  const staged = `${target}.restoring-${process.pid}`;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    const unusable = (await stage(backup, staged)) ?? (await bringUpToDate(staged));
    if (unusable !== null) return unusable;
    const replaced = occupied ? await setAside(target, staged) : null;
    await copyDatabase(staged, target);
    return { ok: true, path: target, replaced };
  } catch (error) {
    return refusal("cannot-write", `${backup} cannot be restored to ${target}: ${explain(error)}`);
  } finally {
    for (const suffix of ["", "-wal", "-shm"]) await rm(`${staged}${suffix}`, { force: true });
  }
}

/** Copies the backup to where it can be changed; says why when it is not a sound one. */
async function stage(backup: string, staged: string): Promise<BackupRefusal | null> {
  try {
    await copyDatabase(backup, staged);
  } catch (error) {
    return refusal("not-variorum", `${backup} is not a Variorum database: ${explain(error)}`);
  }
  const damage = damageOf(staged);
  return damage === null ? null : refusal("damaged", `${backup} is damaged: ${damage}`);
}

async function bringUpToDate(staged: string): Promise<BackupRefusal | null> {
  const database = new Sqlite(staged, { readonly: true });
  const rows = async (sql: string) => database.prepare(sql).all() as Record<string, unknown>[];
  const state = await inspect({ rows }, await readMigrations());
  database.close();
  if (!state.ok) {
    return refusal(state.reason === "newer-database" ? "newer-database" : "not-variorum", state.message);
  }
  if (!state.older) return refusal("not-variorum", "The file holds no Variorum database.");
  const migrated = await migrateDatabase(`file:${staged}`, { backup: false });
  return migrated.ok ? null : refusal("cannot-migrate", migrated.message);
}

/**
 * Keeps what is about to be replaced. Whatever is cached is cached under a dossier's revision, which must
 * therefore not go back to a number that once stood for something else.
 */
async function setAside(target: string, staged: string): Promise<string> {
  const replaced = `${target}.replaced-${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, "")}`;
  try {
    await copyDatabase(target, replaced);
  } catch {
    // Not a database any more: nothing to copy, nobody to see it change.
    await rename(target, replaced);
    for (const suffix of ["-wal", "-shm"]) await rename(target + suffix, replaced + suffix).catch(() => {});
    return replaced;
  }
  const database = new Sqlite(staged);
  try {
    database.prepare("ATTACH ? AS replaced").run(replaced);
    const known = database.prepare("SELECT 1 FROM replaced.sqlite_master WHERE name = 'Dossier'").get();
    if (known !== undefined) {
      database.exec(
        `UPDATE "Dossier" SET "revision" = 1 + max("Dossier"."revision", old."revision")
         FROM replaced."Dossier" AS old WHERE old."id" = "Dossier"."id"`,
      );
    }
  } finally {
    database.close();
  }
  return replaced;
}

/** What SQLite finds wrong with a file; null when it is sound. */
function damageOf(file: string): string | null {
  const database = new Sqlite(file, { readonly: true });
  try {
    const said = database.pragma("integrity_check(1)", { simple: true });
    return said === "ok" ? null : String(said);
  } catch (error) {
    return explain(error);
  } finally {
    database.close();
  }
}

function onServer(what: string): BackupRefusal {
  return refusal(
    "server-database",
    `A database on a server cannot be ${what} from here: ` +
      "export its dossiers (variorum dossier export) or use the server's own snapshots.",
  );
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function refusal(reason: BackupRefusal["reason"], message: string): BackupRefusal {
  return { ok: false, reason, message };
}

function explain(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
