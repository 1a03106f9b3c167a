/** The commands and their options; what each does is in lib/cli/commands. */

import { Command } from "commander";
import { backup, migrateCommand, restore, setup, verify } from "#lib/cli/commands/database";
import { dossierCheck } from "#lib/cli/commands/dossier-check";
import { dossierExport } from "#lib/cli/commands/dossier-export";
import { dossierFormat } from "#lib/cli/commands/dossier-format";
import { dossierImport, type ImportFlags } from "#lib/cli/commands/dossier-import";
import { dossierSchema } from "#lib/cli/commands/dossier-schema";
import {
  type NoteFlag,
  reportsClose,
  reportsForget,
  reportsList,
  reportsReopen,
  reportsShow,
} from "#lib/cli/commands/reports";
import type { Context } from "#lib/cli/context";
import { type ExitCode, exitCodesHelp } from "#lib/cli/exit-codes";
import { createTerminal } from "#lib/cli/terminal";

export type Done = (code: ExitCode) => void;

/** `done` is told the exit code of the command that ran. */
export function buildProgram(done: Done): Command {
  const program = new Command("variorum")
    .description("Contested claims, side by side, in their own words.")
    .option(
      "--database <url>",
      "the database: file:PATH, or libsql://HOST (default: DATABASE_URL, or data/variorum.db in the project)",
    )
    .option("--json", "write the result as JSON on stdout")
    .option("--quiet", "do not tell on stderr what is going on")
    .option("--debug", "show where an unexpected error came from")
    .addHelpText("after", `\n${exitCodesHelp()}`)
    .showHelpAfterError("(add --help for what there is)")
    .exitOverride();

  /** Runs an action with its context, and passes its exit code on. */
  const run =
    <Args extends unknown[]>(action: (context: Context, ...args: Args) => Promise<ExitCode>) =>
    async (...args: [...Args, Command]): Promise<void> => {
      const command = args.pop() as Command;
      const context = contextOf(command);
      done(await action(context, ...(args as unknown as Args)));
    };

  addDossierCommands(program, run);
  addReportCommands(program, run);
  addDatabaseCommands(program, run);
  return program;
}

type Run = <Args extends unknown[]>(
  action: (context: Context, ...args: Args) => Promise<ExitCode>,
) => (...args: [...Args, Command]) => Promise<void>;

function addDossierCommands(program: Command, run: Run): void {
  const dossier = program.command("dossier").description("read and write dossiers as folders of plain files");
  dossier
    .command("check")
    .argument("<dir>", "the dossier folder")
    .description("tell everything that is wrong with a dossier folder, with file, line and a hint")
    .action(run((context, dir: string) => dossierCheck(context, dir)));
  dossier
    .command("format")
    .argument("<dir>", "the dossier folder")
    .description(
      "write a dossier folder in its canonical form, and give ids and hashes where they are missing",
    )
    .addHelpText("after", "\nComments are kept, above what they are about. Formatting again changes nothing.")
    .action(run((context, dir: string) => dossierFormat(context, dir)));
  dossier
    .command("import")
    .argument("<dir>", "the dossier folder")
    .option("--theirs", "where folder and database were both edited, take the folder's")
    .option("--mine", "where folder and database were both edited, keep the database's")
    .option("--message <text>", "why, for the history")
    .description("check a folder, and bring the database to what it says: all of it, or nothing")
    .addHelpText(
      "after",
      "\nImporting again changes nothing. What the folder no longer has is removed, and can be restored from\n" +
        "the history. What was edited in the database since the last import is a conflict (exit code 3).",
    )
    .action(run((context, dir: string, flags: ImportFlags) => dossierImport(context, dir, flags)));
  dossier
    .command("export")
    .argument("<slug>", "the dossier's name in addresses")
    .argument("<dir>", "a new folder")
    .option("--force", "put it in the place of the dossier that the folder holds")
    .description("write a published dossier as a folder, in its canonical form")
    .addHelpText(
      "after",
      "\nDrafts, proposals, accounts, readers’ reports and the history are not in it: `variorum backup` keeps them.",
    )
    .action(
      run((context, slug: string, dir: string, flags: { force?: boolean }) =>
        dossierExport(context, slug, dir, flags),
      ),
    );
  dossier
    .command("schema")
    .argument("[dir]", "where to write the four files (default: all of them to stdout)")
    .description("print JSON Schema for the files of a dossier folder, for editors that complete and check")
    .action(run((context, dir: string | undefined) => dossierSchema(context, dir)));
}

function addReportCommands(program: Command, run: Run): void {
  const reports = program.command("reports").description("the errors that readers report");
  reports
    .command("list")
    .option("--all", "also those that are closed")
    .description("list the open reports, the oldest first")
    .action(run((context, flags: { all?: boolean }) => reportsList(context, flags)));
  reports
    .command("show")
    .argument("<reference>", "of the report, as list tells it")
    .description("show one report in full, with what it is about and whom to answer")
    .action(run((context, reference: string) => reportsShow(context, reference)));
  for (const [name, status] of [
    ["resolve", "resolved"],
    ["dismiss", "dismissed"],
  ] as const) {
    reports
      .command(name)
      .argument("<reference>", "of the report, as list tells it")
      .option("--note <text>", "why, for the history")
      .description(`close a report as ${status}; it is kept, and can be opened again`)
      .action(
        run((context, reference: string, flags: NoteFlag) => reportsClose(context, reference, status, flags)),
      );
  }
  reports
    .command("reopen")
    .argument("<reference>", "of the report, as list tells it")
    .option("--note <text>", "why, for the history")
    .description("open a report again that was closed")
    .action(run((context, reference: string, flags: NoteFlag) => reportsReopen(context, reference, flags)));
  reports
    .command("forget")
    .argument("<reference>", "of the report, as list tells it")
    .description("erase the e-mail address that a reader left with a report, for good")
    .action(run((context, reference: string) => reportsForget(context, reference)));
}

function addDatabaseCommands(program: Command, run: Run): void {
  program
    .command("verify")
    .description("recompute every hash, every quotation and the chain of revisions, and note when that was")
    .addHelpText(
      "after",
      "\nChanges nothing but the time of the last check. Exits with 1 if anything does not hold.",
    )
    .action(run((context) => verify(context)));
  program
    .command("migrate")
    .description("bring the database to the schema of this program; `npm start` does it too")
    .action(run((context) => migrateCommand(context)));
  program
    .command("setup")
    .description(
      "migrate, and import the shipped dossier into a database that holds none; `npm start` does it too",
    )
    .action(run((context) => setup(context)));
  program
    .command("backup")
    .argument("<file>", "a new file")
    .description("copy the whole database into one file, also while the server runs")
    .action(run((context, file: string) => backup(context, file)));
  program
    .command("restore")
    .argument("<file>", "what backup wrote")
    .option("--force", "replace the database that is there; it is kept beside")
    .description("put a backup in the place of the database, also while the server runs")
    .action(run((context, file: string, flags: { force?: boolean }) => restore(context, file, flags)));
}

function contextOf(command: Command): Context {
  const {
    json = false,
    quiet = false,
    debug = false,
    database = null,
  } = command.optsWithGlobals<{
    json?: boolean;
    quiet?: boolean;
    debug?: boolean;
    database?: string;
  }>();
  const options = { json, quiet, debug, database };
  return { terminal: createTerminal(options), options };
}
