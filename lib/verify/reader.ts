/** The auditor's own way into a database: plain SQL, one consistent view, nothing written. */

import { stat } from "node:fs/promises";
import path from "node:path";

export type Row = Readonly<Record<string, unknown>>;

export interface Reader {
  readonly kind: "file" | "server";
  rows(sql: string, ...values: (string | number)[]): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/** Throws with a message for people when there is nothing to read. */
export function openReader(url: string, token: string | null): Promise<Reader> {
  return url.startsWith("file:")
    ? openFile(path.resolve(url.replace(/^file:(\/\/(?=\/))?/, "")))
    : openServer(url, token);
}

async function openFile(file: string): Promise<Reader> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new Error(`there is no file ${file}`);
  if (found.size === 0) throw new Error(`${file} is empty`);
  const { default: Sqlite } = await import("better-sqlite3");
  const database = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    // A transaction, so that what a running server writes meanwhile does not look like damage.
    database.exec("BEGIN");
    database.prepare("SELECT count(*) FROM sqlite_master").get();
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    kind: "file",
    rows: async (sql, ...values) => database.prepare(sql).all(...values) as Row[],
    close: async () => void database.close(),
  };
}

async function openServer(url: string, token: string | null): Promise<Reader> {
  const { createClient } = await import("@libsql/client/web");
  const client = createClient({ url, ...(token === null ? {} : { authToken: token }) });
  try {
    const transaction = await client.transaction("read");
    await transaction.execute("SELECT count(*) FROM sqlite_master");
    return {
      kind: "server",
      async rows(sql, ...values) {
        const { columns, rows } = await transaction.execute({ sql, args: values });
        // The client's own rows are arrays as well, so that a column called `length` is not the one they give.
        return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
      },
      async close() {
        transaction.close();
        client.close();
      },
    };
  } catch (error) {
    client.close();
    throw error;
  }
}

/** The bytes of a blob, which the two clients give in different shapes. */
export function bytesOf(value: unknown): Uint8Array | null {
  if (value instanceof Uint8Array) return value;
  return value instanceof ArrayBuffer ? new Uint8Array(value) : null;
}
