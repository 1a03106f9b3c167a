/**
 * `npm test [unit|integration|e2e] [-- FILTER …]`: sets up whatever is missing, the browser included, and
 * runs every test, or those named. The last line is `N passed, N failed`; a test that was skipped has failed,
 * except with ALLOW_SKIPPED=1.
 */

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./setup/browser.mjs";
import { ensureBuild } from "./setup/build.mjs";
import { setUpDatabase } from "./setup/database.mjs";
import { ensureClient, ensurePackages } from "./setup/packages.mjs";
import { freePort, startServer, stopServer, waitUntilReady } from "./setup/server.mjs";
import { binary, main, root, run, Stop } from "./setup/steps.mjs";

const KINDS = ["unit", "integration", "e2e"];
const RESULTS = join(root, "test-results");

await main(async () => {
  const [kind, ...filters] = KINDS.includes(process.argv[2])
    ? process.argv.slice(2)
    : [null, ...process.argv.slice(2)];
  await ensurePackages({ dev: true });
  await ensureClient();
  mkdirSync(RESULTS, { recursive: true });

  const tallies = [];
  for (const one of KINDS) {
    if (kind !== null && kind !== one) continue;
    console.log(`\n# ${one}`);
    tallies.push(await (one === "e2e" ? endToEnd(filters) : vitest(one, filters)));
  }
  const total = (key) => tallies.reduce((sum, tally) => sum + tally[key], 0);
  // A runner that ran nothing, or that failed apart from its tests, is a failure too.
  const failed = total("failed") + tallies.filter((tally) => tally.broken).length;
  console.log(`\n${total("passed")} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
});

async function vitest(kind, filters) {
  const report = join(RESULTS, `${kind}.json`);
  rmSync(report, { force: true });
  const { code } = await run(process.execPath, [
    binary("vitest/vitest.mjs"),
    "run",
    "--dir",
    `tests/${kind}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...filters,
  ]);
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: pending } = readReport(report);
  return tally(kind, { passed, failed, pending, code });
}

async function endToEnd(filters) {
  const chromium = await ensureBrowser();
  await ensureBuild();
  const folder = mkdtempSync(join(tmpdir(), "variorum-e2e-"));
  const env = {
    DATABASE_URL: `file:${join(folder, "variorum.db")}`,
    // Tests of limits take addresses of their own in X-Forwarded-For; all others share one.
    TRUST_PROXY: "1",
    CHECKS_PER_MINUTE: "120",
  };
  const port = await freePort();
  const report = join(RESULTS, "e2e.json");
  rmSync(report, { force: true });
  let server;
  try {
    await setUpDatabase(env);
    server = startServer({ host: "127.0.0.1", port, env });
    const address = `http://127.0.0.1:${port}`;
    await waitUntilReady(server, `${address}/api/v1/dossiers`);
    const { code } = await run(process.execPath, [binary("@playwright/test/cli.js"), "test", ...filters], {
      env: { ...env, E2E_ADDRESS: address, E2E_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    });
    const { expected, unexpected, flaky, skipped } = readReport(report).stats ?? {};
    return tally("e2e", { passed: expected, failed: unexpected + flaky, pending: skipped, code });
  } finally {
    if (server) await stopServer(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

function tally(kind, { passed = 0, failed = 0, pending = 0, code }) {
  const broken = passed + failed === 0 || (code !== 0 && failed === 0);
  if (pending === 0) return { passed, failed, broken };
  const allowed = process.env.ALLOW_SKIPPED === "1";
  const counted = allowed
    ? "are allowed to (ALLOW_SKIPPED=1)"
    : "count as failed (ALLOW_SKIPPED=1 allows them)";
  console.log(`${pending} of the ${kind} tests did not run, and ${counted}.`);
  return { passed, failed: allowed ? failed : failed + pending, broken };
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw new Stop(`The test report ${path} cannot be read: ${error.message}`);
  }
}
