import type { Prisma } from "#generated/client";
import type { Database } from "#lib/data/database";

/**
 * One write transaction: everything in `work` happens, or nothing.
 *
 * Prisma begins transactions that take the write lock with their first write. One that reads first and then
 * writes would fail at once when another process has written in between (SQLITE_BUSY_SNAPSHOT, which no
 * timeout helps), and two could read the same last revision. So the first statement is a write that
 * changes nothing: it takes the lock, or waits for it.
 *
 * On a libSQL server a transaction that stays open for more than about five seconds is ended when another
 * writer waits: prepare everything before, and keep to few statements.
 */
export function write<T>(db: Database, work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  return db.prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`UPDATE "Dossier" SET "revision" = "revision" WHERE false`;
      return work(tx);
    },
    // In milliseconds; an import of a hundred thousand quotations takes more than a minute.
    { maxWait: 20_000, timeout: 600_000 },
  );
}

/** Whether a write failed because others kept the database: nothing was written, and it is worth another try. */
export function isBusy(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return (
    code === "P1008" ||
    code === "P2028" ||
    /SQLITE_BUSY|database is locked|transaction (has )?timed? ?-?out/i.test(String(message))
  );
}

/** What a trigger of prisma/guarantees/ said when it refused a write, without its “variorum: ”; null for other errors. */
export function refusedBecause(error: unknown): string | null {
  for (let current = error; current instanceof Object; ) {
    const { message, originalMessage, cause, meta } = current as Record<string, unknown>;
    const found = /variorum: ([^`\n]+)/.exec(`${originalMessage ?? ""}\n${message ?? ""}`)?.[1];
    if (found !== undefined) return found;
    current = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError ?? cause;
  }
  return null;
}
