/** The database of this process, opened once. */

import { type Database, openDatabase } from "#lib/data/database";
import { requireEnv } from "#lib/env";

// Next loads modules again when it rebuilds them during development: the connection outlives that here.
const kept = globalThis as typeof globalThis & { variorumDatabase?: Promise<Database> };

export function currentDatabase(): Promise<Database> {
  if (!kept.variorumDatabase) {
    const { databaseUrl, databaseToken } = requireEnv();
    kept.variorumDatabase = openDatabase(databaseUrl, databaseToken).catch((error) => {
      kept.variorumDatabase = undefined;
      throw error;
    });
  }
  return kept.variorumDatabase;
}
