/** What every command is given. */

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Terminal } from "#lib/cli/terminal";
import { writtenPath } from "#lib/data/location";
import { readEnv } from "#lib/env";

interface GlobalOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly debug: boolean;
  /** As written; null takes the environment's. */
  readonly database: string | null;
}

export interface Context {
  readonly terminal: Terminal;
  readonly options: GlobalOptions;
}

/** A failure that is nobody's bug: told in one line, without a stack. */
export class UsageError extends Error {}

/** The folder that holds package.json. */
export const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

export interface DatabaseAddress {
  readonly url: string;
  readonly token: string | null;
}

/**
 * A path on the command line is relative to where the person is; the environment's, and the default, to the
 * project, so that the same database is meant from everywhere.
 */
export function databaseAddress({ options }: Context): DatabaseAddress {
  const result = readEnv();
  if (!result.ok) throw new UsageError(`the environment is not right:\n- ${result.problems.join("\n- ")}`);
  const { databaseUrl, databaseToken } = result.env;
  if (options.database === null) return { url: absolute(databaseUrl, PROJECT), token: databaseToken };
  if (!/^(file:.+|libsql:\/\/.+|https?:\/\/.+)$/.test(options.database)) {
    throw new UsageError("--database takes an address such as file:data/variorum.db or libsql://host");
  }
  return { url: absolute(options.database, process.cwd()), token: databaseToken };
}

function absolute(url: string, base: string): string {
  const written = writtenPath(url);
  return written === null ? url : `file:${resolve(base, written)}`;
}
