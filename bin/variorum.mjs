#!/usr/bin/env node
// Plain JavaScript, so that it runs before anything is installed and can say what is missing. The command
// itself is TypeScript (lib/cli/main.ts), which tsx reads as it is.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [major, minor] = process.versions.node.split(".").map(Number);
const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

function stop(message) {
  process.stderr.write(`variorum: ${message}\n`);
  process.exit(2);
}

if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Node 20.19 or newer is needed, and this is ${process.versions.node}.`);
}

async function registerTypeScript() {
  try {
    const { register } = await import("tsx/esm/api");
    register({ tsconfig: here("tsconfig.json") });
  } catch (error) {
    if (error?.code !== "ERR_MODULE_NOT_FOUND") throw error;
    stop(
      `its packages are not installed. Run “npm install” in ${here(".")}, or “npm start”, which does it too.`,
    );
  }
}

// `npm run` changes to the project's folder; the paths that a person writes are relative to where they are.
if (process.env.npm_lifecycle_event === "variorum" && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD);

// As the server does: what the environment says outranks the file.
if (existsSync(here(".env"))) process.loadEnvFile(here(".env"));

await registerTypeScript();
if (!existsSync(here("prisma/generated/client.ts"))) {
  stop(`the database client is not generated. Run “npm start” in ${here(".")}, or “npx prisma generate”.`);
}
const { main } = await import("../lib/cli/main.ts");
process.exitCode = await main(process.argv.slice(2));
