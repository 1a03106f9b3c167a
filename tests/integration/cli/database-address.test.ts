import path from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { databaseAddress, PROJECT, UsageError } from "#lib/cli/context";
import { createTerminal } from "#lib/cli/terminal";

afterEach(() => vi.unstubAllEnvs());

function address(database: string | null) {
  const options = { json: false, quiet: true, debug: false, database };
  return databaseAddress({ terminal: createTerminal(options), options });
}

describe("which database is meant", () => {
  test.each([
    ["none is named", null, undefined, `file:${path.join(PROJECT, "data/variorum.db")}`],
    ["the environment names one in the project", null, "file:x/y.db", `file:${path.join(PROJECT, "x/y.db")}`],
    ["the environment names one elsewhere", null, "file:/srv/a b.db", "file:/srv/a b.db"],
    ["the command line names one here", "file:x.db", "file:/srv/y.db", `file:${path.resolve("x.db")}`],
    ["as a URL with an authority", "file:///srv/x.db", undefined, "file:/srv/x.db"],
    ["a server", "libsql://host:8080", undefined, "libsql://host:8080"],
  ])("%s", (_, option, environment, expected) => {
    vi.stubEnv("DATABASE_URL", environment);
    expect(address(option).url).toBe(expected);
  });

  test.each(["x.db", "postgres://x", "file:"])("%s is none", (option) => {
    expect(() => address(option)).toThrow(UsageError);
  });
});
