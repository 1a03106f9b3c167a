/** What the program brings with it: schema, migrations and guarantees, read from this folder. */

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { MigrationList, SchemaFilter } from "@prisma/schema-engine-wasm";

const folder = path.dirname(fileURLToPath(import.meta.url));

export const migrationsFolder = path.join(folder, "migrations");

/** The full-text tables are made by guarantees/: the engine must neither see nor drop them. */
export const filters: SchemaFilter = {
  externalTables: ["PassageSearch", "ClaimSearch", "QuotationSearch", "SummarySearch"].flatMap((name) => [
    name,
    ...["data", "idx", "docsize", "config", "content"].map((shadow) => `${name}_${shadow}`),
  ]),
  externalEnums: [],
};

export function readSchema(): Promise<string> {
  return readFile(path.join(folder, "schema.prisma"), "utf8");
}

/** The files of guarantees/ as one script. */
export async function readGuarantees(): Promise<string> {
  const names = (await readdir(path.join(folder, "guarantees")))
    .filter((name) => name.endsWith(".sql"))
    .sort();
  const parts = await Promise.all(
    names.map((name) => readFile(path.join(folder, "guarantees", name), "utf8")),
  );
  return parts.join("\n");
}

/** Names in the order in which they are applied. */
async function migrationNames(migrations: string): Promise<string[]> {
  const entries = await readdir(migrations, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** In the shape that Prisma's schema engine takes. */
export async function readMigrations(migrations: string = migrationsFolder): Promise<MigrationList> {
  const migrationDirectories = await Promise.all(
    (await migrationNames(migrations)).map(async (name) => {
      const value = await readFile(path.join(migrations, name, "migration.sql"), "utf8");
      return { path: name, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
    }),
  );
  const lockfile = { path: "migration_lock.toml", content: `provider = "sqlite"\n` };
  return { baseDir: migrations, lockfile, shadowDbInitScript: "", migrationDirectories };
}
