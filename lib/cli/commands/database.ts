/** The commands that are about the database as a whole. */

import { join } from "node:path";
import { type Context, databaseAddress, PROJECT } from "#lib/cli/context";
import { EXIT, type ExitCode } from "#lib/cli/exit-codes";
import { plural } from "#lib/cli/plural";
import {
  migrate,
  refuseNewer,
  requireDatabase,
  withExistingDatabase,
  withMigratedDatabase,
} from "#lib/cli/with-database";
import { seedIfEmpty } from "#lib/commands/seed";
import { type BackupRefusal, backupDatabase, restoreDatabase } from "#lib/data/backup";
import { recordFixity } from "#lib/data/fixity";
import { type VerifyReport, verifyDatabase } from "#lib/verify/verify";

const SEED = join(PROJECT, "seed", "chile-1973");

export async function setup(context: Context): Promise<ExitCode> {
  const { terminal } = context;
  const result = await withMigratedDatabase(context, (db) =>
    seedIfEmpty(db, SEED, (step) => terminal.progress(step)),
  );
  if (!result.ok) {
    terminal.answer(result);
    terminal.complain(result.message);
    return EXIT.failed;
  }
  if (result.outcome === "not-empty") {
    terminal.answer(result);
    terminal.say("The database is ready.");
    return EXIT.ok;
  }
  // What a reader is told from the first page on: when the texts and quotations were last recomputed.
  terminal.progress("recomputing every hash and quotation");
  const { report } = await audit(context);
  terminal.answer({ ...result, ok: report.ok });
  if (!report.ok) {
    terminal.complain("what was imported does not hold; run “variorum verify” to see what");
    return EXIT.failed;
  }
  terminal.say(
    `The dossier ${result.dossier} is ready; ${plural(report.checked.quotations, "quotation")} verified.`,
  );
  return EXIT.ok;
}

export async function migrateCommand(context: Context): Promise<ExitCode> {
  const report = await migrate(context, databaseAddress(context));
  const { applied, guaranteesApplied, backup } = report;
  context.terminal.answer({ ok: true, ...report });
  if (applied.length === 0 && !guaranteesApplied) context.terminal.say("The database is up to date.");
  else if (applied.length === 0) context.terminal.say("The triggers and full-text indices were made anew.");
  else context.terminal.say(`Applied ${applied.join(", ")}.`);
  if (backup !== null) context.terminal.say(`A copy from before is at ${backup}.`);
  return EXIT.ok;
}

export async function verify(context: Context): Promise<ExitCode> {
  const { terminal } = context;
  const address = databaseAddress(context);
  await requireDatabase(address);
  await refuseNewer(address);
  terminal.progress("recomputing every hash, quotation and revision");
  const { report, unrecorded } = await audit(context);
  terminal.answer({ ...report, recorded: unrecorded === null });
  for (const { check, subject, message } of report.failures) terminal.say(`${check}: ${subject}: ${message}`);
  const { versions, quotations, positions, revisions, triggers } = report.checked;
  terminal.say(
    `Checked ${plural(versions, "text")}, ${plural(quotations, "quotation")}, ${plural(positions, "position")}, ` +
      `${plural(revisions, "revision")} and ${plural(triggers, "trigger")}.`,
  );
  terminal.say(report.ok ? "Everything holds." : `${plural(report.failures.length, "failure")}.`);
  if (unrecorded !== null) terminal.complain(`the check could not be recorded: ${unrecorded}`);
  return report.ok ? EXIT.ok : EXIT.failed;
}

/** The auditor's report, and why it could not be noted for the reader pages, if it could not. */
async function audit(context: Context): Promise<{ report: VerifyReport; unrecorded: string | null }> {
  const { url, token } = databaseAddress(context);
  const report = await verifyDatabase(url, token);
  return { report, unrecorded: await record(context, report) };
}

/** The reader pages say when a text was last checked. Null, or why that could not be noted. */
async function record(context: Context, { versions }: VerifyReport): Promise<string | null> {
  if (versions.length === 0) return null;
  try {
    await withExistingDatabase(context, (db) => recordFixity(db, versions, new Date().toISOString()));
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.trim().split("\n").at(-1) ?? "") : String(error);
  }
}

export async function backup(context: Context, file: string): Promise<ExitCode> {
  context.terminal.progress("copying the database");
  const result = await backupDatabase(databaseAddress(context).url, file);
  context.terminal.answer(result);
  if (!result.ok) return refuse(context, result);
  context.terminal.say(`The database is copied to ${result.path}.`);
  return EXIT.ok;
}

export async function restore(context: Context, file: string, flags: { force?: boolean }): Promise<ExitCode> {
  context.terminal.progress("examining the backup");
  const result = await restoreDatabase(databaseAddress(context).url, file, { force: flags.force === true });
  context.terminal.answer(result);
  if (!result.ok) return refuse(context, result);
  context.terminal.say(`${file} is restored to ${result.path}.`);
  if (result.replaced !== null) context.terminal.say(`What was there before is kept at ${result.replaced}.`);
  return EXIT.ok;
}

function refuse({ terminal }: Context, { reason, message }: BackupRefusal): ExitCode {
  terminal.complain(message);
  if (reason === "target-exists") return EXIT.exists;
  return reason === "damaged" || reason === "not-variorum" ? EXIT.failed : EXIT.usage;
}
