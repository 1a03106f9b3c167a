import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    dir: "tests",
    include: ["**/*.test.ts"],
    // An unusual zone, so that a date that depends on the machine's zone shows.
    env: { TZ: "Pacific/Chatham" },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
