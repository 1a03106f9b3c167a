/** What a command writes: results on stdout, progress and complaints on stderr. */

export interface Terminal {
  readonly json: boolean;
  /** One line of the result, for people; nothing with --json. */
  say(line: string): void;
  /** The whole result, for programs; nothing without --json. */
  answer(value: unknown): void;
  /** What is going on. On a terminal each step replaces the one before it. */
  progress(step: string): void;
  complain(line: string): void;
}

interface Streams {
  readonly stdout: Pick<NodeJS.WriteStream, "write" | "isTTY">;
  readonly stderr: Pick<NodeJS.WriteStream, "write" | "isTTY">;
}

const CLEAR_LINE = "\r\u001b[K";

export function createTerminal(
  options: { readonly json: boolean; readonly quiet: boolean },
  { stdout, stderr }: Streams = process,
): Terminal {
  let last: string | null = null;
  const settle = () => {
    if (last !== null && stderr.isTTY) stderr.write(CLEAR_LINE);
    last = null;
  };
  return {
    json: options.json,
    say(line) {
      settle();
      if (!options.json) stdout.write(`${line}\n`);
    },
    answer(value) {
      settle();
      if (options.json) stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    progress(step) {
      if (options.quiet || step === last) return;
      stderr.write(stderr.isTTY ? `${CLEAR_LINE}${step} …` : `${step}\n`);
      last = step;
    },
    complain(line) {
      settle();
      stderr.write(`variorum: ${line}\n`);
    },
  };
}
