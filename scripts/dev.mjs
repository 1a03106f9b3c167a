/** `npm run dev`: as `npm start`, but with the development server, which shows changes as they are made. */

import { setUpDatabase } from "./setup/database.mjs";
import { readEnvironment } from "./setup/env.mjs";
import { ensureClient, ensurePackages } from "./setup/packages.mjs";
import { requireFreePort } from "./setup/server.mjs";
import { binary, main, run } from "./setup/steps.mjs";

await main(async () => {
  await ensurePackages({ dev: true });
  const { host, port } = await readEnvironment();
  await requireFreePort(host, port);
  await ensureClient();
  await setUpDatabase();
  // Ctrl-C reaches both; the development server ends by itself, and this waits for it.
  process.on("SIGINT", () => {});
  const { code } = await run(
    process.execPath,
    [binary("next/dist/bin/next"), "dev", "-H", host, "-p", String(port)],
    { env: { NEXT_TELEMETRY_DISABLED: "1" } },
  );
  process.exit(code);
});
