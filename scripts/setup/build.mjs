/** The production build: made when anything that it is made of has changed. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { binary, mustRun, root, sha256, step, textOf } from "./steps.mjs";

const FOLDERS = ["app", "lib", "prisma"];
const FILES = [
  "package-lock.json",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "tsconfig.build.json",
];
const STAMP = ".next/variorum-made-from";

export async function ensureBuild() {
  const madeFrom = fingerprint();
  await step(
    "Build",
    () => textOf(STAMP) === madeFrom,
    async () => {
      await mustRun("The build", process.execPath, [binary("next/dist/bin/next"), "build"], {
        quiet: true,
        env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      });
      mkdirSync(join(root, ".next"), { recursive: true });
      writeFileSync(join(root, STAMP), madeFrom);
    },
  );
}

function fingerprint() {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const paths = [...inFolders, ...FILES.map((file) => join(root, file))].sort();
  return sha256(process.version, ...paths.flatMap((path) => [path.slice(root.length), readFileSync(path)]));
}
