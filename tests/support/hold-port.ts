/** Ports for the servers that tests start. */

import { createServer } from "node:net";

/** A port that is held until the returned function is called. */
export async function holdPort(): Promise<{ port: number; release: () => Promise<void> }> {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
  const address = holder.address();
  if (address === null || typeof address === "string") throw new Error("The port has no number");
  return { port: address.port, release: () => new Promise((resolve) => holder.close(() => resolve())) };
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const { port, release } = await holdPort();
  await release();
  return port;
}
