import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openDatabase } from "#lib/data/database";
import { locate } from "#lib/data/location";
import { migrateDatabase } from "#prisma/migrate";
import { type TemporaryDatabase, temporaryFolder } from "#tests/support/temporary-database";

describe("where a database is", () => {
  test.each([
    ["file:data/variorum.db", { kind: "file", path: path.resolve("data/variorum.db") }],
    ["file:./x.db", { kind: "file", path: path.resolve("x.db") }],
    ["file:/srv/x.db", { kind: "file", path: "/srv/x.db" }],
    ["file:///srv/x.db", { kind: "file", path: "/srv/x.db" }],
    ["libsql://example.org", { kind: "server", url: "libsql://example.org" }],
    ["http://127.0.0.1:8080", { kind: "server", url: "http://127.0.0.1:8080" }],
  ])("%s", (url, location) => {
    expect(locate(url)).toEqual(location);
  });

  test.each(["file::memory:", "file:", "mysql://example.org", "data/variorum.db"])("not %s", (url) => {
    expect(() => locate(url)).toThrow(/database/i);
  });
});

describe("opening", () => {
  let folder: TemporaryDatabase;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  test("makes the folder of a file", async () => {
    const db = await openDatabase(`file:${folder.folder}/a/b/new.db`);
    expect(db.kind).toBe("file");
    await db.close();
  });

  test.each([
    ["a file that is no database", () => `file:${folder.file}`, /cannot be opened: file is not a database$/],
    ["a folder", () => `file:${folder.folder}`, /cannot be opened: unable to open database file$/],
    ["a folder that cannot be", () => `file:${folder.file}/x.db`, /cannot be opened: .*(EEXIST|ENOTDIR)/],
    ["a server that is not there", () => "http://127.0.0.1:1", /cannot be opened: fetch failed$/],
  ])("says in words what is wrong with %s, as migrating does", async (_, url, said) => {
    await writeFile(folder.file, "Once upon a time. ".repeat(1_000));
    await expect(openDatabase(url())).rejects.toThrow(said);
    expect(await migrateDatabase(url())).toMatchObject({
      ok: false,
      reason: "cannot-open",
      message: expect.stringMatching(said),
    });
  });
});
