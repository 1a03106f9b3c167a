import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { PROBLEM_CODES } from "#lib/dossier/problem";

test("docs/dossier-folder.md lists every problem, its severity, and no other", () => {
  const text = readFileSync(path.join(import.meta.dirname, "../../../docs/dossier-folder.md"), "utf8");
  const rows = [...text.matchAll(/^\| `([a-z0-9-]+)` \| (error|warning) \|/gm)].map(([, code, severity]) => [
    code,
    severity,
  ]);
  expect(rows).toEqual(Object.entries(PROBLEM_CODES));
});
