/**
 * Prisma's schema engine as WebAssembly. The package's own entry imports its `.wasm` file and expects a
 * bundler; in Node the module is instantiated by hand.
 */

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";

type Bindings = typeof import("@prisma/schema-engine-wasm/schema_engine_bg") & WebAssembly.ModuleImports;

let bindings: Promise<Bindings> | undefined;

async function load(): Promise<Bindings> {
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  // The file's address, not the package's name, so that no bundler follows it.
  const loaded = (await import(
    /* webpackIgnore: true */ /* turbopackIgnore: true */ pathToFileURL(script).href
  )) as Bindings;
  const module = await WebAssembly.compile(await readFile(script.replace(/\.js$/, ".wasm")));
  const instance = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": loaded });
  loaded.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  return loaded;
}

/** The caller frees it. `schema` is the text of schema.prisma. */
export async function schemaEngine(
  schema: string,
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<SchemaEngine> {
  bindings ??= load();
  const { SchemaEngine } = await bindings;
  return SchemaEngine.new(
    { datamodels: [["schema.prisma", schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}
