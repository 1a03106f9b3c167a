import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyDatabase } from "#lib/verify/verify";
import { migrateDatabase } from "#prisma/migrate";
import { BAD_ROWS } from "#tests/integration/database/attacks/bad-rows";
import { ATTRIBUTION, TEXTS, VERBATIM } from "#tests/integration/database/attacks/contents";
import { CUNNING } from "#tests/integration/database/attacks/cunning";
import {
  BELONGING,
  DOSSIERS,
  LEDGER,
  ODD_KEYS,
  REMOVALS,
  REPLACEMENTS,
} from "#tests/integration/database/attacks/keys";
import { ORDINARY } from "#tests/integration/database/attacks/ordinary";
import { ORDINARY_REPORTS, REPORTS } from "#tests/integration/database/attacks/reports";
import { BACKENDS, type TestDatabase } from "#tests/support/backends";
import { runForeign } from "#tests/support/foreign-client";
import { temporaryDatabase } from "#tests/support/temporary-database";
import { seedTinyDossier } from "#tests/support/tiny-dossier";

const ATTACKS = [
  ...[...VERBATIM, ...TEXTS, ...ATTRIBUTION, ...BAD_ROWS],
  ...[...DOSSIERS, ...LEDGER, ...REPLACEMENTS, ...ODD_KEYS, ...BELONGING, ...REMOVALS],
  ...REPORTS,
];

/** With foreign keys off (SQLite's default) only the triggers stand; with them on, either may refuse. */
const CLIENTS = [
  { name: "foreign keys off", setup: "PRAGMA foreign_keys = OFF;", refusal: /variorum: / },
  { name: "foreign keys on", setup: "PRAGMA foreign_keys = ON;", refusal: /variorum: |FOREIGN KEY/ },
];

for (const backend of BACKENDS) {
  describe.skipIf(backend.unavailable !== null)(`guarantees from outside: ${backend.name}`, () => {
    let database: TestDatabase;

    beforeAll(async () => {
      database = await backend.create();
      expect(await migrateDatabase(database.url)).toMatchObject({ ok: true });
      await seedTinyDossier(await database.open());
    });
    afterAll(() => database?.remove());

    describe.each(CLIENTS)("a client with $name", ({ setup, refusal }) => {
      let results: (string | null)[];
      beforeAll(async () => {
        results = await runForeign(
          database.url,
          ATTACKS.map(({ sql }) => `${setup} ${sql}`),
        );
      });

      test.each(ATTACKS.map(({ name }, index) => ({ name, index })))("cannot: $name", ({ index }) => {
        expect(results[index]).toMatch(refusal);
      });

      test("leaves everything as it was", async () => {
        expect(await verifyDatabase(database.url)).toMatchObject({
          ok: true,
          failures: [],
          checked: { versions: 2, quotations: 3, positions: 3, revisions: 15 },
        });
      });
    });

    test.each([...ORDINARY, ...ORDINARY_REPORTS])("can: $name", async ({ sql }) => {
      expect(await runForeign(database.url, [`PRAGMA foreign_keys = OFF; BEGIN; ${sql} ROLLBACK;`])).toEqual([
        null,
      ]);
    });
  });
}

describe("guarantees from outside: what only a client of a file can do", () => {
  test.each([
    {
      name: "every attack with recursive triggers",
      setup: "PRAGMA recursive_triggers = ON;",
      attacks: ATTACKS,
    },
    { name: "triggers of its own", setup: "", attacks: CUNNING },
    { name: "recursive triggers of its own", setup: "PRAGMA recursive_triggers = ON;", attacks: CUNNING },
  ])("$name: refused", async ({ setup, attacks }) => {
    const database = await temporaryDatabase();
    const db = await database.open();
    await seedTinyDossier(db);
    const scripts = attacks.map(({ sql }) => `BEGIN; ${setup} ${sql.replaceAll("BEGIN;", "")}; COMMIT`);
    const results = await runForeign(database.url, scripts);
    const unrefused = attacks.filter((_, index) => !/variorum: /.test(results[index] ?? ""));
    expect(unrefused.map(({ name }) => name)).toEqual([]);
    expect(await verifyDatabase(database.url)).toMatchObject({ failures: [] });
    await database.remove();
  });
});
