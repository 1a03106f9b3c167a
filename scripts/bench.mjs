/** `npm run bench [NAME]`: every benchmark under tests/bench, each a program that says what it compares. */

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ensureClient, ensurePackages } from "./setup/packages.mjs";
import { main, root, run, Stop } from "./setup/steps.mjs";

await main(async () => {
  await ensurePackages({ dev: true });
  await ensureClient();
  const [name, ...args] = process.argv.slice(2);
  const all = readdirSync(join(root, "tests/bench")).filter((file) => /\.bench\.(ts|mjs)$/.test(file));
  const chosen = name ? all.filter((file) => file.startsWith(name)) : all;
  if (chosen.length === 0) throw new Stop(`No benchmark is called ${name}. There are: ${all.join(", ")}`);
  let failed = 0;
  for (const file of chosen) {
    console.log(`\n# ${file}`);
    const { code } = await run(process.execPath, [
      "--import",
      "tsx",
      join(root, "tests/bench", file),
      ...args,
    ]);
    if (code !== 0) failed++;
  }
  process.exit(failed === 0 ? 0 : 1);
});
