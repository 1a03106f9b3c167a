import { readFile } from "node:fs/promises";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { exportDossier } from "#lib/commands/export-dossier";
import { type ImportOptions, importDossier } from "#lib/commands/import-dossier";
import type { Database } from "#lib/data/database";
import { checkDossierFolder } from "#lib/dossier/check";
import { sha256 } from "#lib/text/hash";
import { verifyDatabase } from "#lib/verify/verify";
import { type Files, GAZETTE, patched, SMALL, temporaryDossier } from "#tests/support/dossier-folder";
import { temporaryDatabase } from "#tests/support/temporary-database";
import { FOLDER_CHANGES } from "./folder-changes";

let db: Database;
let url: string;

beforeEach(async () => {
  const temporary = await temporaryDatabase();
  db = await temporary.open();
  url = temporary.url;
  return temporary.remove;
});

async function load(files: Files) {
  const folder = await temporaryDossier(files);
  onTestFinished(folder.remove);
  const { dossier, problems } = await checkDossierFolder(folder.path);
  if (dossier === null) throw new Error(JSON.stringify(problems, null, 1));
  return dossier;
}

async function importFiles(files: Files, options?: ImportOptions) {
  return importDossier(db, await load(files), options);
}

async function exported(): Promise<Record<string, string>> {
  const result = await exportDossier(db, "voyage");
  if (!result.ok) throw new Error(result.message);
  return Object.fromEntries(
    [...result.files].map(([path, content]) => [path, Buffer.from(content).toString()]),
  );
}

async function soundLedger() {
  const report = await verifyDatabase(url);
  expect(report.failures).toEqual([]);
}

const revisions = () => db.prisma.revision.findMany({ orderBy: { number: "asc" } });
const dossierRevision = async () =>
  (await db.prisma.dossier.findUniqueOrThrow({ where: { slug: "voyage" } })).revision;

test("a first import makes everything, with a revision for each thing, and exports as it was", async () => {
  const result = await importFiles(SMALL, { why: "the first" });
  expect(result).toMatchObject({ ok: true, dossier: "voyage", revision: 1 });
  const made = await revisions();
  expect(made).toHaveLength(1 + 1 + 5 + 2 + 2 + 2 + 4 + 1);
  expect(new Set(made.map(({ actor, action, why }) => `${actor} ${action} ${why}`))).toEqual(
    new Set(["import create the first"]),
  );
  expect(await exported()).toEqual(SMALL);
  await soundLedger();
});

test("importing again changes nothing at all", async () => {
  await importFiles(SMALL);
  const before = await readFile(url.slice("file:".length));
  expect(await importFiles(SMALL)).toEqual({ ok: true, dossier: "voyage", revision: 1, changes: [] });
  expect(await readFile(url.slice("file:".length))).toEqual(before);
});

test("what the database makes ids of is the same in every database", async () => {
  await importFiles(SMALL);
  const ids = async (from: Database) => [
    ...(await from.prisma.claim.findMany({ select: { id: true } })),
    ...(await from.prisma.answer.findMany({ select: { id: true } })),
    ...(await from.prisma.sourceVersion.findMany({ select: { id: true } })),
  ];
  const other = await temporaryDatabase();
  onTestFinished(other.remove);
  const elsewhere = await other.open();
  await importDossier(elsewhere, await load(SMALL));
  expect(await ids(elsewhere)).toEqual(await ids(db));
});

describe("a changed folder is followed, and so is the way back", () => {
  test.each(FOLDER_CHANGES)("$name", async ({ patch, changes }) => {
    const changed = patched(SMALL, patch);
    await importFiles(SMALL);
    const there = await importFiles(changed);
    expect(
      there.ok && there.changes.map(({ action, key }) => `${action} ${key}`),
      JSON.stringify(there),
    ).toEqual(changes);
    expect(await exported()).toEqual(changed);
    expect(await dossierRevision()).toBe(2);
    await soundLedger();
    const back = await importFiles(SMALL);
    expect(back.ok, JSON.stringify(back)).toBe(true);
    expect(await exported()).toEqual(SMALL);
    await soundLedger();
  });
});

