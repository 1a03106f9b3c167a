/** The two kinds of database that the shared part of the integration tests runs on. */

import { type Database, openDatabase } from "#lib/data/database";
import { libsqlServerUnavailable, startLibsqlServer } from "#tests/support/libsql-server";
import { temporaryFolder } from "#tests/support/temporary-database";

export interface TestDatabase {
  readonly url: string;
  open(): Promise<Database>;
  remove(): Promise<void>;
}

export interface Backend {
  readonly name: string;
  /** Why it cannot be had here; null where it must. */
  readonly unavailable: string | null;
  /** An empty database, not yet migrated. */
  create(): Promise<TestDatabase>;
}

export const BACKENDS: readonly Backend[] = [
  { name: "file", unavailable: null, create: temporaryFolder },
  {
    name:
      libsqlServerUnavailable === null
        ? "libSQL server"
        : `libSQL server (not run: ${libsqlServerUnavailable})`,
    unavailable: libsqlServerUnavailable,
    async create() {
      const server = await startLibsqlServer();
      const opened: Database[] = [];
      return {
        url: server.url,
        async open() {
          const db = await openDatabase(server.url);
          opened.push(db);
          return db;
        },
        async remove() {
          for (const db of opened) await db.close();
          await server.stop();
        },
      };
    },
  },
];
