import { progressLine, sayProblems, summarise } from "#lib/cli/commands/dossier-check";
import { type Context, UsageError } from "#lib/cli/context";
import { EXIT, type ExitCode } from "#lib/cli/exit-codes";
import { plural } from "#lib/cli/plural";
import { withMigratedDatabase } from "#lib/cli/with-database";
import { type ImportResult, importDossier } from "#lib/commands/import-dossier";
import { checkDossierFolder } from "#lib/dossier/check";
import type { LoadedDossier } from "#lib/dossier/loaded";

export interface ImportFlags {
  readonly theirs?: boolean;
  readonly mine?: boolean;
  readonly message?: string;
}

export async function dossierImport(context: Context, folder: string, flags: ImportFlags): Promise<ExitCode> {
  const { terminal } = context;
  if (flags.theirs && flags.mine) throw new UsageError("--theirs and --mine cannot both decide");
  const prefer = flags.theirs ? "theirs" : flags.mine ? "mine" : null;
  const { problems, dossier } = await checkDossierFolder(folder, {
    onProgress: (step, done, total) => terminal.progress(progressLine(step, done, total)),
  });
  if (dossier === null) {
    terminal.answer({ ok: false, reason: "problems", message: summarise(problems), problems });
    sayProblems(terminal, problems);
    terminal.say(`${summarise(problems)} Nothing was imported.`);
    return EXIT.failed;
  }
  return withMigratedDatabase(context, async (db) => {
    const result = await importDossier(db, dossier, {
      prefer,
      why: flags.message ?? null,
      onProgress: (step) => terminal.progress(step),
    });
    terminal.answer(result.ok ? { ...result, problems } : result);
    if (result.ok) terminal.say(told(result, dossier));
    else terminal.complain(result.message);
    return exitCodeOf(result);
  });
}

function told(
  { dossier, revision, changes }: Extract<ImportResult, { ok: true }>,
  { title }: LoadedDossier,
): string {
  if (changes.length === 0) return `${title} (${dossier}): nothing to change, at revision ${revision}.`;
  const count = (action: string) => changes.filter((change) => change.action === action).length;
  const counts = `${count("create")} added, ${count("update")} changed, ${count("delete")} removed`;
  return `${title} (${dossier}): ${plural(changes.length, "change")}: ${counts}; now at revision ${revision}.`;
}

function exitCodeOf(result: ImportResult): ExitCode {
  if (result.ok) return EXIT.ok;
  return result.reason === "conflict" || result.reason === "incomplete" ? EXIT.conflict : EXIT.failed;
}
