/** `variorum dossier check`: everything that is wrong with a folder, at once; changes nothing. */

import { type CheckOptions, examineFolder } from "#lib/dossier/examine";
import { loadDossier } from "#lib/dossier/load";
import type { LoadedDossier } from "#lib/dossier/loaded";
import { collectProblems, hasErrors, type Problem } from "#lib/dossier/problem";

export interface CheckResult {
  /** By file, line and column. */
  readonly problems: Problem[];
  /** Null when there is an error among the problems; warnings do not prevent it. */
  readonly dossier: LoadedDossier | null;
}

export async function checkDossierFolder(root: string, options: CheckOptions = {}): Promise<CheckResult> {
  const collected = collectProblems();
  const folder = await examineFolder(root, collected, options);
  const problems = collected.sorted();
  return { problems, dossier: folder === null || hasErrors(problems) ? null : loadDossier(folder) };
}
