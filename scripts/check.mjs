/** `npm run check`: every static check. */

import { ensureClient, ensurePackages } from "./setup/packages.mjs";
import { binary, main, run, textOf } from "./setup/steps.mjs";

const CHECKS = Object.values(JSON.parse(textOf("scripts/checks.json")));

await main(async () => {
  await ensurePackages({ dev: true });
  await ensureClient();
  // Types of the pages' addresses, and next-env.d.ts, which are not kept in git.
  await run(process.execPath, [binary("next/dist/bin/next"), "typegen"], {
    quiet: true,
    env: { NEXT_TELEMETRY_DISABLED: "1" },
  });
  let failed = 0;
  for (const { name, args } of CHECKS) {
    const { code, output } = await run(process.execPath, args, { quiet: true });
    console.log(`${code === 0 ? "✓" : "✗"} ${name}`);
    if (code !== 0) {
      failed++;
      console.log(output);
    }
  }
  console.log(`${CHECKS.length - failed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
});
