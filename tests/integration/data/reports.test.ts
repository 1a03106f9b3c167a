import { describe, expect, test } from "vitest";
import { closeReport, fileReport, forgetContact, reopenReport } from "#lib/commands/reports";
import type { Database } from "#lib/data/database";
import { readReportTarget } from "#lib/data/read/report-target";
import { findReceipt, findReport, isThere, listReports } from "#lib/data/reports";
import { readStoredDossier } from "#lib/data/things/read-things";
import type { ReportTarget, ReportWords } from "#lib/domain/report";
import { verifyDatabase } from "#lib/verify/verify";
import { holdLock, runForeign } from "#tests/support/foreign-client";
import { temporaryDatabase } from "#tests/support/temporary-database";
import { onTinyDossier, readIndex } from "#tests/support/tiny-database";
import { seedTinyDossier } from "#tests/support/tiny-dossier";

const AT = "2026-11-21T10:00:00.000Z";
const LATER = "2026-11-22T10:00:00.000Z";
const QUOTATION: ReportTarget = { kind: "quotation", id: "q1" };
const WORDS: ReportWords = {
  category: "misquoted",
  message: "It sailed at dusk 🚢.\nSee page 3.",
  contact: "reader@example.org",
};
const EDITOR = { actor: "command line", at: LATER, note: "Mended." };

async function thing(db: Database, target: ReportTarget) {
  return readReportTarget(db.prisma, await readIndex(db), target);
}

async function file(db: Database, target: ReportTarget, words: ReportWords = WORDS): Promise<string> {
  const about = await thing(db, target);
  if (!about) throw new Error("There is no such thing");
  const filed = await fileReport(db, about, words, AT);
  if (!filed.ok) throw new Error(filed.reason);
  return filed.receipt.reference;
}

