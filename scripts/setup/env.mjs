/** The environment, through its one reader; only usable once the packages are there. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, Stop } from "./steps.mjs";

export async function readEnvironment() {
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
  const { tsImport } = await import("tsx/esm/api");
  const { readEnv } = await tsImport(pathToFileURL(join(root, "lib/env.ts")).href, import.meta.url);
  const result = readEnv();
  if (!result.ok) throw new Stop(`The environment is not right:\n- ${result.problems.join("\n- ")}`);
  return result.env;
}
