import type { Context } from "#lib/cli/context";
import { EXIT, type ExitCode } from "#lib/cli/exit-codes";
import { plural } from "#lib/cli/plural";
import type { Terminal } from "#lib/cli/terminal";
import { checkDossierFolder } from "#lib/dossier/check";
import type { LoadedDossier } from "#lib/dossier/loaded";
import { describeProblem, hasErrors, type Problem } from "#lib/dossier/problem";

export async function dossierCheck({ terminal }: Context, folder: string): Promise<ExitCode> {
  const { problems, dossier } = await checkDossierFolder(folder, {
    onProgress: (step, done, total) => terminal.progress(progressLine(step, done, total)),
  });
  const counts = dossier && count(dossier);
  terminal.answer({ ok: !hasErrors(problems), folder, problems, counts });
  sayProblems(terminal, problems);
  if (counts !== null) {
    const { sources, claims, positions, quotations } = counts;
    terminal.say(
      `${folder}: ${plural(sources, "source")}, ${plural(claims, "claim")}, ` +
        `${plural(positions, "position")}, ${plural(quotations, "quotation")}`,
    );
  }
  terminal.say(summarise(problems));
  return hasErrors(problems) ? EXIT.failed : EXIT.ok;
}

/** Percent are told where there is something to count; a line for each file would only scroll. */
export function progressLine(step: string, done: number, total: number): string {
  return total < 20 ? step : `${step}: ${Math.floor((done / total) * 10) * 10} %`;
}

export function sayProblems(terminal: Terminal, problems: readonly Problem[]): void {
  for (const problem of problems) terminal.say(describeProblem(problem));
}

export function summarise(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return "No problems.";
  return `${plural(errors, "error")}, ${plural(warnings, "warning")}.`;
}

function count({ sources, claims }: LoadedDossier) {
  const positions = claims.flatMap((claim) => claim.positions);
  return {
    sources: sources.length,
    claims: claims.length,
    positions: positions.length,
    quotations: positions.reduce((sum, position) => sum + position.quotations.length, 0),
  };
}
