import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { backupDatabase, restoreDatabase } from "#lib/data/backup";
import type { Database } from "#lib/data/database";
import { write } from "#lib/data/write";
import { verifyDatabase } from "#lib/verify/verify";
import { expecting, runForeign } from "#tests/support/foreign-client";
import {
  type TemporaryDatabase,
  temporaryDatabase,
  temporaryFolder,
} from "#tests/support/temporary-database";
import { seedTinyDossier } from "#tests/support/tiny-dossier";

describe("backup and restore", () => {
  let database: TemporaryDatabase;
  let running: Database;
  let backup: string;

  beforeEach(async () => {
    database = await temporaryDatabase();
    running = await database.open();
    await seedTinyDossier(running);
    backup = path.join(database.folder, "copies", "backup.db");
  });
  afterEach(() => database.remove());

  const rename = (title: string) => running.prisma.dossier.update({ where: { id: "d1" }, data: { title } });
  /** What is renamed here leaves no revision, and that is all there is to find. */
  const unrecorded = (title: string) => ({
    check: "ledger",
    subject: "dossier d1",
    message: `title: revision 1 says "Tiny", and the table "${title}"`,
  });
  const dossier = () => running.prisma.dossier.findUniqueOrThrow({ where: { id: "d1" } });

  test("a backup of a running database is one sound file, of what was committed", async () => {
    await write(running, async (tx) => {
      await tx.dossier.update({ where: { id: "d1" }, data: { title: "Not yet" } });
      expect(await backupDatabase(database.url, backup)).toEqual({ ok: true, path: backup });
    });
    expect(await readdir(path.dirname(backup))).toEqual(["backup.db"]);
    expect(await verifyDatabase(`file:${backup}`)).toMatchObject({
      failures: [],
      checked: { revisions: 15 },
    });
    expect(
      await runForeign(`file:${backup}`, [
        expecting(`(SELECT count(*) FROM "Dossier" WHERE "title" = 'Tiny') = 1`),
      ]),
    ).toEqual([null]);
  });

  test("what is restored shows at once in a running server, which can go on writing", async () => {
    await backupDatabase(database.url, backup);
    await rename("Regretted");
    const restored = await restoreDatabase(database.url, backup, { force: true });
    expect(restored).toMatchObject({ ok: true, path: database.file });
    expect(await dossier()).toMatchObject({ title: "Tiny" });
    await rename("Better");
    expect(await dossier()).toMatchObject({ title: "Better" });
    expect(await verifyDatabase(database.url)).toMatchObject({ failures: [unrecorded("Better")] });
  });

  test("what is replaced is kept, and no revision number comes back", async () => {
    await backupDatabase(database.url, backup);
    await running.prisma.dossier.update({ where: { id: "d1" }, data: { title: "Regretted", revision: 7 } });
    const restored = await restoreDatabase(database.url, backup, { force: true });
    const replaced = restored.ok ? restored.replaced : null;
    expect(replaced).toMatch(/variorum\.db\.replaced-\d{8}T\d{6}Z$/);
    expect(await verifyDatabase(`file:${replaced}`)).toMatchObject({ failures: [unrecorded("Regretted")] });
    expect(await dossier()).toMatchObject({ title: "Tiny", revision: 8 });
    expect((await readdir(database.folder)).filter((name) => name.includes("restoring"))).toEqual([]);
  });

  test("a restore to where nothing is needs no force", async () => {
    await backupDatabase(database.url, backup);
    const elsewhere = await temporaryFolder();
    expect(await restoreDatabase(elsewhere.url, backup)).toEqual({
      ok: true,
      path: elsewhere.file,
      replaced: null,
    });
    expect(await verifyDatabase(elsewhere.url)).toMatchObject({ failures: [], checked: { quotations: 3 } });
    await elsewhere.remove();
  });

  test("what is not a database any more is put aside", async () => {
    await backupDatabase(database.url, backup);
    const ruined = await temporaryFolder();
    await writeFile(ruined.file, "ruined ".repeat(1_000));
    const restored = await restoreDatabase(ruined.url, backup, { force: true });
    expect(restored).toMatchObject({ ok: true, replaced: expect.stringContaining("replaced") });
    expect(await verifyDatabase(ruined.url)).toMatchObject({ failures: [] });
    await ruined.remove();
  });

  test("a backup does not overwrite", async () => {
    await writeFile(path.join(database.folder, "mine"), "precious");
    expect(await backupDatabase(database.url, path.join(database.folder, "mine"))).toMatchObject({
      reason: "target-exists",
    });
  });

  test("a restore does not overwrite without force", async () => {
    await backupDatabase(database.url, backup);
    await rename("Kept");
    expect(await restoreDatabase(database.url, backup)).toMatchObject({ ok: false, reason: "target-exists" });
    expect(await dossier()).toMatchObject({ title: "Kept" });
  });

  test.each<[reason: string, make: (file: string) => Promise<unknown>]>([
    ["no-backup", async () => {}],
    ["not-variorum", (file) => writeFile(file, "Once upon a time. ".repeat(1_000))],
    [
      "not-variorum",
      (file) =>
        spoiled(
          file,
          `PRAGMA writable_schema = ON; DELETE FROM sqlite_master; PRAGMA writable_schema = RESET; VACUUM; CREATE TABLE "theirs" ("a")`,
        ),
    ],
    [
      "newer-database",
      (file) =>
        spoiled(
          file,
          `INSERT INTO "_prisma_migrations" SELECT 'new', "checksum", "finished_at", '29990101000000_later', "logs", "rolled_back_at", "started_at", "applied_steps_count" FROM "_prisma_migrations" LIMIT 1`,
        ),
    ],
    [
      "damaged",
      (file) =>
        spoiled(
          file,
          `PRAGMA writable_schema = ON; UPDATE sqlite_master SET rootpage = 3 WHERE name = 'Quotation'`,
        ),
    ],
  ])("a restore refuses what it must: %s", async (reason, make) => {
    const file = path.join(database.folder, "given.db");
    await make(file);
    expect(await restoreDatabase(database.url, file, { force: true })).toMatchObject({ ok: false, reason });
    expect(await dossier()).toMatchObject({ title: "Tiny" });
    expect((await readdir(database.folder)).filter((name) => /restoring|replaced/.test(name))).toEqual([]);
  });

  async function spoiled(file: string, sql: string): Promise<void> {
    await backupDatabase(database.url, file);
    expect(await runForeign(`file:${file}`, [sql])).toEqual([null]);
  }

  test("a server's database is exported instead", async () => {
    const url = "libsql://variorum.example.org";
    expect(await backupDatabase(url, backup)).toMatchObject({
      reason: "server-database",
      message: expect.stringContaining("variorum dossier export"),
    });
    expect(await restoreDatabase(url, backup)).toMatchObject({ reason: "server-database" });
  });
});
