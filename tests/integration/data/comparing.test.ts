import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "#lib/data/database";
import { readAgreement } from "#lib/data/read/agreement";
import { type DossierIndex, readDossierHeads, readDossierIndex } from "#lib/data/read/dossier-index";
import { readNumbers } from "#lib/data/read/numbers";
import { migrateDatabase } from "#prisma/migrate";
import { BACKENDS, type TestDatabase } from "#tests/support/backends";
import { seedTinyDossier } from "#tests/support/tiny-dossier";

async function index(db: Database): Promise<DossierIndex> {
  const [head] = await readDossierHeads(db.prisma);
  if (!head) throw new Error("There is no dossier");
  return readDossierIndex(db.prisma, head);
}

for (const backend of BACKENDS) {
  describe.skipIf(backend.unavailable !== null)(`comparing: ${backend.name}`, () => {
    let database: TestDatabase;
    let db: Database;

    beforeAll(async () => {
      database = await backend.create();
      expect(await migrateDatabase(database.url)).toMatchObject({ ok: true });
      db = await database.open();
      await seedTinyDossier(db);
    });
    afterAll(() => database.remove());

    it("sets every source beside every other", async () => {
      const { sources, claims, table } = await readAgreement(db.prisma, await index(db));
      expect(sources.map(({ slug }) => slug)).toEqual(["essay", "gazette"]);
      expect(claims.map(({ holdings }) => holdings.map(({ status }) => status))).toEqual([
        ["positions", "positions"],
        ["positions", "silent"],
      ]);
      expect(table[0]?.[1]).toEqual(table[1]?.[0]);
    });

    it("gives every figure with its quotations in their places", async () => {
      const { claims, contexts, withheld } = await readNumbers(db.prisma, await index(db));
      expect(claims.map(({ claim }) => claim.slug)).toEqual(["people"]);
      const [position] = claims[0]?.positions ?? [];
      expect(position?.quantity).toMatchObject({ lower: 3000, upper: 3000, unit: "people", scope: "came" });
      expect(position?.quotations).toMatchObject([{ exact: "a semi‑official voyage,”", paragraph: 2 }]);
      expect([...contexts.keys()]).toEqual(position?.quotations.map(({ id }) => id));
      expect(withheld).toBe(0);
    });

    it("leaves out a figure that is not published", async () => {
      await db.prisma.position.update({ where: { id: "p2" }, data: { status: "proposed" } });
      const { claims, contexts } = await readNumbers(db.prisma, await index(db));
      expect([claims.length, contexts.size]).toEqual([0, 0]);
    });
  });
}
