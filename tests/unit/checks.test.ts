import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import checks from "../../scripts/checks.json";

/**
 * Each static check, proven by a violation that it must catch. The files are planted in the tree, because
 * that is where the checks look, and always taken away again.
 */

interface Seeded {
  readonly rule: string;
  readonly plant: Record<string, string>;
  readonly check: keyof typeof checks;
  readonly says: RegExp;
}

const SEEDED: readonly Seeded[] = [
  {
    rule: "imports run one way",
    plant: {
      "lib/text/seeded.ts":
        'import { STANCES } from "#lib/domain/vocabulary";\nexport const seeded = STANCES;\n',
    },
    check: "imports",
    says: /one-way-text/,
  },
  {
    rule: "only lib/data touches the database",
    plant: {
      "app/seeded.ts":
        'import { PrismaClient } from "#generated/client";\nexport const seeded = PrismaClient;\n',
    },
    check: "imports",
    says: /only-data-touches-the-database/,
  },
  {
    rule: "the auditor stands alone",
    plant: {
      "lib/verify/seeded.ts": 'import { sha256 } from "#lib/text/hash";\nexport const seeded = sha256;\n',
    },
    check: "imports",
    says: /the-auditor-stands-alone/,
  },
  {
    rule: "the core is pure",
    plant: {
      "lib/domain/seeded.ts":
        'import { readFileSync } from "node:fs";\nexport const seeded = readFileSync;\n',
    },
    check: "imports",
    says: /pure-core/,
  },
  {
    rule: "client components stay light",
    plant: {
      "app/seeded.client.tsx":
        'import { listDossiers } from "#lib/data/library";\nexport const seeded = listDossiers;\n',
    },
    check: "imports",
    says: /client-components-stay-light/,
  },
  {
    rule: "no cycles",
    plant: {
      "lib/domain/seeded.ts": 'import { b } from "#lib/domain/seeded-b";\nexport const a = () => b;\n',
      "lib/domain/seeded-b.ts": 'import { a } from "#lib/domain/seeded";\nexport const b = () => a;\n',
    },
    check: "imports",
    says: /no-cycles/,
  },
  {
    rule: "every import leads somewhere",
    plant: { "lib/domain/seeded.ts": 'export { nothing } from "#lib/domain/nowhere";\n' },
    check: "imports",
    says: /no-unresolved/,
  },
  {
    rule: "no any",
    plant: { "lib/domain/seeded.ts": "export const seeded: any = 1;\n" },
    check: "lint",
    says: /noExplicitAny/,
  },
  {
    rule: "no file without a use",
    plant: { "lib/domain/seeded.ts": "export const seeded = 1;\n" },
    check: "unused",
    says: /seeded\.ts/,
  },
  {
    rule: "an index may be out of the array",
    plant: {
      "lib/domain/seeded.ts": "const numbers: number[] = [];\nexport const seeded: number = numbers[0];\n",
    },
    check: "types",
    says: /TS2322/,
  },
  {
    rule: "the shipped dossier has no stray file",
    plant: { "seed/chile-1973/claims/seeded.yaml": "title: Seeded\n" },
    check: "dossier",
    says: /unlisted-claim/,
  },
];

let planted: string[] = [];

afterEach(() => {
  for (const path of planted) rmSync(path, { force: true });
  planted = [];
});

describe.sequential("each static check catches a seeded violation", () => {
  test.each(SEEDED)("$rule", async ({ plant, check, says }) => {
    planted = Object.keys(plant);
    for (const [path, text] of Object.entries(plant)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const { code, output } = await node(checks[check].args);
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
