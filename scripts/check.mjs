/** `npm run check`: every static check. */

import { ensureClient, ensurePackages } from "./setup/packages.mjs";
import { binary, main, run } from "./setup/steps.mjs";

const CHECKS = [
  { name: "Types (typescript)", command: ["typescript/bin/tsc", "--noEmit", "-p", "."] },
  {
    name: "Format and lint (biome)",
    command: ["@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."],
  },
  {
    name: "Direction of imports (dependency-cruiser)",
    command: [
      "dependency-cruiser/bin/dependency-cruise.mjs",
      "app",
      "lib",
      "prisma",
      "tests",
      "bin",
      "scripts",
    ],
  },
  { name: "Nothing unused (knip)", command: ["knip/bin/knip.js"] },
  {
    name: "The shipped dossier (variorum dossier check)",
    command: ["../bin/variorum.mjs", "dossier", "check", "seed/chile-1973"],
  },
];

await main(async () => {
  await ensurePackages({ dev: true });
  await ensureClient();
  // Types of the pages' addresses, and next-env.d.ts, which are not kept in git.
  await run(process.execPath, [binary("next/dist/bin/next"), "typegen"], {
    quiet: true,
    env: { NEXT_TELEMETRY_DISABLED: "1" },
  });
  let failed = 0;
  for (const { name, command, preload } of CHECKS) {
    const [program, ...args] = command;
    const before = preload ? ["--import", preload] : [];
    const { code, output } = await run(process.execPath, [...before, binary(program), ...args], {
      quiet: true,
    });
    console.log(`${code === 0 ? "✓" : "✗"} ${name}`);
    if (code !== 0) {
      failed++;
      console.log(output);
    }
  }
  console.log(`${CHECKS.length - failed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
});
