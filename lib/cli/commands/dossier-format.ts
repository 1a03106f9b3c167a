import { sayProblems, summarise } from "#lib/cli/commands/dossier-check";
import type { Context } from "#lib/cli/context";
import { EXIT, type ExitCode } from "#lib/cli/exit-codes";
import { plural } from "#lib/cli/plural";
import { formatDossierFolder } from "#lib/dossier/format";

export async function dossierFormat({ terminal }: Context, folder: string): Promise<ExitCode> {
  terminal.progress("reading the folder");
  const result = await formatDossierFolder(folder);
  terminal.answer(result);
  if (!result.ok) {
    sayProblems(terminal, result.problems);
    terminal.say(`${summarise(result.problems)} Nothing was written.`);
    return EXIT.failed;
  }
  for (const path of result.renamed) terminal.say(`renamed ${path}`);
  for (const path of result.written) terminal.say(`wrote ${path}`);
  const changed = result.written.length + result.renamed.length;
  if (changed === 0) terminal.say(`${folder} is in its canonical form.`);
  else terminal.say(`${plural(changed, "file")} changed, ${plural(result.ids, "id")} given.`);
  return EXIT.ok;
}
