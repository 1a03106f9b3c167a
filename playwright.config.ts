import { defineConfig } from "@playwright/test";

/** Run by `npm test`, which starts the built server on a database of its own and says where they are. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  // Generous: what is tested is never how fast a machine is.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [["list"], ["json"]],
  use: {
    baseURL: process.env.E2E_ADDRESS,
    timezoneId: "Pacific/Chatham",
    locale: "en-GB",
    launchOptions: {
      executablePath: process.env.E2E_CHROMIUM,
      // Chromium asks its maker's hosts for updates and the like when it starts; tests are to be alone.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
