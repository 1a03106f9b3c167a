/** What readers report, for whoever looks after the site. */

import { type Context, UsageError } from "#lib/cli/context";
import { EXIT, type ExitCode } from "#lib/cli/exit-codes";
import { plural } from "#lib/cli/plural";
import { withExistingDatabase } from "#lib/cli/with-database";
import { closeReport, forgetContact, reopenReport } from "#lib/commands/reports";
import type { Database } from "#lib/data/database";
import { findReport, isThere, listReports, type Report } from "#lib/data/reports";
import { REPORT_STATUSES } from "#lib/domain/vocabulary";

export interface NoteFlag {
  readonly note?: string;
}

const ACTOR = "command line";

export function reportsList(context: Context, flags: { all?: boolean }): Promise<ExitCode> {
  const { terminal } = context;
  return withExistingDatabase(context, async (db) => {
    const reports = await listReports(db, flags.all ? REPORT_STATUSES : ["open"]);
    terminal.answer({ ok: true, reports });
    for (const report of reports) terminal.say(line(report));
    terminal.say(`${plural(reports.length, flags.all ? "report" : "open report")}.`);
    return EXIT.ok;
  });
}

export function reportsShow(context: Context, reference: string): Promise<ExitCode> {
  const { terminal } = context;
  return withExistingDatabase(context, async (db) => {
    const report = await required(db, reference);
    const there = await isThere(db, report.target);
    terminal.answer({ ok: true, report, targetIsThere: there });
    terminal.say(line(report));
    terminal.say(there ? `about: ${addressOf(report)}` : "about: something that has been removed since");
    terminal.say(`answer to: ${report.contact ?? "nobody left an address"}`);
    if (report.closed) terminal.say(closedLine(report.closed));
    terminal.say("");
    terminal.say(printable(report.message));
    return EXIT.ok;
  });
}

export function reportsClose(
  context: Context,
  reference: string,
  status: "resolved" | "dismissed",
  { note }: NoteFlag,
): Promise<ExitCode> {
  const done = `Report ${reference} is ${status}.`;
  return change(context, reference, done, (db, at) =>
    closeReport(db, reference, status, { actor: ACTOR, at, note: note ?? null }),
  );
}

export function reportsReopen(context: Context, reference: string, { note }: NoteFlag): Promise<ExitCode> {
  return change(context, reference, `Report ${reference} is open again.`, (db, at) =>
    reopenReport(db, reference, { actor: ACTOR, at, note: note ?? null }),
  );
}

export function reportsForget(context: Context, reference: string): Promise<ExitCode> {
  return change(context, reference, `Report ${reference} holds no e-mail address any more.`, (db, at) =>
    forgetContact(db, reference, { actor: ACTOR, at, note: null }),
  );
}

function change(
  context: Context,
  reference: string,
  done: string,
  write: (db: Database, at: string) => Promise<boolean>,
): Promise<ExitCode> {
  const { terminal } = context;
  return withExistingDatabase(context, async (db) => {
    if (!(await write(db, new Date().toISOString()))) throw unknown(reference);
    terminal.answer({ ok: true, report: await required(db, reference) });
    terminal.say(done);
    return EXIT.ok;
  });
}

async function required(db: Database, reference: string): Promise<Report> {
  const report = await findReport(db, reference);
  if (!report) throw unknown(reference);
  return report;
}

function unknown(reference: string): UsageError {
  return new UsageError(
    `there is no report ${printable(reference)}; “variorum reports list --all” tells which there are`,
  );
}

function line({ reference, reportedAt, status, category, dossier, target }: Report): string {
  const day = reportedAt.slice(0, 10);
  return `${reference}  ${day}  ${status}  ${category}  ${dossier}: ${target.kind} ${target.id}`;
}

function closedLine({ by, at, note }: NonNullable<Report["closed"]>): string {
  return `closed: by ${by}, ${at.slice(0, 10)}${note === null ? "" : `: ${printable(note)}`}`;
}

/** The form shows exactly what was reported, as readers see it. */
function addressOf({ dossier, target }: Report): string {
  return target.kind === "quotation"
    ? `/quotations/${target.id}`
    : `/dossiers/${dossier}/report?position=${target.id}`;
}

/** A reader's words could hold what steers a terminal. */
function printable(words: string): string {
  return words.replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
}
