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
    // Commander has written what it had to say by itself.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    return tell(error, args);
  }
}

function tell(error: unknown, args: readonly string[]): ExitCode {
  const usage = error instanceof UsageError;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`variorum: ${usage ? message : firstLine(message)}\n`);
  if (!usage && args.includes("--debug") && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  else if (!usage) process.stderr.write("This should not have happened; --debug shows where it did.\n");
  if (args.includes("--json")) {
    const reason = usage ? "usage" : "unexpected";
    process.stdout.write(`${JSON.stringify({ ok: false, reason, message }, null, 2)}\n`);
  }
  return usage ? EXIT.usage : EXIT.unexpected;
}

/** Prisma's messages start with an empty line and a piece of source code; the last line says what is wrong. */
function firstLine(message: string): string {
  const lines = message.split("\n").filter((line) => line.trim() !== "");
  return (message.startsWith("\n") ? lines.at(-1) : lines[0]) ?? "unknown error";
}
