import { access } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";

const PATIENCE_MS = 10_000;

/**
 * Copies a database file with SQLite's online backup: consistent while others write, and through SQLite's
 * own locks, so that a database that is in use may be the target as well; whoever has it open sees the new
 * content with the next statement. A new file comes out as one complete file, without a write-ahead log.
 *
 * Throws when a file cannot be read or written, or a lock not be had.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const isNew = await access(to).then(
    () => false,
    () => true,
  );
  const source = new Database(from, { readonly: true, fileMustExist: true });
  try {
    const deadline = Date.now() + PATIENCE_MS;
    // better-sqlite3 takes a busy first step for a finished one: nothing was copied, and no page counted. All
    // pages go in one further step, because a write by another process in between would begin it anew.
    while ((await source.backup(to, { progress: () => 0x7fffffff })).totalPages === 0) {
      if (Date.now() > deadline) throw new Error(`${from} or ${to} is locked by another process, or empty`);
      await sleep(50);
    }
  } finally {
    source.close();
  }
  if (!isNew) return;
  const copy = new Database(to);
  try {
    copy.pragma("journal_mode = DELETE");
  } finally {
    copy.close();
  }
}
