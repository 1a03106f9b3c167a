/** What the exit code of every command means; docs/command-line.md and `--help` say the same. */

export const EXIT = {
  ok: 0,
  failed: 1,
  usage: 2,
  conflict: 3,
  exists: 4,
  unexpected: 5,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  ok: "done, or nothing to do",
  failed: "what was checked or verified does not hold; nothing was changed",
  usage: "wrong usage, or an environment or database that cannot be used",
  conflict: "import: the folder and the database were both edited; nothing was changed",
  exists: "refused, because it would replace what is there (see --force)",
  unexpected: "an unexpected error; --debug shows where",
};

export function exitCodesHelp(): string {
  const lines = Object.entries(EXIT).map(
    ([name, code]) => `  ${code}  ${EXIT_MEANINGS[name as keyof typeof EXIT]}`,
  );
  return ["Exit codes:", ...lines].join("\n");
}
