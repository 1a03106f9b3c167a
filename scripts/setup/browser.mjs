/** Chromium for the end-to-end tests: found on the machine, or installed. */

import { existsSync } from "node:fs";
import { binary, mustRun, run, Stop, step } from "./steps.mjs";

const KNOWN = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** @returns the path of a Chromium that starts */
export async function ensureBrowser() {
  let found = await findBrowser();
  await step(
    "Chromium",
    () => found !== null,
    async () => {
      // The package manager first where it may be used: Playwright's download takes a minute to fail without
      // a network.
      if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) await installFromDebian();
      found = await findBrowser();
      if (found) return;
      await run(process.execPath, [binary("playwright/cli.js"), "install", "chromium"], { quiet: true });
      found = await findBrowser();
      if (found) return;
      throw new Stop(
        "No Chromium was found, and none could be installed. Install Chromium or Chrome, or name one: " +
          "CHROMIUM=/path/to/chromium npm test",
      );
    },
  );
  return found;
}

async function findBrowser() {
  const { chromium } = await import("@playwright/test");
  const candidates = [process.env.CHROMIUM, ...KNOWN, chromium.executablePath()];
  for (const path of candidates) {
    if (path && existsSync(path) && (await run(path, ["--version"], { quiet: true })).code === 0) return path;
  }
  return null;
}

async function installFromDebian() {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { quiet: true, env });
  await mustRun("Installing Chromium", "apt-get", ["install", "-y", "--no-install-recommends", "chromium"], {
    quiet: true,
    env,
  });
}
