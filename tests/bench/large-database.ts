/** A database with the made-up dossier, written by the same import as every dossier. */

import { importDossier } from "#lib/commands/import-dossier";
import { openDatabase } from "#lib/data/database";
import { migrateDatabase } from "#prisma/migrate";
import { type DossierSize, largeDossier } from "#tests/bench/large-dossier";

/** @param url of a file that is not there yet. */
export async function makeLargeDatabase(url: string, size: DossierSize): Promise<void> {
  const migrated = await migrateDatabase(url);
  if (!migrated.ok) throw new Error(migrated.message);
  const db = await openDatabase(url);
  try {
    const imported = await importDossier(db, largeDossier(size), { actor: "seed" });
    if (!imported.ok) throw new Error(imported.message);
  } finally {
    await db.close();
  }
}

/** What an edit from another process does to everything that a server keeps. */
export async function raiseRevision(url: string): Promise<void> {
  const db = await openDatabase(url);
  try {
    await db.prisma.dossier.updateMany({ data: { revision: { increment: 1 } } });
  } finally {
    await db.close();
  }
}
