/**
 * Writes the migration for what was changed in schema.prisma: `npx tsx prisma/new-migration.ts add-something`.
 *
 * `prisma migrate dev` does the same, and needs an engine that must be downloaded. Read the result before
 * committing it. Triggers and full-text tables are not its business: edit prisma/guarantees/.
 */

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { migrateDatabase } from "#prisma/migrate";
import { filters, migrationsFolder, readSchema } from "#prisma/migration-files";
import { schemaEngine } from "#prisma/schema-engine";

/** SQL that brings a database file to schema.prisma; empty when it is there already. */
export async function differenceToSchema(file: string): Promise<string> {
  const content = await readSchema();
  const files = [{ path: "schema.prisma", content }];
  const engine = await schemaEngine(content, new PrismaBetterSqlite3({ url: file }));
  try {
    const { stdout, exitCode } = await engine.diff({
      // "schemaDatasource" is the database behind the adapter; what the files say of it is not read.
      from: { tag: "schemaDatasource", files, configDir: path.dirname(file) },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters,
    });
    return exitCode === 0 ? "" : (stdout ?? "");
  } finally {
    engine.free();
  }
}

async function main(name: string | undefined): Promise<void> {
  if (name === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw new Error("Name the migration in lowercase: npx tsx prisma/new-migration.ts add-something");
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), "variorum-migration-"));
  try {
    const file = path.join(folder, "scratch.db");
    const migrated = await migrateDatabase(`file:${file}`);
    if (!migrated.ok) throw new Error(migrated.message);
    const sql = await differenceToSchema(file);
    if (sql === "") return void console.log("The migrations say what schema.prisma says: nothing to write.");
    const stamp = new Date().toISOString().replaceAll(/[-:T]|\.\d+Z/g, "");
    const migration = path.join(migrationsFolder, `${stamp}_${name.replaceAll("-", "_")}`);
    await mkdir(migration);
    await writeFile(path.join(migration, "migration.sql"), sql);
    console.log(`Wrote ${path.relative(process.cwd(), migration)}/migration.sql`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) await main(process.argv[2]);
