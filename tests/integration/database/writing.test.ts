import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "#lib/data/database";
import { appendRevisions, type RevisionEntry } from "#lib/data/revisions";
import { refusedBecause, write } from "#lib/data/write";
import { verifyDatabase } from "#lib/verify/verify";
import { migrateDatabase } from "#prisma/migrate";
import { BACKENDS, type TestDatabase } from "#tests/support/backends";
import { expecting, holdLock, runForeign } from "#tests/support/foreign-client";
import { temporaryDatabase } from "#tests/support/temporary-database";
import { seedTinyDossier } from "#tests/support/tiny-dossier";

const AT = "2026-11-21T00:00:00.000Z";

function renaming(why: string, title = "Tiny"): RevisionEntry {
  const head = { slug: "tiny", description: "A voyage.", status: "published" };
  return {
    actor: "x",
    dossierId: "d1",
    subject: "dossier",
    subjectId: "d1",
    action: "update",
    before: { ...head, title: "“Tiny” 🚢\u2028" },
    after: { ...head, title },
    why,
  };
}

for (const backend of BACKENDS) {
  describe.skipIf(backend.unavailable !== null)(`writing: ${backend.name}`, () => {
    let database: TestDatabase;
    let db: Database;

    beforeAll(async () => {
      database = await backend.create();
      await migrateDatabase(database.url);
      db = await database.open();
      await seedTinyDossier(db);
    });
    afterAll(() => database?.remove());

    test("what a trigger says comes through", async () => {
      const refused = db.prisma.quotation.update({ where: { id: "q1" }, data: { exact: "sailed at dusk" } });
      const error = await refused.catch((thrown: unknown) => thrown);
      expect(refusedBecause(error)).toBe("a quotation is exactly the text of its version at its offsets");
      expect(refusedBecause(new Error("the disk is full"))).toBeNull();
    });

    test("writers at once wait their turn, and the ledger stays one chain", async () => {
      await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          write(db, async (tx) => {
            await tx.dossier.update({ where: { id: "d1" }, data: { revision: { increment: 1 } } });
            await appendRevisions(tx, [renaming(`${index}`)], AT);
          }),
        ),
      );
      expect(await db.prisma.dossier.findUnique({ where: { id: "d1" } })).toMatchObject({ revision: 13 });
      expect(await verifyDatabase(database.url)).toMatchObject({ failures: [], checked: { revisions: 27 } });
    });

    test("many revisions go in as one chain", async () => {
      await write(db, (tx) =>
        appendRevisions(
          tx,
          Array.from({ length: 500 }, () => renaming("again")),
          AT,
        ),
      );
      expect(await verifyDatabase(database.url)).toMatchObject({ failures: [], checked: { revisions: 527 } });
    });

    test("what fails half way leaves nothing", async () => {
      const failing = write(db, async (tx) => {
        await tx.dossier.update({ where: { id: "d1" }, data: { title: "Half" } });
        await appendRevisions(tx, [renaming("half")], AT);
        throw new Error("half way");
      });
      await expect(failing).rejects.toThrow("half way");
      expect(await db.prisma.dossier.findUnique({ where: { id: "d1" } })).toMatchObject({ title: "Tiny" });
      expect(await db.prisma.revision.count()).toBe(527);
    });

    test.each([
      ["claims, past accents and case", `"ClaimSearch"('senal')`, [1, 2]],
      ["one column of claims", `"ClaimSearch"('title : "senal people"')`, [2]],
      ["quotations, past an accent", `"QuotationSearch"('sémi')`, [2]],
      ["passages", `"PassageSearch"('nobody')`, [5]],
      ["a passage that ends in a combining accent", `"PassageSearch"('ended')`, [3]],
      ["summaries", `"SummarySearch"('sailed')`, [1, 3]],
    ])("full text finds %s", async (_, query, keys) => {
      const rows = await db.prisma.$queryRawUnsafe<{ key: number }[]>(
        `SELECT rowid AS key FROM ${query} ORDER BY rowid`,
      );
      expect(rows.map(({ key }) => Number(key))).toEqual(keys);
    });

    test("full text follows what changes and what goes", async () => {
      const found = async (word: string) =>
        (await db.prisma.$queryRawUnsafe<unknown[]>(`SELECT rowid FROM "SummarySearch"('${word}')`)).length;
      await db.prisma.position.update({ where: { id: "p3" }, data: { summary: "Everyone swam." } });
      expect([await found("nobody"), await found("swam")]).toEqual([0, 1]);
      await db.prisma.position.delete({ where: { id: "p3" } });
      expect(await found("swam")).toBe(0);
      const { failures } = await verifyDatabase(database.url);
      expect(failures.map(({ check, subject }) => [check, subject])).toEqual([["ledger", "position p3"]]);
    });
  });
}

