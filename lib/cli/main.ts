/** The `variorum` command: takes the arguments after its name, gives the exit code. Thin, like app/. */

import { CommanderError } from "commander";
import { UsageError } from "#lib/cli/context";
import { EXIT, type ExitCode } from "#lib/cli/exit-codes";
import { buildProgram } from "#lib/cli/program";

export async function main(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const program = buildProgram((result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return commanderSays(error, args);
    return tell(error, args);
  }
}

/** Commander has written for people what it had to say, help and version included. */
function commanderSays(error: CommanderError, args: readonly string[]): ExitCode {
  if (error.exitCode === 0) return EXIT.ok;
  answer(args, "usage", error.message);
  return EXIT.usage;
}

function tell(error: unknown, args: readonly string[]): ExitCode {
  const reason = reasonOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const shown = reason === "usage" ? message : reason === "schema" ? OLD_SCHEMA : firstLine(message);
  process.stderr.write(`variorum: ${shown}\n`);
  if (args.includes("--debug") && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  else if (reason === "unexpected")
    process.stderr.write("This should not have happened; --debug shows where it did.\n");
  answer(args, reason, shown);
  return reason === "unexpected" ? EXIT.unexpected : EXIT.usage;
}

const OLD_SCHEMA = "the database is not of this program’s schema: run “variorum migrate” first";

function reasonOf(error: unknown): "usage" | "schema" | "unexpected" {
  if (error instanceof UsageError) return "usage";
  // Prisma: a table, or a column, that is not there.
  const code = (error as { code?: unknown } | null)?.code;
  return code === "P2021" || code === "P2022" ? "schema" : "unexpected";
}

function answer(args: readonly string[], reason: string, message: string): void {
  if (args.includes("--json"))
    process.stdout.write(`${JSON.stringify({ ok: false, reason, message }, null, 2)}\n`);
}

/** Prisma's messages start with an empty line and a piece of source code; the last line says what is wrong. */
function firstLine(message: string): string {
  const lines = message.split("\n").filter((line) => line.trim() !== "");
  return (message.startsWith("\n") ? lines.at(-1) : lines[0]) ?? "unknown error";
}
