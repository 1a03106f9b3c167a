/** docs/command-line.md and the program say the same. */

import { readFileSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { EXIT, EXIT_MEANINGS } from "#lib/cli/exit-codes";
import { buildProgram } from "#lib/cli/program";

const text = readFileSync(path.join(import.meta.dirname, "../../../docs/command-line.md"), "utf8");

interface Leaf {
  readonly usage: string;
  readonly options: readonly string[];
}

function leaves(command: Command, prefix: string): Leaf[] {
  const name = `${prefix}${command.name()}`;
  if (command.commands.length > 0) return command.commands.flatMap((inner) => leaves(inner, `${name} `));
  const args = command.registeredArguments.map((argument) => {
    const shown = argument.name().toUpperCase();
    return argument.required ? ` ${shown}` : ` [${shown}]`;
  });
  return [{ usage: `${name}${args.join("")}`, options: command.options.map(({ long }) => long ?? "") }];
}

const program = buildProgram(() => {});
const commands = leaves(program, "");

/** The text below a command's heading. */
function section(usage: string): string {
  const start = text.indexOf(`### \`${usage}\`\n`);
  if (start < 0) throw new Error(`docs/command-line.md has no heading for ${usage}`);
  const end = text.indexOf("\n##", start + 1);
  return text.slice(start, end < 0 ? undefined : end);
}

describe.each(commands)("$usage", ({ usage, options }) => {
  test("has a section that names each of its options", () => {
    const own = section(usage);
    for (const option of options) expect(own).toContain(`\`${option}`);
  });

  test("has a help that says what it does", () => {
    const words = usage
      .split(" ")
      .slice(1)
      .filter((word) => /^[a-z]+$/.test(word));
    let command: Command = program;
    for (const word of words) command = command.commands.find((inner) => inner.name() === word) ?? command;
    expect(command.description().length).toBeGreaterThan(30);
  });
});

test("every option and command in the text is one of the program", () => {
  const options = new Set([
    ...commands.flatMap((leaf) => leaf.options),
    ...program.options.map(({ long }) => long),
    "--help",
  ]);
  const named = [...text.matchAll(/`(--[a-z]+)/g)].map(([, option]) => option);
  expect(named.filter((option) => !options.has(option ?? ""))).toEqual([]);
  for (const option of program.options) expect(named).toContain(option.long);
  const headings = [...text.matchAll(/^### `(variorum [^`]+)`$/gm)].map(([, usage]) => usage);
  expect(headings.toSorted()).toEqual(commands.map(({ usage }) => usage).toSorted());
});

test("the exit codes are those of the program", () => {
  const rows = [...text.matchAll(/^\| (\d) \| (.+) \|$/gm)].map(([, code, meaning]) => [
    Number(code),
    meaning,
  ]);
  const own = Object.entries(EXIT).map(([name, code]) => [code, EXIT_MEANINGS[name as keyof typeof EXIT]]);
  expect(rows).toEqual(own);
});