describe("writing: files only", () => {
  test("the connection is as the guarantees need it, for reads and writes", async () => {
    const database = await temporaryDatabase();
    const { prisma } = await database.open();
    const asked = async (
      pragma: string,
      client: typeof prisma | Parameters<Parameters<typeof prisma.$transaction>[0]>[0],
    ) =>
      Object.values(
        (await client.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${pragma}`))[0] ?? {},
      ).map(String);
    const pragmas = ["journal_mode", "busy_timeout", "foreign_keys", "synchronous"];
    const wanted = [["wal"], ["5000"], ["1"], ["2"]];
    expect(await Promise.all(pragmas.map((pragma) => asked(pragma, prisma)))).toEqual(wanted);
    await prisma.$transaction(async (tx) => {
      for (const [index, pragma] of pragmas.entries()) expect(await asked(pragma, tx)).toEqual(wanted[index]);
    });
    await database.remove();
  });

  test("a read outside a transaction does not see what may yet be rolled back, nor is a write lost with it", async () => {
    const database = await temporaryDatabase();
    const db = await database.open();
    await seedTinyDossier(db);
    let lone: Promise<unknown> = Promise.resolve();
    const failing = write(db, async (tx) => {
      await tx.dossier.update({ where: { id: "d1" }, data: { title: "Uncommitted" } });
      expect(await db.prisma.dossier.findUnique({ where: { id: "d1" } })).toMatchObject({ title: "Tiny" });
      lone = db.prisma.topic
        .update({ where: { id: "t1" }, data: { title: "Acknowledged" } })
        .then((topic) => topic);
      await new Promise((resolve) => setTimeout(resolve, 50));
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await lone).toMatchObject({ title: "Acknowledged" });
    expect(await db.prisma.topic.findUnique({ where: { id: "t1" } })).toMatchObject({
      title: "Acknowledged",
    });
    await database.remove();
  });

  test("a write transaction has the lock from its beginning", async () => {
    const database = await temporaryDatabase();
    const db = await database.open();
    await seedTinyDossier(db);
    await write(db, async () => {
      expect(await runForeign(database.url, [`UPDATE "Topic" SET "title" = 'Theirs'`])).toEqual([
        expect.stringContaining("SQLITE_BUSY"),
      ]);
    });
    await database.remove();
  });

  test("a writer that waits too long fails, and later writes are kept", async () => {
    const database = await temporaryDatabase();
    const db = await database.open();
    await seedTinyDossier(db);
    const { released } = await holdLock(database.file, 6_500);
    const rename = (title: string) => db.prisma.dossier.update({ where: { id: "d1" }, data: { title } });
    await expect(rename("Too late")).rejects.toMatchObject({ code: "P1008" });
    await expect(
      write(db, (tx) => tx.dossier.update({ where: { id: "d1" }, data: { title: "Waited" } })),
    ).resolves.toBeDefined();
    await released;
    await rename("After");
    await write(db, (tx) => appendRevisions(tx, [renaming("after", "After")], AT));
    const seen = await runForeign(database.url, [
      expecting(`(SELECT count(*) FROM "Dossier" WHERE "title" = 'After') = 1`),
    ]);
    expect(seen).toEqual([null]);
    await db.close();
    const again = await database.open();
    expect(await again.prisma.dossier.findUnique({ where: { id: "d1" } })).toMatchObject({ title: "After" });
    expect(await verifyDatabase(database.url)).toMatchObject({ failures: [], checked: { revisions: 16 } });
    await database.remove();
  });
});
