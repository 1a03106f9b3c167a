/** Opens the database that a command works on, and closes it whatever happens. */

import { access } from "node:fs/promises";
import { type Context, type DatabaseAddress, databaseAddress, UsageError } from "#lib/cli/context";
import { type Database, openDatabase } from "#lib/data/database";
import { locate } from "#lib/data/location";
import { openReader } from "#lib/verify/reader";
import { inspect, type MigrateReport, migrateDatabase } from "#prisma/migrate";
import { readMigrations } from "#prisma/migration-files";

/** For commands that write what a server writes: the database is made where there is none, and brought up to date. */
export async function withMigratedDatabase<T>(
  context: Context,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const address = databaseAddress(context);
  await migrate(context, address);
  return using(address, work);
}

/** For commands that only read: never makes a database, nor changes its schema. */
export async function withExistingDatabase<T>(
  context: Context,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const address = databaseAddress(context);
  await requireDatabase(address);
  await refuseNewer(address);
  return using(address, work);
}

/**
 * Refuses a database that a newer program made, as migrating does. One that cannot be read is let through:
 * whoever reads it says so.
 */
export async function refuseNewer({ url, token }: DatabaseAddress): Promise<void> {
  const reader = await openReader(url, token).catch(() => null);
  if (reader === null) return;
  try {
    const rows = async (sql: string) => [...(await reader.rows(sql))];
    const state = await inspect({ rows }, await readMigrations()).catch(() => null);
    if (state?.ok === false && state.reason === "newer-database") throw new UsageError(state.message);
  } finally {
    await reader.close();
  }
}

export async function requireDatabase({ url }: DatabaseAddress): Promise<void> {
  const location = locate(url);
  if (location.kind === "server") return;
  try {
    await access(location.path);
  } catch {
    throw new UsageError(
      `there is no database at ${location.path}; “variorum setup” makes one, and --database names another`,
    );
  }
}

export async function migrate(
  { terminal }: Context,
  { url, token }: DatabaseAddress,
): Promise<MigrateReport> {
  const result = await migrateDatabase(url, { token, onProgress: (step) => terminal.progress(step) });
  if (!result.ok) throw new UsageError(result.message);
  return result.report;
}

async function using<T>({ url, token }: DatabaseAddress, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await open(url, token);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

async function open(url: string, token: string | null): Promise<Database> {
  try {
    return await openDatabase(url, token);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
