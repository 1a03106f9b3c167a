/** What readers report, as whoever looks after the site reads it: the command as a process of its own. */

import { execFile } from "node:child_process";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileReport } from "#lib/commands/reports";
import type { ReportWords } from "#lib/domain/report";
import { type TemporaryDatabase, temporaryDatabase } from "#tests/support/temporary-database";
import { seedTinyDossier } from "#tests/support/tiny-dossier";

const BIN = path.join(import.meta.dirname, "../../../bin/variorum.mjs");
const DOSSIER = { slug: "tiny", title: "Tiny", description: "", revision: 1 };

let database: TemporaryDatabase;
let first: string;
let second: string;

beforeAll(async () => {
  database = await temporaryDatabase();
  const db = await database.open();
  await seedTinyDossier(db);
  const send = async (kind: "position" | "quotation", id: string, words: ReportWords, at: string) => {
    const filed = await fileReport(db, { dossier: DOSSIER, target: { kind, id } }, words, at);
    if (!filed.ok) throw new Error(filed.reason);
    return filed.receipt.reference;
  };
  const contact = "reader@example.org";
  const message = "Red: \u009B31m\nA second line 🚢.";
  first = await send(
    "quotation",
    "q1",
    { category: "misquoted", message, contact },
    "2026-11-21T10:00:00.000Z",
  );
  const other: ReportWords = { category: "other", message: "Nothing much.", contact: null };
  second = await send("position", "p3", other, "2026-11-22T10:00:00.000Z");
});
afterAll(() => database.remove());

function reports(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [BIN, "--database", database.url, "reports", ...args],
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
      },
    );
  });
}

test("they are listed, shown, closed, opened again, and forgotten", async () => {
  expect(await reports("list")).toMatchObject({
    code: 0,
    stdout: [
      `${first}  2026-11-21  open  misquoted  tiny: quotation q1`,
      `${second}  2026-11-22  open  other  tiny: position p3`,
      "2 open reports.\n",
    ].join("\n"),
  });
  const shown = await reports("show", first);
  expect(shown.stdout).toContain("about: /quotations/q1\nanswer to: reader@example.org\n");
  // What steers a terminal is not handed on to it.
  expect(shown.stdout).toMatch(/\nRed: \uFFFD31m\nA second line 🚢\.\n$/);

  expect(await reports("resolve", first, "--note", "Mended.")).toMatchObject({ code: 0 });
  expect((await reports("list")).stdout).toMatch(/^.*p3\n1 open report\.\n$/);
  expect((await reports("list", "--all")).stdout).toContain(`${first}  2026-11-21  resolved`);
  expect((await reports("show", first)).stdout).toMatch(/closed: by command line, .*: Mended\./);
  expect(await reports("reopen", first)).toMatchObject({ code: 0 });
  expect(await reports("dismiss", second)).toMatchObject({ code: 0 });
  expect((await reports("list")).stdout).toMatch(/q1\n1 open report\.\n$/);

  expect(await reports("forget", first)).toMatchObject({ code: 0 });
  const { stdout } = await reports("show", first, "--json");
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    report: { reference: first, contact: null, status: "open", closed: null },
    targetIsThere: true,
  });
});

test.each([["show"], ["resolve"], ["dismiss"], ["reopen"], ["forget"]])(
  "%s says that there is no such report",
  async (command) => {
    expect(await reports(command, "nothing")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("there is no report nothing"),
    });
  },
);

test("what was reported and is gone is said to be", async () => {
  const db = await database.open();
  await db.prisma.position.delete({ where: { id: "p3" } });
  expect((await reports("show", second)).stdout).toContain("about: something that has been removed since");
});
