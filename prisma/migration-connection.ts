/**
 * One connection to a database, in one transaction, in the shape that Prisma's schema engine takes.
 *
 * The engine by itself runs migrations outside any transaction, so two processes that start at once can both
 * begin the same one, and a failure leaves half of it behind. Here the write lock is taken first and
 * everything (its bookkeeping, the migrations, the guarantees) is committed together or not at all.
 * Foreign keys are off meanwhile, as SQLite asks for where tables are rebuilt (with them on, dropping the
 * old table would delete what refers to it); the caller checks them before it commits.
 */

import type { Transaction as LibsqlTransaction } from "@libsql/client/web";
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQueryable,
} from "@prisma/driver-adapter-utils";
import type { Location } from "#lib/data/location";

export interface MigrationConnection {
  /** What the schema engine works through. */
  readonly factory: SqlMigrationAwareDriverAdapterFactory;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  /** Several statements. */
  script(sql: string): Promise<void>;
  /** What the database last said of a statement of the engine, which itself says “External error id#0”. */
  failure(): unknown;
  commit(): Promise<void>;
  /** Rolls back whatever was not committed, and closes. */
  close(): Promise<void>;
}

const BEGIN = "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE;";

/** Takes the write lock or throws; see {@link isBusy}. */
export function lockForMigration(location: Location, token: string | null): Promise<MigrationConnection> {
  return location.kind === "file" ? lockFile(location.path) : lockServer(location.url, token);
}

/** Whether an error says that another writer holds the lock, or took it away: worth another try. */
export function isBusy(error: unknown): boolean {
  const { cause, message } = error as {
    cause?: { kind?: string; originalMessage?: string };
    message?: string;
  };
  const text = `${cause?.originalMessage ?? ""} ${message ?? ""}`;
  return (
    cause?.kind === "SocketTimeout" ||
    /SQLITE_BUSY|database is locked|transaction (has )?timed? ?-?out/i.test(text)
  );
}

async function lockFile(file: string): Promise<MigrationConnection> {
  const { PrismaBetterSqlite3 } = await import("@prisma/adapter-better-sqlite3");
  // The caller tries again without blocking this thread; the lock's holder may be in it.
  const adapter = await new PrismaBetterSqlite3({ url: file, timeout: 50 }).connect();
  try {
    await adapter.executeScript(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${BEGIN}`);
  } catch (error) {
    await adapter.dispose();
    throw error;
  }
  return connection(adapter, {
    script: (sql) => adapter.executeScript(sql),
    commit: () => adapter.executeScript("COMMIT"),
    close: () => adapter.dispose(),
  });
}

async function lockServer(url: string, token: string | null): Promise<MigrationConnection> {
  const { PrismaLibSql } = await import("@prisma/adapter-libsql/web");
  const adapter = await new PrismaLibSql({ url, ...(token === null ? {} : { authToken: token }) }).connect();
  try {
    const transaction = await adapter.startTransaction();
    // Prisma's transaction runs single statements only; the libSQL transaction inside runs scripts as well.
    const { client } = transaction as unknown as { client: LibsqlTransaction };
    // The one way to a connection with foreign keys off: they cannot be switched inside a transaction, and
    // every statement outside one may have a connection of its own.
    await client.executeMultiple(`ROLLBACK; ${BEGIN}`);
    return connection(transaction, {
      script: (sql) => client.executeMultiple(sql),
      commit: () => client.commit(),
      async close() {
        client.close();
        await adapter.dispose();
      },
    });
  } catch (error) {
    await adapter.dispose();
    throw error;
  }
}

function connection(
  queryable: SqlQueryable,
  { script, commit, close }: Pick<MigrationConnection, "script" | "commit" | "close">,
): MigrationConnection {
  const { provider, adapterName } = queryable;
  let failure: unknown = null;
  const remembering = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  const adapter: SqlDriverAdapter = {
    provider,
    adapterName,
    queryRaw: (query) => remembering(() => queryable.queryRaw(query)),
    // The engine locks the whole file first, for as long as the connection lives. The lock is ours already.
    executeRaw: (query) =>
      /locking_mode/.test(query.sql) ? Promise.resolve(0) : remembering(() => queryable.executeRaw(query)),
    executeScript: (sql) => remembering(() => script(sql)),
    startTransaction: () => Promise.reject(new Error("The schema engine wants a transaction of its own")),
    dispose: async () => {},
  };
  return {
    factory: {
      provider,
      adapterName,
      connect: async () => adapter,
      connectToShadowDb: () => Promise.reject(new Error("There is no shadow database")),
    },
    async rows(sql) {
      const { columnNames, rows } = await queryable.queryRaw({ sql, args: [], argTypes: [] });
      return rows.map((row) => Object.fromEntries(columnNames.map((name, index) => [name, row[index]])));
    },
    script,
    failure: () => failure,
    commit,
    close,
  };
}
