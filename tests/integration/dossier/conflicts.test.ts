/** What editors did in the database since the last import is never overwritten unseen. */

import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { Prisma } from "#generated/client";
import { exportDossier } from "#lib/commands/export-dossier";
import { type ImportOptions, importDossier } from "#lib/commands/import-dossier";
import type { Database } from "#lib/data/database";
import { appendRevisions, type RevisionEntry } from "#lib/data/revisions";
import { readStoredDossier } from "#lib/data/things/read-things";
import { write } from "#lib/data/write";
import { checkDossierFolder } from "#lib/dossier/check";
import { verifyDatabase } from "#lib/verify/verify";
import { type Files, type Patch, patched, SMALL, temporaryDossier } from "#tests/support/dossier-folder";
import { temporaryDatabase } from "#tests/support/temporary-database";

let db: Database;
let url: string;

beforeEach(async () => {
  const temporary = await temporaryDatabase();
  db = await temporary.open();
  url = temporary.url;
  await importFiles(SMALL);
  return temporary.remove;
});

async function importFiles(files: Files, options?: ImportOptions) {
  const folder = await temporaryDossier(files);
  onTestFinished(folder.remove);
  const { dossier, problems } = await checkDossierFolder(folder.path);
  if (dossier === null) throw new Error(JSON.stringify(problems, null, 1));
  return importDossier(db, dossier, options);
}

async function exported(): Promise<Record<string, string>> {
  const result = await exportDossier(db, "voyage");
  if (!result.ok) throw new Error(result.message);
  return Object.fromEntries(
    [...result.files].map(([path, content]) => [path, Buffer.from(content).toString()]),
  );
}

/** As the editors' commands write: the change, the dossier's revision, and the ledger. */
async function edit(key: string, work: (tx: Prisma.TransactionClient) => Promise<unknown>): Promise<void> {
  const before = await readStoredDossier(db, "voyage");
  if (before === null) throw new Error("no dossier");
  await write(db, async (tx) => {
    await work(tx);
    await tx.dossier.update({ where: { id: before.id }, data: { revision: { increment: 1 } } });
  });
  const after = await readStoredDossier(db, "voyage");
  const [old, made] = [before.things.get(key) ?? null, after?.things.get(key) ?? null];
  const entry: RevisionEntry = {
    actor: "user:ada",
    dossierId: before.id,
    subject: (made ?? old)?.subject ?? "dossier",
    subjectId: (made ?? old)?.id ?? "",
    action: old === null ? "create" : made === null ? "delete" : "update",
    before: old?.value ?? null,
    after: made?.value ?? null,
    why: null,
  };
  await write(db, (tx) => appendRevisions(tx, [entry], "2026-11-21T00:00:00.000Z"));
}

const SUMMARY = "Ada says that three thousand came.";
const editSummary = () =>
  edit("position:p000000004", (tx) =>
    tx.position.update({ where: { id: "p000000004" }, data: { summary: SUMMARY } }),
  );

const claimId = async (slug: string) => (await db.prisma.claim.findFirstOrThrow({ where: { slug } })).id;
const sourceId = async (slug: string) => (await db.prisma.source.findFirstOrThrow({ where: { slug } })).id;

async function draftPosition(claim: string, status: "draft" | "published", id = "d000000001"): Promise<void> {
  const [onClaim, inSource] = [await claimId(claim), await sourceId("essay")];
  const voice = await db.prisma.voice.findFirstOrThrow({ where: { slug: "author" } });
  const version = await db.prisma.sourceVersion.findFirstOrThrow({ where: { sourceId: inSource } });
  await edit(`position:${id}`, async (tx) => {
    const of = { claimId: onClaim, sourceId: inSource, ordinal: 9, stance: "reports", summary: "Hers." };
    await tx.position.create({ data: { id, ...of, status } });
    await tx.positionVoice.create({ data: { positionId: id, ordinal: 0, voiceId: voice.id } });
    const place = { versionId: version.id, start: 0, end: 8, exact: "A voyage", prefix: "", suffix: "\n" };
    await tx.quotation.create({ data: { id: "d000000002", positionId: id, ordinal: 0, ...place, status } });
  });
}

describe("a thing that was edited", () => {
  test("is a conflict, even where the folder is as it was; nothing is changed", async () => {
    await editSummary();
    const result = await importFiles(
      patched(SMALL, { "dossier.yaml": ["title: The voyage", "title: Other"] }),
    );
    expect(result).toMatchObject({
      ok: false,
      reason: "conflict",
      conflicts: [{ key: "position:p000000004", reason: "edited", edit: { actor: "user:ada" } }],
    });
    const files = await exported();
    expect(files["dossier.yaml"]).toContain("title: The voyage");
    expect(files["claims/people.yaml"]).toContain(SUMMARY);
  });

  test("--theirs takes the folder's, once and for all", async () => {
    await editSummary();
    expect(await importFiles(SMALL, { prefer: "theirs" })).toMatchObject({
      ok: true,
      changes: [{ key: "position:p000000004" }],
    });
    expect(await exported()).toEqual(SMALL);
    expect(await importFiles(SMALL)).toMatchObject({ ok: true, changes: [] });
    expect((await verifyDatabase(url)).failures).toEqual([]);
  });

  test("--mine keeps the database's, and takes everything else from the folder", async () => {
    await editSummary();
    const changed = patched(SMALL, { "dossier.yaml": ["title: The voyage", "title: Other"] });
    expect(await importFiles(changed, { prefer: "mine" })).toMatchObject({
      ok: true,
      changes: [{ key: "dossier:" }],
    });
    expect(await exported()).toEqual(
      patched(changed, { "claims/people.yaml": ["Some three thousand came.", SUMMARY] }),
    );
  });

  test("is none where the folder says the same", async () => {
    await editSummary();
    const same = patched(SMALL, { "claims/people.yaml": ["Some three thousand came.", SUMMARY] });
    expect(await importFiles(same)).toMatchObject({ ok: true, changes: [] });
  });
});

