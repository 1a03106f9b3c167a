import type { Context } from "#lib/cli/context";
import { EXIT, type ExitCode } from "#lib/cli/exit-codes";
import { plural } from "#lib/cli/plural";
import { withExistingDatabase } from "#lib/cli/with-database";
import { exportDossier } from "#lib/commands/export-dossier";
import { writeFolder } from "#lib/dossier/write-folder";

export async function dossierExport(
  context: Context,
  slug: string,
  folder: string,
  flags: { readonly force?: boolean },
): Promise<ExitCode> {
  const { terminal } = context;
  const result = await withExistingDatabase(context, (db) =>
    exportDossier(db, slug, (step) => terminal.progress(step)),
  );
  if (!result.ok) {
    terminal.answer(result);
    terminal.complain(result.message);
    return result.reason === "not-found" ? EXIT.usage : EXIT.failed;
  }
  const { files, revision, leftOut } = result;
  const put = await writeFolder(folder, files, { force: flags.force === true });
  terminal.answer(
    put.ok
      ? { ok: true, folder, revision, files: [...files.keys()].sort(), removed: put.removed, leftOut }
      : put,
  );
  if (!put.ok) {
    terminal.complain(put.message);
    return EXIT.exists;
  }
  for (const thing of leftOut)
    terminal.complain(`left out, because it needs what is not published: ${thing}`);
  terminal.say(`${folder}: ${slug} at revision ${revision}, ${plural(files.size, "file")}.`);
  return EXIT.ok;
}
