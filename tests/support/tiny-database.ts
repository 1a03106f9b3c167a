/** The tests of one subject on the tiny dossier, in each kind of database. */

import { afterAll, beforeAll, describe, expect } from "vitest";
import type { Database } from "#lib/data/database";
import { type DossierIndex, readDossierHeads, readDossierIndex } from "#lib/data/read/dossier-index";
import { migrateDatabase } from "#prisma/migrate";
import { BACKENDS, type TestDatabase } from "#tests/support/backends";
import { seedTinyDossier } from "#tests/support/tiny-dossier";

/** A database with the tiny dossier in it; its fields can be read once the tests run. */
export interface Tiny {
  readonly db: Database;
  readonly url: string;
}

export function onTinyDossier(name: string, tests: (tiny: Tiny) => void): void {
  for (const backend of BACKENDS) {
    describe.skipIf(backend.unavailable !== null)(`${name}: ${backend.name}`, () => {
      let database: TestDatabase;
      let db: Database;

      beforeAll(async () => {
        database = await backend.create();
        expect(await migrateDatabase(database.url)).toMatchObject({ ok: true });
        db = await database.open();
        await seedTinyDossier(db);
      });
      afterAll(() => database?.remove());

      tests({
        get db() {
          return db;
        },
        get url() {
          return database.url;
        },
      });
    });
  }
}

/** What the pages read of the only dossier, as it is now. */
export async function readIndex({ prisma }: Database): Promise<DossierIndex> {
  const [head] = await readDossierHeads(prisma);
  if (!head) throw new Error("There is no dossier");
  return readDossierIndex(prisma, head);
}
