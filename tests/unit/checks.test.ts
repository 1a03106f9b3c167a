import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterEach, describe, expect, test } from "vitest";

/**
 * Each static check, proven by a violation that it must catch. The files are planted in the tree, because
 * that is where the checks look, and always taken away again.
 */

interface Seeded {
  readonly rule: string;
  readonly plant: Record<string, string>;
  readonly run: readonly string[];
  readonly says: RegExp;
}

const CRUISE = [
  "--import",
  "./scripts/setup/swc-reads-tsx.mjs",
  "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
  "app",
  "lib",
  "prisma",
];
const BIOME = ["node_modules/@biomejs/biome/bin/biome", "lint", "--error-on-warnings"];

const SEEDED: readonly Seeded[] = [
  {
    rule: "imports run one way",
    plant: {
      "lib/text/seeded.ts":
        'import { STANCES } from "#lib/domain/vocabulary";\nexport const seeded = STANCES;\n',
    },
    run: CRUISE,
    says: /one-way-text/,
  },
  {
    rule: "only lib/data touches the database",
    plant: {
      "app/seeded.ts":
        'import { PrismaClient } from "#generated/client";\nexport const seeded = PrismaClient;\n',
    },
    run: CRUISE,
    says: /only-data-touches-the-database/,
  },
  {
    rule: "the auditor stands alone",
    plant: {
      "lib/verify/seeded.ts": 'import { sha256 } from "#lib/text/hash";\nexport const seeded = sha256;\n',
    },
    run: CRUISE,
    says: /the-auditor-stands-alone/,
  },
  {
    rule: "the core is pure",
    plant: {
      "lib/domain/seeded.ts":
        'import { readFileSync } from "node:fs";\nexport const seeded = readFileSync;\n',
    },
    run: CRUISE,
    says: /pure-core/,
  },
  {
    rule: "client components stay light",
    plant: {
      "app/seeded.client.tsx":
        'import { listDossiers } from "#lib/data/library";\nexport const seeded = listDossiers;\n',
    },
    run: CRUISE,
    says: /client-components-stay-light/,
  },
  {
    rule: "no cycles",
    plant: {
      "lib/domain/seeded.ts": 'import { b } from "#lib/domain/seeded-b";\nexport const a = () => b;\n',
      "lib/domain/seeded-b.ts": 'import { a } from "#lib/domain/seeded";\nexport const b = () => a;\n',
    },
    run: CRUISE,
    says: /no-cycles/,
  },
  {
    rule: "every import leads somewhere",
    plant: { "lib/domain/seeded.ts": 'export { nothing } from "#lib/domain/nowhere";\n' },
    run: CRUISE,
    says: /no-unresolved/,
  },
  {
    rule: "no any",
    plant: { "lib/domain/seeded.ts": "export const seeded: any = 1;\n" },
    run: [...BIOME, "lib/domain/seeded.ts"],
    says: /noExplicitAny/,
  },
  {
    rule: "no file without a use",
    plant: { "lib/domain/seeded.ts": "export const seeded = 1;\n" },
    run: ["node_modules/knip/bin/knip.js"],
    says: /seeded\.ts/,
  },
  {
    rule: "an index may be out of the array",
    plant: {
      "tests/seeded/tsconfig.json":
        '{ "extends": "../../tsconfig.json", "compilerOptions": { "incremental": false }, "include": ["./*.ts"] }',
      "tests/seeded/seeded.ts": "const numbers: number[] = [];\nexport const seeded: number = numbers[0];\n",
    },
    run: ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "tests/seeded"],
    says: /TS2322/,
  },
];

let planted: string[] = [];

afterEach(() => {
  for (const path of planted) rmSync(path, { force: true });
  rmSync("tests/seeded", { recursive: true, force: true });
  planted = [];
});

describe.sequential("each static check catches a seeded violation", () => {
  test.each(SEEDED)("$rule", async ({ plant, run, says }) => {
    planted = Object.keys(plant);
    for (const [path, text] of Object.entries(plant)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const { code, output } = await node(run);
    expect(output).toMatch(says);
    expect(code).not.toBe(0);
  });
});

function node(args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...args], { maxBuffer: 1e8 }, (error, stdout, stderr) =>
      resolve({ code: error ? 1 : 0, output: stdout + stderr }),
    );
  });
}