test("what was removed in the database does not come back unasked", async () => {
  await edit("coverage:people/gazette", (tx) => tx.coverage.deleteMany({}));
  const result = await importFiles(SMALL);
  expect(result).toMatchObject({
    ok: false,
    conflicts: [{ key: "coverage:people/gazette", reason: "removed" }],
  });
  expect(await importFiles(SMALL, { prefer: "mine" })).toMatchObject({ ok: true, changes: [] });
  expect(await importFiles(SMALL, { prefer: "theirs" })).toMatchObject({
    ok: true,
    changes: [{ action: "create" }],
  });
  expect(await exported()).toEqual(SMALL);
});

test("what was added and published is a conflict, and --theirs removes it, with its revision", async () => {
  await draftPosition("sailed", "published");
  const result = await importFiles(SMALL);
  expect(result).toMatchObject({ ok: false, conflicts: [{ key: "position:d000000001", reason: "edited" }] });
  expect(await importFiles(SMALL, { prefer: "theirs" })).toMatchObject({ ok: true });
  expect(await exported()).toEqual(SMALL);
  const last = await db.prisma.revision.findFirstOrThrow({ orderBy: { number: "desc" } });
  expect(last).toMatchObject({ action: "delete", actor: "import" });
  expect(JSON.parse(last.before ?? "")).toMatchObject({
    id: "d000000001",
    quotations: [{ exact: "A voyage" }],
  });
});

describe("what is not published", () => {
  test("is left alone, and not exported", async () => {
    await draftPosition("sailed", "draft");
    expect(await importFiles(SMALL)).toMatchObject({ ok: true, changes: [] });
    const changed = patched(SMALL, { "claims/sailed.yaml": ["title: Whether it sailed", "title: Did it"] });
    expect(await importFiles(changed)).toMatchObject({ ok: true, changes: [{ key: "claim:sailed" }] });
    expect(await exported()).toEqual(changed);
    expect(await db.prisma.position.count({ where: { status: "draft" } })).toBe(1);
  });

  test("keeps its claim from being removed, even with --theirs", async () => {
    await draftPosition("people", "draft");
    const without: Patch = { "claims/people.yaml": null, "dossier.yaml": ["[sailed, people]", "[sailed]"] };
    for (const prefer of [null, "theirs"] as const) {
      expect(await importFiles(patched(SMALL, without), { prefer })).toMatchObject({
        ok: false,
        conflicts: [{ key: "claim:people", reason: "unfinished-inside" }],
      });
    }
    expect(await db.prisma.position.count({ where: { status: "draft" } })).toBe(1);
    expect(await exported()).toEqual(SMALL);
  });

  test("has the name of something in the folder: a conflict, and --theirs publishes the folder's", async () => {
    const cell = { claimId: await claimId("people"), sourceId: await sourceId("gazette") };
    await edit("coverage:people/gazette", (tx) =>
      tx.coverage.updateMany({ where: cell, data: { finding: "in-review" } }),
    );
    expect(await importFiles(SMALL)).toMatchObject({
      conflicts: [{ key: "coverage:people/gazette", reason: "unpublished" }],
    });
    expect(await importFiles(SMALL, { prefer: "theirs" })).toMatchObject({ ok: true });
    expect(await exported()).toEqual(SMALL);
  });
});

test("--mine is refused where what is kept needs what the folder removes", async () => {
  await edit("position:p000000003", (tx) =>
    tx.position.update({ where: { id: "p000000003" }, data: { note: "Hers." } }),
  );
  const without = patched(
    patched(SMALL, {
      "claims/sailed.yaml": (SMALL["claims/sailed.yaml"] ?? "").split("  - id: p000000003")[0] ?? "",
    }),
    { "voices.yaml": ["- slug: master\n  name: The harbour master\n  kind: person\n", ""] },
  );
  const result = await importFiles(without, { prefer: "mine" });
  expect(result).toMatchObject({
    ok: false,
    reason: "incomplete",
    message: expect.stringContaining("voice:master"),
  });
  expect((await exported())["claims/sailed.yaml"]).toContain("note: Hers.");
});

test("what the seed wrote is nobody's edit", async () => {
  const other = await temporaryDatabase();
  onTestFinished(other.remove);
  db = await other.open();
  await importFiles(SMALL, { actor: "seed" });
  const changed = patched(SMALL, { "dossier.yaml": ["title: The voyage", "title: Other"] });
  expect(await importFiles(changed)).toMatchObject({ ok: true, changes: [{ key: "dossier:" }] });
});
