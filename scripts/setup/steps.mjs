/** What every script shares: the project's folder, steps with their progress, and running other programs. */

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A problem that the person at the terminal can do something about: shown without a stack. */
export class Stop extends Error {}

/** Ends the script with a plain message instead of a stack, where the failure is a {@link Stop}. */
export async function main(run) {
  try {
    await run();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exit(1);
  }
}

/** Runs one step unless it is up to date, and says which and how long it took. */
export async function step(title, isUpToDate, run) {
  if (await isUpToDate()) {
    console.log(`✓ ${title}: up to date`);
    return;
  }
  const start = performance.now();
  console.log(`→ ${title} …`);
  await run();
  console.log(`✓ ${title}: done in ${((performance.now() - start) / 1000).toFixed(0)} s`);
}

/**
 * Runs a program in the project's folder.
 * @param options.quiet keep its output back and show it only if it fails
 * @returns its exit code, and its output where it was kept back
 */
export function run(command, args, { env = {}, quiet = false, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    });
    let output = "";
    child.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code: code ?? 1, signal, output }));
  });
}

/** As {@link run}, but anything except success stops the script with the program's last words. */
export async function mustRun(what, command, args, options = {}) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  const tail = output.trim().split("\n").slice(-40).join("\n");
  throw new Stop(`${tail}\n\n${what} failed (exit ${code}).${options.hint ? ` ${options.hint}` : ""}`);
}

/** The installed program of a package, run with this Node. */
export function binary(path) {
  return join(root, "node_modules", path);
}

export function sha256(...parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

/** A file's text, or null where there is none. */
export function textOf(path) {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}