onTinyDossier("reports", (tiny) => {
  const sound = async () => expect((await verifyDatabase(tiny.url)).failures).toEqual([]);

  test("shows what is reported: the one quotation, or the position with all of them", async () => {
    expect(await thing(tiny.db, QUOTATION)).toMatchObject({
      claim: { slug: "sailed" },
      source: { slug: "essay" },
      answer: { letter: "A", label: "Yes" },
      position: { id: "p1", summary: "It sailed." },
      quotations: [{ id: "q1", exact: "sailed at dawn", paragraph: 1 }],
    });
    expect(await thing(tiny.db, { kind: "position", id: "p2" })).toMatchObject({
      answer: null,
      position: { voices: [{ slug: "author" }, { slug: "minister" }] },
      quotations: [{ id: "q2", paragraph: 2 }],
    });
  });

  test.each<ReportTarget>([
    { kind: "quotation", id: "p1" },
    { kind: "position", id: "q1" },
    { kind: "position", id: "nothing" },
  ])("there is no $kind $id", async (target) => {
    expect(await thing(tiny.db, target)).toBeNull();
  });

  test("what is not published cannot be reported, nor what stands on it", async () => {
    const set = (status: string) => tiny.db.prisma.position.update({ where: { id: "p3" }, data: { status } });
    await set("proposed");
    expect(await thing(tiny.db, { kind: "position", id: "p3" })).toBeNull();
    expect(await thing(tiny.db, { kind: "quotation", id: "q3" })).toBeNull();
    await set("published");
    await tiny.db.prisma.quotation.update({ where: { id: "q3" }, data: { status: "draft" } });
    expect(await thing(tiny.db, { kind: "quotation", id: "q3" })).toBeNull();
    await tiny.db.prisma.quotation.update({ where: { id: "q3" }, data: { status: "published" } });
    expect(await thing(tiny.db, { kind: "quotation", id: "q3" })).not.toBeNull();
  });

  test("a report is kept word for word, with a revision that holds neither words nor address", async () => {
    const reference = await file(tiny.db, QUOTATION);
    expect(await findReport(tiny.db, reference)).toEqual({
      ...{ reference, dossier: "tiny", target: QUOTATION, ...WORDS, reportedAt: AT },
      ...{ status: "open", closed: null },
    });
    const revision = await tiny.db.prisma.revision.findFirstOrThrow({ orderBy: { number: "desc" } });
    expect(revision).toMatchObject({ actor: "reader", subject: "report", subjectId: reference, at: AT });
    expect(revision.after).toMatch(/"messageSha256":"[0-9a-f]{64}"/);
    expect(JSON.stringify(revision)).not.toMatch(/dusk|example\.org/);
    await sound();
  });

  test("it is no part of the dossier: what is kept in memory stays, and import and export see nothing", async () => {
    const before = await readStoredDossier(tiny.db, "tiny");
    await file(tiny.db, { kind: "position", id: "p1" });
    expect(await readStoredDossier(tiny.db, "tiny")).toEqual(before);
  });

  test("a button pressed twice sends one report; other words are another", async () => {
    const words = { ...WORDS, message: "Twice.", contact: null };
    const [one, two] = await Promise.all([file(tiny.db, QUOTATION, words), file(tiny.db, QUOTATION, words)]);
    expect(two).toBe(one);
    expect(await file(tiny.db, QUOTATION, { ...words, contact: "a@example.org" })).not.toBe(one);
    expect(await file(tiny.db, { kind: "position", id: "p1" }, words)).not.toBe(one);
    await closeReport(tiny.db, one, "dismissed", EDITOR);
    expect(await file(tiny.db, QUOTATION, words)).not.toBe(one);
  });

  test("who has the reference learns that it came, of what it names alone", async () => {
    const reference = await file(tiny.db, QUOTATION, { ...WORDS, message: "Received?" });
    expect(await findReceipt(tiny.db.prisma, QUOTATION, reference)).toEqual({ reference, reportedAt: AT });
    expect(await findReceipt(tiny.db.prisma, { kind: "position", id: "p1" }, reference)).toBeNull();
    expect(await findReceipt(tiny.db.prisma, QUOTATION, "nothing")).toBeNull();
  });

  test("it is closed with a reason, opened again, and its address erased, each with its revision", async () => {
    const reference = await file(tiny.db, QUOTATION, { ...WORDS, message: "All the way." });
    expect(await closeReport(tiny.db, reference, "resolved", EDITOR)).toBe(true);
    expect(await findReport(tiny.db, reference)).toMatchObject({
      status: "resolved",
      closed: { by: "command line", at: LATER, note: "Mended." },
    });
    const open = async () => (await listReports(tiny.db, ["open"])).map((report) => report.reference);
    expect(await open()).not.toContain(reference);
    expect(await reopenReport(tiny.db, reference, { ...EDITOR, note: null })).toBe(true);
    expect(await open()).toContain(reference);
    expect(await forgetContact(tiny.db, reference, { ...EDITOR, note: null })).toBe(true);
    expect(await findReport(tiny.db, reference)).toMatchObject({ contact: null, message: "All the way." });
    const revisions = await tiny.db.prisma.revision.findMany({
      where: { subject: "report", subjectId: reference },
      orderBy: { number: "asc" },
      select: { actor: true, action: true, why: true },
    });
    expect(revisions.map(({ actor, action, why }) => [actor, action, why])).toEqual([
      ["reader", "create", null],
      ["command line", "update", "Mended."],
      ["command line", "update", null],
      ["command line", "update", "the reader’s e-mail address was erased"],
    ]);
    await sound();
  });

  test("of a report that is not there nothing is written", async () => {
    const count = () => tiny.db.prisma.revision.count();
    const before = await count();
    expect(await closeReport(tiny.db, "nothing", "resolved", EDITOR)).toBe(false);
    expect(await reopenReport(tiny.db, "nothing", EDITOR)).toBe(false);
    expect(await forgetContact(tiny.db, "nothing", EDITOR)).toBe(false);
    expect(await findReport(tiny.db, "nothing")).toBeNull();
    expect(await count()).toBe(before);
  });

  test("many at once are all kept, in one chain", async () => {
    const words = Array.from({ length: 12 }, (_, index) => ({ ...WORDS, message: `At once, ${index}.` }));
    const references = await Promise.all(words.map((one) => file(tiny.db, QUOTATION, one)));
    expect(new Set(references).size).toBe(12);
    await sound();
  });

  test("a report outlives what it is about; what is gone cannot be reported", async () => {
    const target: ReportTarget = { kind: "quotation", id: "q3" };
    const about = await thing(tiny.db, target);
    const reference = await file(tiny.db, target);
    await tiny.db.prisma.position.delete({ where: { id: "p3" } });
    expect(await findReport(tiny.db, reference)).toMatchObject({ target, message: WORDS.message });
    expect(await isThere(tiny.db, target)).toBe(false);
    const others = { ...WORDS, message: "Too late." };
    expect(about && (await fileReport(tiny.db, about, others, LATER))).toEqual({ ok: false, reason: "gone" });
  });

  test("what is changed past the triggers shows", async () => {
    const reference = await file(tiny.db, QUOTATION, { ...WORDS, message: "As it was." });
    const changed = `DROP TRIGGER "Report_update"; UPDATE "Report" SET "message" = 'As it was not.' WHERE "id" = '${reference}'`;
    expect(await runForeign(tiny.url, [changed])).toEqual([null]);
    expect((await verifyDatabase(tiny.url)).failures).toContainEqual({
      check: "ledger",
      subject: `report ${reference}`,
      message: expect.stringContaining("messageSha256: revision"),
    });
  });
});

describe("reports: files only", () => {
  test("while another process keeps the database for too long, nothing is written, and that is said", async () => {
    const database = await temporaryDatabase();
    const db = await database.open();
    await seedTinyDossier(db);
    const about = await thing(db, QUOTATION);
    const { released } = await holdLock(database.file, 6_500);
    expect(about && (await fileReport(db, about, WORDS, AT))).toEqual({ ok: false, reason: "busy" });
    await released;
    expect(await listReports(db, ["open"])).toEqual([]);
    expect(about && (await fileReport(db, about, WORDS, AT))).toMatchObject({ ok: true });
    await database.remove();
  });
});
