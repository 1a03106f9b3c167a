import { mkdir } from "node:fs/promises";
import path from "node:path";
import { PrismaClient } from "#generated/client";
import { fileAdapterFactory } from "#lib/data/file-adapter";
import { locate } from "#lib/data/location";

export interface Database {
  readonly prisma: PrismaClient;
  readonly kind: "file" | "server";
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Opens the database at the URL and asks it one question, so that what is wrong shows here and not in the
 * first request. Creates the folder and the file of a file database; does not migrate (prisma/migrate.ts).
 *
 * `file:` URLs use better-sqlite3 and server URLs libSQL's web client, nothing else: on local files the
 * libSQL adapter is poisoned for good by one busy timeout (prisma/orm 30028).
 *
 * Throws an `Error` whose message can be shown when the database cannot be opened or does not do what the
 * guarantees need (WAL, busy timeout, foreign keys).
 */
export async function openDatabase(url: string, token: string | null = null): Promise<Database> {
  const location = locate(url);
  let prisma: PrismaClient | null = null;
  try {
    const adapter =
      location.kind === "file" ? await fileFactory(location.path) : await serverFactory(location.url, token);
    prisma = new PrismaClient({ adapter });
    await prisma.$queryRawUnsafe("SELECT 1");
    const opened = prisma;
    return { prisma: opened, kind: location.kind, url, close: () => opened.$disconnect() };
  } catch (error) {
    await prisma?.$disconnect();
    throw new Error(`The database ${url} cannot be opened: ${reason(error)}`, { cause: error });
  }
}

async function fileFactory(file: string) {
  await mkdir(path.dirname(file), { recursive: true });
  return fileAdapterFactory(file);
}

async function serverFactory(url: string, token: string | null) {
  const { PrismaLibSql } = await import("@prisma/adapter-libsql/web");
  return new PrismaLibSql({ url, ...(token === null ? {} : { authToken: token }) });
}

/** Prisma says the call first and the reason in the last line. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().split("\n").at(-1) ?? message;
}
