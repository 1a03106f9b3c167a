/** Brings a database to the schema of this program: Prisma's migrations, then guarantees/. */

import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import { copyDatabase } from "#lib/data/copy-database";
import { type Location, locate } from "#lib/data/location";
import { applyGuarantees, dropTriggers, guaranteesHold } from "#prisma/guarantees";
import { isBusy, lockForMigration, type MigrationConnection } from "#prisma/migration-connection";
import { filters, readMigrations, readSchema } from "#prisma/migration-files";
import { schemaEngine } from "#prisma/schema-engine";

export interface MigrateReport {
  /** Names of the migrations that were applied now. */
  applied: string[];
  /** Whether triggers and full-text tables had to be made. */
  guaranteesApplied: boolean;
  /** Path of the copy that was made before an older database was changed. */
  backup: string | null;
}

export type MigrateResult =
  | { ok: true; report: MigrateReport }
  | {
      ok: false;
      reason:
        | "newer-database"
        | "edited-migration"
        | "failed-migration"
        | "foreign-database"
        | "busy"
        | "cannot-open";
      message: string;
    };

export interface MigrateOptions {
  token?: string | null;
  /** Told in plain words what is about to happen. */
  onProgress?: (step: string) => void;
  /** Whether to copy an older file database first; true unless somebody else has done so. */
  backup?: boolean;
  /** Folder of the migrations; for tests, which need programs of another age. */
  migrations?: string;
}

type Refusal = Extract<MigrateResult, { ok: false }>;

const PATIENCE_MS = 60_000;

/**
 * Applies what is missing, all of it or nothing, under the database's write lock: processes that start at
 * once wait for one another, and whoever comes second finds nothing left to do.
 */
export async function migrateDatabase(url: string, options: MigrateOptions = {}): Promise<MigrateResult> {
  const location = locate(url);
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      if (location.kind === "file") await mkdir(path.dirname(location.path), { recursive: true });
      return await migrateOnce(location, options);
    } catch (error) {
      if (!isBusy(error)) {
        return refusal("cannot-open", `The database ${url} cannot be opened: ${explain(error)}`);
      }
      if (Date.now() > deadline) {
        return refusal("busy", `The database ${url} has been locked by another process for a minute.`);
      }
      await sleep(50 + Math.random() * 100);
    }
  }
}

/** Throws where the database cannot be opened, or its lock not be had. */
async function migrateOnce(location: Location, options: MigrateOptions): Promise<MigrateResult> {
  const connection = await lockForMigration(location, options.token ?? null);
  try {
    const migrations = await readMigrations(options.migrations);
    const state = await inspect(connection, migrations);
    if (!state.ok) return state;
    const { pending, older } = state;
    if (pending.length === 0 && (await guaranteesHold(connection))) {
      return { ok: true, report: { applied: [], guaranteesApplied: false, backup: null } };
    }
    const progress = options.onProgress ?? (() => {});
    const backup = older && options.backup !== false ? await copyBefore(location, pending, progress) : null;
    const failed = await change(connection, migrations, pending, progress);
    if (failed !== null) return withBackup(failed, backup);
    await connection.commit();
    return { ok: true, report: { applied: pending, guaranteesApplied: true, backup } };
  } finally {
    await connection.close();
  }
}

type State = { ok: true; pending: string[]; older: boolean } | Refusal;

/** Which migrations the database lacks; refuses a database that this program must not touch. */
export async function inspect(
  db: Pick<MigrationConnection, "rows">,
  { migrationDirectories }: MigrationList,
): Promise<State> {
  const known = new Map(
    migrationDirectories.map(({ path: name, migrationFile }) => [name, migrationFile.content.value]),
  );
  const tables = await db.rows(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  if (tables.length === 0) return { ok: true, pending: [...known.keys()], older: false };
  if (!tables.some(({ name }) => name === "_prisma_migrations")) {
    return refusal(
      "foreign-database",
      "This is a database of some other program: it holds no Variorum migrations.",
    );
  }
  const done = await db.rows(
    `SELECT "migration_name" AS name, "checksum", "finished_at" AS finished FROM "_prisma_migrations"
     WHERE "rolled_back_at" IS NULL ORDER BY "started_at"`,
  );
  for (const { name, checksum, finished } of done) {
    const script = known.get(String(name));
    if (script === undefined) {
      return refusal(
        "newer-database",
        `This database was made by a newer Variorum (it has the migration ${name}, which this program does not know). ` +
          "Use that newer version, or restore a copy from before the upgrade.",
      );
    }
    if (finished === null) {
      return refusal(
        "failed-migration",
        `The migration ${name} was begun and not finished. Restore the copy from before it.`,
      );
    }
    if (checksum !== createHash("sha256").update(script).digest("hex")) {
      return refusal(
        "edited-migration",
        `The migration ${name} was applied to this database in another wording than this program's. ` +
          "Use the program that applied it, or start with another database.",
      );
    }
  }
  const applied = new Set(done.map(({ name }) => String(name)));
  return {
    ok: true,
    pending: [...known.keys()].filter((name) => !applied.has(name)),
    older: applied.size > 0,
  };
}

async function copyBefore(
  location: Location,
  pending: readonly string[],
  progress: (step: string) => void,
): Promise<string | null> {
  if (pending.length === 0) return null;
  if (location.kind === "server") {
    progress(
      "A server database is not copied before it is migrated: export its dossiers for that (variorum dossier export).",
    );
    return null;
  }
  const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const copy = `${location.path}.before-${pending[0]}-${stamp}`;
  progress(`Copying the database to ${copy}`);
  await copyDatabase(location.path, copy);
  return copy;
}

/** Everything up to the commit; null when it went well. */
async function change(
  connection: MigrationConnection,
  migrationsList: MigrationList,
  pending: readonly string[],
  progress: (step: string) => void,
): Promise<Refusal | null> {
  if (pending.length > 0) {
    progress(`Applying ${pending.join(", ")}`);
    await dropTriggers(connection);
    const engine = await schemaEngine(await readSchema(), connection.factory);
    try {
      await engine.applyMigrations({ migrationsList, filters });
    } catch (thrown) {
      const error = connection.failure() ?? thrown;
      if (isBusy(error)) throw error;
      return refusal("failed-migration", `A migration failed, and nothing was changed: ${explain(error)}`);
    } finally {
      engine.free();
    }
  }
  progress("Applying the guarantees: triggers and full-text indices");
  await applyGuarantees(connection);
  const dangling = await connection.rows("PRAGMA foreign_key_check");
  if (dangling.length === 0) return null;
  const tables = [...new Set(dangling.map(({ table }) => table))].join(", ");
  return refusal(
    "failed-migration",
    `Nothing was changed: rows would refer to what is not there (in ${tables}).`,
  );
}

function withBackup(failed: Refusal, backup: string | null): Refusal {
  return backup === null
    ? failed
    : { ...failed, message: `${failed.message} A copy from before is at ${backup}.` };
}

function refusal(reason: Refusal["reason"], message: string): Refusal {
  return { ok: false, reason, message };
}

function explain(error: unknown): string {
  const { cause, message } = error as { cause?: { originalMessage?: string }; message?: string };
  return cause?.originalMessage ?? message ?? String(error);
}
