/** Packages and the Prisma client: installed and generated when missing or out of date. */

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { binary, mustRun, root, Stop, sha256, step, textOf } from "./steps.mjs";

/** @param options.dev whether the development packages are wanted too */
export async function ensurePackages({ dev }) {
  requireNode();
  await step(
    dev ? "Packages, with those for development" : "Packages",
    () => packagesAreInstalled(dev),
    () =>
      mustRun(
        "Installing the packages",
        "npm",
        // Not `npm ci`: that throws away first what is installed, and fetches all of it again.
        ["install", "--no-save", ...(dev ? [] : ["--omit=dev"]), "--no-audit", "--no-fund"],
        {
          hint:
            "If it was better-sqlite3 that failed: it is compiled where no prebuilt binary can be had, for which " +
            "Python 3, make, a C++ compiler and Node's headers are needed (npm's `nodedir` setting names a folder " +
            "that has them, where they cannot be downloaded).",
        },
      ),
  );
}

/** Types and queries, generated from prisma/schema.prisma. */
export async function ensureClient() {
  const stamp = "prisma/generated/.made-from";
  const madeFrom = sha256(
    textOf("prisma/schema.prisma") ?? "",
    textOf("node_modules/prisma/package.json") ?? "",
  );
  await step(
    "Database client",
    () => textOf(stamp) === madeFrom,
    async () => {
      await mustRun(
        "Generating the database client",
        process.execPath,
        [binary("prisma/build/index.js"), "generate"],
        {
          quiet: true,
        },
      );
      writeFileSync(join(root, stamp), madeFrom);
    },
  );
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Stop(
    `Variorum needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org/.`,
  );
}

/** Whether npm's own record of what it installed agrees with the lock file. */
function packagesAreInstalled(dev) {
  const installed = JSON.parse(textOf("node_modules/.package-lock.json") ?? "{}").packages;
  if (!installed || !existsSync(binary("better-sqlite3/build/Release/better_sqlite3.node"))) return false;
  const wanted = Object.entries(JSON.parse(textOf("package-lock.json") ?? "{}").packages ?? {});
  return wanted.every(
    ([path, { version, optional, dev: forDevelopment, devOptional }]) =>
      path === "" ||
      optional ||
      devOptional ||
      (forDevelopment && !dev) ||
      installed[path]?.version === version,
  );
}
