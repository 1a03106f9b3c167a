import { describe, expect, it, test } from "vitest";
import { readEnv } from "#lib/env";

describe("the environment", () => {
  it("needs nothing", () => {
    expect(readEnv({})).toEqual({
      ok: true,
      env: {
        port: 3000,
        host: "127.0.0.1",
        databaseUrl: "file:data/variorum.db",
        databaseToken: null,
        origin: null,
        trustProxy: 0,
        checksPerMinute: 60,
        reportsPerHour: 20,
      },
    });
  });

  test.each([
    ["PORT", "no"],
    ["PORT", "0"],
    ["PORT", "70000"],
    ["PORT", "3000.5"],
    ["HOST", ""],
    ["DATABASE_URL", "data/variorum.db"],
    ["DATABASE_URL", "postgres://example.org/x"],
    ["DATABASE_TOKEN", ""],
    ["ORIGIN", "example.org"],
    ["TRUST_PROXY", "yes"],
    ["TRUST_PROXY", "-1"],
    ["CHECKS_PER_MINUTE", "0"],
    ["REPORTS_PER_HOUR", "1.5"],
  ])("refuses %s=%s and names the variable", (name, value) => {
    const result = readEnv({ [name]: value });
    expect(result).toMatchObject({ ok: false, problems: [expect.stringContaining(name)] });
  });

  it("names every problem at once", () => {
    expect(readEnv({ PORT: "no", DATABASE_URL: "no" })).toMatchObject({ ok: false, problems: { length: 2 } });
  });
});