test("the revision of a removed version holds its text and bytes", async () => {
  const withMark = { ...SMALL, "sources/gazette.v1.txt": `\uFEFF${GAZETTE}` };
  await importFiles(
    patched(withMark, { "sources/gazette.yaml": [sha256(GAZETTE), sha256(`\uFEFF${GAZETTE}`)] }),
  );
  const without = patched(SMALL, {
    "sources/gazette.yaml": [
      sha256(GAZETTE),
      `${sha256(GAZETTE)}\n    paragraphs: blank-lines\n  - number: 2\n    file: gazette.v2.txt\n    sha256: ${sha256(GAZETTE)}`,
    ],
    "sources/gazette.v2.txt": GAZETTE,
  });
  const only = patched(without, {
    "sources/gazette.yaml": [
      `  - number: 1\n    file: gazette.v1.txt\n    sha256: ${sha256(GAZETTE)}\n    paragraphs: blank-lines\n`,
      "",
    ],
    "sources/gazette.v1.txt": null,
    "claims/people.yaml": ["version: 1, terms", "version: 2, terms"],
  });
  expect(await importFiles(only)).toMatchObject({ ok: true });
  const removed = (await revisions()).find(
    ({ subject, action }) => subject === "version" && action === "delete",
  );
  expect(JSON.parse(removed?.before ?? "{}")).toMatchObject({
    source: "gazette",
    number: 1,
    text: GAZETTE,
    bytes: Buffer.from(`\uFEFF${GAZETTE}`).toString("base64"),
  });
});

describe("refused, and nothing is changed", () => {
  test.each([
    [
      "a text that changed under its number",
      {
        "sources/gazette.v1.txt": `${GAZETTE}More.\n`,
        "sources/gazette.yaml": [sha256(GAZETTE), sha256(`${GAZETTE}More.\n`)],
      },
      "gazette, version 1",
    ],
    [
      "paragraphs told apart in another way",
      { "sources/gazette.yaml": ["    paragraphs: blank-lines\n", ""] },
      "gazette, version 1",
    ],
  ] as const)("%s", async (_, patch, says) => {
    await importFiles(SMALL);
    const result = await importFiles(
      patched(SMALL, { ...patch, "dossier.yaml": ["title: The voyage", "title: Other"] }),
      { prefer: "theirs" },
    );
    expect(result).toMatchObject({
      ok: false,
      reason: "text-changed",
      message: expect.stringContaining(says),
    });
    expect(await exported()).toEqual(SMALL);
  });

  test("ids that another dossier has", async () => {
    await importFiles(SMALL);
    const result = await importFiles(patched(SMALL, { "dossier.yaml": ["slug: voyage", "slug: other"] }));
    expect(result).toMatchObject({
      ok: false,
      reason: "id-taken",
      message: expect.stringContaining("p000000001 (in voyage)"),
    });
    expect(await db.prisma.dossier.count()).toBe(1);
  });

  test("more ids that another dossier has than anybody reads: ten, and how many more", async () => {
    const quotations = Array.from(
      { length: 12 },
      (_, index) => `      - { id: many0000${10 + index}, exact: Nobody was on the quay. }\n`,
    ).join("");
    const many = patched(SMALL, {
      "claims/sailed.yaml": ["    quotations:\n", `    quotations:\n${quotations}`],
    });
    await importFiles(many);
    const result = await importFiles(patched(many, { "dossier.yaml": ["slug: voyage", "slug: other"] }));
    expect(result).toMatchObject({ ok: false, reason: "id-taken" });
    const { message } = result as { message: string };
    expect(message.match(/\(in voyage\)/g)).toHaveLength(10);
    expect(message).toContain(" and 10 more. ");
  });

  test("what fails half-way through: all of it is undone", async () => {
    await importFiles(SMALL);
    const count = (await revisions()).length;
    // Another client's trigger, so that the very last write fails.
    await db.prisma.$executeRawUnsafe(
      `CREATE TRIGGER "full" BEFORE INSERT ON "Revision" BEGIN SELECT RAISE(ABORT, 'variorum: no more'); END`,
    );
    const result = await importFiles(patched(SMALL, { "claims/people.yaml": ["Some three", "About three"] }));
    expect(result).toMatchObject({
      ok: false,
      reason: "refused",
      message: expect.stringContaining("no more"),
    });
    await db.prisma.$executeRawUnsafe(`DROP TRIGGER "full"`);
    expect(await exported()).toEqual(SMALL);
    expect((await revisions()).length).toBe(count);
    expect(await dossierRevision()).toBe(1);
  });
});

test("two imports at once: both succeed, one after the other", async () => {
  await importFiles(SMALL);
  const one = await load(patched(SMALL, { "dossier.yaml": ["title: The voyage", "title: One"] }));
  const two = await load(patched(SMALL, { "claims/people.yaml": ["Some three", "About three"] }));
  const results = await Promise.all([importDossier(db, one), importDossier(db, two)]);
  expect(results.map(({ ok }) => ok)).toEqual([true, true]);
  await soundLedger();
});
