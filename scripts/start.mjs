/** `npm start`: sets up whatever is missing, then serves until it is told to stop. */

import { ensureBuild } from "./setup/build.mjs";
import { setUpDatabase } from "./setup/database.mjs";
import { readEnvironment } from "./setup/env.mjs";
import { ensureClient, ensurePackages } from "./setup/packages.mjs";
import { addressOf, requireFreePort, startServer, stopServer, waitUntilReady } from "./setup/server.mjs";
import { main } from "./setup/steps.mjs";

await main(async () => {
  await ensurePackages({ dev: false });
  const { host, port } = await readEnvironment();
  await requireFreePort(host, port);
  await ensureClient();
  await setUpDatabase();
  await ensureBuild();

  const server = startServer({ host, port });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    console.log("\nStopping …");
    await stopServer(server);
    console.log("Stopped.");
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  server.on("exit", (code) => {
    if (!stopping) process.exit(code ?? 1);
  });
  const address = addressOf(host, port);
  try {
    await waitUntilReady(server, `${address}/api/v1/dossiers`);
  } catch (error) {
    stopping = true;
    await stopServer(server);
    throw error;
  }
  console.log(`\nVariorum is ready: ${address}/   (Ctrl-C stops it)`);
});
