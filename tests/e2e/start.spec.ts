import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort, holdPort } from "#tests/support/hold-port";

/** `npm start`, as a person at a terminal meets it. The packages and the build are there already. */

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "variorum-start-"));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  output(): string;
  readonly exit: Promise<number | null>;
}

function start(env: Record<string, string>): Started {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, DATABASE_URL: `file:${join(folder, "variorum.db")}`, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  }
  return { child, output: () => output, exit: new Promise((resolve) => child.once("exit", resolve)) };
}

test("sets up an empty database, serves it, and stops cleanly; the second start has nothing to do", async ({
  request,
}) => {
  const port = await freePort();
  for (const time of ["first", "second"]) {
    const { child, output, exit } = start({ PORT: String(port) });
    await expect.poll(output, { timeout: 50_000 }).toContain(`Variorum is ready: http://127.0.0.1:${port}/`);
    if (time === "second") expect(output()).not.toMatch(/Applying|verified|→/);
    else for (const told of ["Applying", "chile-1973", "verified"]) expect(output()).toContain(told);
    const response = await request.get(`http://127.0.0.1:${port}/api/v1/dossiers`);
    expect(await response.json()).toMatchObject({ dossiers: [{ slug: "chile-1973" }] });
    child.kill("SIGINT");
    expect(await exit).toBe(0);
    expect(output()).toContain("Stopped.");
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  }
});

test("says that the port is taken, and how to choose another", async () => {
  const { port, release } = await holdPort();
  const { output, exit } = start({ PORT: String(port) });
  expect(await exit).toBe(1);
  expect(output()).toContain(`Port ${port} on 127.0.0.1 is taken by another program.`);
  expect(output()).toContain("PORT=");
  await release();
});

test("names everything that is wrong in the environment", async () => {
  const { output, exit } = start({ PORT: "many", DATABASE_URL: "postgres://example.org/variorum" });
  expect(await exit).toBe(1);
  expect(output()).toContain("PORT must be a number");
  expect(output()).toContain("DATABASE_URL must start with");
  expect(output()).not.toContain("    at ");
});
