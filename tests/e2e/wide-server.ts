/** The `test` of what needs twelve sources: the wide dossier, on a server that its worker starts and ends. */

import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { temporaryDossier } from "#tests/support/dossier-folder";
import { freePort } from "#tests/support/hold-port";
import { WIDE, wideDossier } from "#tests/support/wide-dossier";
import { test as base, expect } from "./support";

export const test = base.extend<object, { home: string }>({
  home: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "variorum-wide-"));
      const env = { ...process.env, DATABASE_URL: `file:${join(folder, "variorum.db")}` };
      const dossier = await temporaryDossier(wideDossier());
      const command = ["bin/variorum.mjs", "dossier", "import", dossier.path];
      const { status, stderr } = spawnSync(process.execPath, command, { env, encoding: "utf8" });
      await dossier.remove();
      expect(status, stderr).toBe(0);

      const port = await freePort();
      const home = `http://127.0.0.1:${port}/dossiers/${WIDE.slug}`;
      const next = ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", `${port}`];
      const server = spawn(process.execPath, next, { env, stdio: "ignore" });
      const ended = new Promise((resolve) => server.once("exit", resolve));
      const answers = async () => (await fetch(home).catch(() => null))?.status;
      try {
        await expect.poll(answers, { timeout: 60_000 }).toBe(200);
        await use(home);
      } finally {
        server.kill();
        await ended;
        rmSync(folder, { recursive: true, force: true });
      }
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ home }, use) => use(new URL(home).origin),
});
