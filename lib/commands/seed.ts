/** The first start: the shipped dossier, into a database that holds none. */

import { importDossier } from "#lib/commands/import-dossier";
import type { Database } from "#lib/data/database";
import { checkDossierFolder } from "#lib/dossier/check";
import { describeProblem } from "#lib/dossier/problem";

export type SeedResult =
  | { readonly ok: true; readonly outcome: "seeded"; readonly dossier: string }
  | { readonly ok: true; readonly outcome: "not-empty" }
  | { readonly ok: false; readonly reason: "problems" | "refused"; readonly message: string };

export async function seedIfEmpty(
  db: Database,
  folder: string,
  onProgress: (step: string) => void = () => {},
): Promise<SeedResult> {
  if ((await db.prisma.dossier.count()) > 0) return { ok: true, outcome: "not-empty" };
  onProgress(`checking ${folder}`);
  const { dossier, problems } = await checkDossierFolder(folder);
  if (dossier === null) {
    const errors = problems.filter(({ severity }) => severity === "error").map(describeProblem);
    return {
      ok: false,
      reason: "problems",
      message: [`The dossier ${folder} has errors:`, ...errors].join("\n"),
    };
  }
  const result = await importDossier(db, dossier, { actor: "seed", onProgress });
  if (!result.ok) return { ok: false, reason: "refused", message: result.message };
  // Another first start was faster.
  if (result.changes.length === 0) return { ok: true, outcome: "not-empty" };
  return { ok: true, outcome: "seeded", dossier: result.dossier };
}
