/** Starting the built server, waiting for it, and stopping it. */

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { binary, root, Stop } from "./steps.mjs";

/** Stops the script when the port is taken, and says how to choose another. */
export async function requireFreePort(host, port) {
  const problem = await new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", resolve);
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
  if (!problem) return;
  if (problem.code === "EADDRINUSE") {
    throw new Stop(
      `Port ${port} on ${host} is taken by another program. Choose another, such as: PORT=${port + 1} npm start`,
    );
  }
  if (problem.code === "EACCES") {
    throw new Stop(
      `Port ${port} may not be used by this account. Choose one above 1023, such as: PORT=3000 npm start`,
    );
  }
  throw new Stop(`Cannot listen on ${host}, port ${port}: ${problem.message}. HOST and PORT choose others.`);
}

/** A port that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Starts `next start` of the project, or of another folder; what it says on standard error is shown, its banner is not. */
export function startServer({ host, port, env = {}, app = root }) {
  return spawn(process.execPath, [binary("next/dist/bin/next"), "start", "-H", host, "-p", String(port)], {
    cwd: app,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "ignore", "inherit"],
    // Its own group, so that Ctrl-C reaches it once, through us.
    detached: true,
  });
}

/** Resolves when the server answers the address with success; stops the script when it ends first. */
export async function waitUntilReady(server, address) {
  let ended = false;
  server.once("exit", () => {
    ended = true;
  });
  for (let tries = 0; tries < 1200; tries++) {
    if (ended) throw new Stop("The server ended before it was ready; see its message above.");
    const status = await fetch(address).then(
      (response) => response.status,
      () => null,
    );
    if (status === 200) return;
    if (status !== null && status >= 500)
      throw new Stop(`The server answers ${status}; see its message above.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Stop("The server did not become ready within a minute.");
}

/** Asks the server to end, and resolves when it has; insists after five seconds. */
export async function stopServer(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = new Promise((resolve) => server.once("exit", resolve));
  const insist = setTimeout(() => server.kill("SIGKILL"), 5000);
  server.kill("SIGTERM");
  await exited;
  clearTimeout(insist);
}

/** `[::1]` for `::1`; an address that means “all” is shown as the local one. */
export function addressOf(host, port) {
  if (host === "0.0.0.0" || host === "::") return `http://127.0.0.1:${port}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
