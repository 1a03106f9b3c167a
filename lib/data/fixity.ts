import type { Database } from "#lib/data/database";
import { write } from "#lib/data/write";

/**
 * Records that versions were checked (lib/verify), one row each. Their dossiers' revision is raised, because the
 * reader pages say when a text was last checked and are cached under it. `at` is ISO 8601, UTC.
 */
export async function recordFixity(
  db: Database,
  versions: readonly { readonly id: string; readonly passed: boolean }[],
  at: string,
): Promise<void> {
  const passed = new Map(versions.map((version) => [version.id, version.passed]));
  await write(db, async (tx) => {
    // A version may have been removed since.
    const present = await tx.sourceVersion.findMany({
      where: { id: { in: [...passed.keys()] } },
      select: { id: true, source: { select: { dossierId: true } } },
    });
    await tx.fixityCheck.createMany({
      data: present.map(({ id }) => ({ versionId: id, checkedAt: at, passed: passed.get(id) === true })),
    });
    const dossiers = [...new Set(present.map(({ source }) => source.dossierId))];
    await tx.dossier.updateMany({ where: { id: { in: dossiers } }, data: { revision: { increment: 1 } } });
  });
}
