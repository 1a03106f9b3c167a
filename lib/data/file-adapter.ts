/**
 * Prisma's better-sqlite3 adapter with two connections instead of one: one reads, one writes.
 *
 * Prisma's own runs whatever is asked outside a transaction on the connection that has a transaction open
 * (it locks transactions against one another, and nothing else). In a server that means reads of what may
 * yet be rolled back (which would then be cached under a revision that never was), and writes that vanish,
 * though acknowledged, when somebody else's transaction is rolled back. Here reads outside a transaction
 * have a connection of their own, and a lone write becomes a transaction and so waits its turn.
 */

import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery } from "@prisma/driver-adapter-utils";

/** How long a statement waits for a writer in another process, in milliseconds. */
const BUSY_TIMEOUT_MS = 5_000;

export function fileAdapterFactory(file: string): SqlDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url: file, timeout: BUSY_TIMEOUT_MS });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const writer = await factory.connect();
      await configure(writer, file);
      const reader = await factory.connect();
      await configure(reader, file);
      await reader.executeScript("PRAGMA query_only = ON");
      return twoConnections(reader, writer);
    },
  };
}

function twoConnections(reader: SqlDriverAdapter, writer: SqlDriverAdapter): SqlDriverAdapter {
  return {
    provider: reader.provider,
    adapterName: reader.adapterName,
    queryRaw: (query) =>
      isRead(query.sql) ? reader.queryRaw(query) : alone(writer, (tx) => tx.queryRaw(query)),
    executeRaw: (query) => alone(writer, (tx) => tx.executeRaw(query)),
    executeScript: (script) => writer.executeScript(script),
    startTransaction: (isolation) => writer.startTransaction(isolation),
    async dispose() {
      await reader.dispose();
      await writer.dispose();
    },
  };
}

/** What is not surely a read goes to the writer; the reader would refuse it. */
function isRead(sql: string): boolean {
  return /^\s*(SELECT|VALUES|EXPLAIN|PRAGMA)\b/i.test(sql);
}

type Transaction = Awaited<ReturnType<SqlDriverAdapter["startTransaction"]>>;

/** One statement as a transaction. Commit and rollback of the adapter only give up its lock: SQL does the rest. */
async function alone<T>(writer: SqlDriverAdapter, run: (tx: Transaction) => Promise<T>): Promise<T> {
  const tx = await writer.startTransaction();
  try {
    const result = await run(tx);
    await tx.executeRaw(plain("COMMIT"));
    return result;
  } catch (error) {
    // SQLite has already rolled back after some errors, and then says that no transaction is open.
    await tx.executeRaw(plain("ROLLBACK")).catch(() => 0);
    throw error;
  } finally {
    await tx.commit();
  }
}

/**
 * Sets what a connection needs, and reads it back: a pragma that is not taken says nothing. `synchronous`
 * is full because in WAL mode anything less can lose acknowledged writes when the power fails.
 */
async function configure(connection: SqlDriverAdapter, file: string): Promise<void> {
  const wanted = { journal_mode: "wal", busy_timeout: BUSY_TIMEOUT_MS, foreign_keys: 1, synchronous: 2 };
  for (const [pragma, value] of Object.entries(wanted)) {
    await connection.executeScript(`PRAGMA ${pragma} = ${value}`);
    const { rows } = await connection.queryRaw(plain(`PRAGMA ${pragma}`));
    const found = rows[0]?.[0];
    if (String(found) !== String(value)) {
      throw new Error(
        `SQLite keeps ${pragma} = ${found} for ${file}; ${value} is needed (is the file system local?)`,
      );
    }
  }
}

function plain(sql: string): SqlQuery {
  return { sql, args: [], argTypes: [] };
}
