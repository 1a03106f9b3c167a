/** Migrations and the shipped dossier, through the command that people use too. */

import { join } from "node:path";
import { mustRun, root } from "./steps.mjs";

/** @param env DATABASE_URL, where another database than the environment's is meant */
export async function setUpDatabase(env = {}) {
  await mustRun("Setting up the database", process.execPath, [join(root, "bin/variorum.mjs"), "setup"], {
    env,
  });
}
