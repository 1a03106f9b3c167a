import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "#lib/cli/context";
import { EXIT, type ExitCode } from "#lib/cli/exit-codes";
import { jsonSchemas } from "#lib/dossier/json-schemas";
import { writeWhole } from "#lib/dossier/write-files";

/** To stdout all four in one object, by file name. */
export async function dossierSchema({ terminal }: Context, folder: string | undefined): Promise<ExitCode> {
  const schemas = jsonSchemas();
  if (folder === undefined) {
    terminal.say(JSON.stringify(schemas, null, 2));
    terminal.answer(schemas);
    return EXIT.ok;
  }
  await mkdir(folder, { recursive: true });
  for (const [name, schema] of Object.entries(schemas)) {
    await writeWhole(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
    terminal.say(`wrote ${join(folder, name)}`);
  }
  terminal.answer({ ok: true, folder, files: Object.keys(schemas) });
  return EXIT.ok;
}
