import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { checkDossierFolder } from "#lib/dossier/check";
import { describeProblem, PROBLEM_CODES } from "#lib/dossier/problem";
import { type Files, patched, SMALL, temporaryDossier } from "#tests/support/dossier-folder";
import { BAD_FOLDERS } from "#tests/unit/dossier/bad-folder-cases";

async function check(files: Files) {
  const folder = await temporaryDossier(files);
  onTestFinished(folder.remove);
  return checkDossierFolder(folder.path);
}

describe("a folder that is right", () => {
  test("has no problems, and is loaded with every quotation in its place", async () => {
    const { problems, dossier } = await check(SMALL);
    expect(problems).toEqual([]);
    const essay = dossier?.sources[0];
    const quotations = dossier?.claims.flatMap((claim) =>
      claim.positions.flatMap((position) => position.quotations),
    );
    expect(essay?.versions[0]?.passages.map(({ kind }) => kind)).toEqual([
      "title",
      "body",
      "body",
      "blockquote",
      "comment",
    ]);
    expect(quotations).toHaveLength(4);
    for (const { exact, start, end, prefix } of quotations ?? []) {
      const text = dossier?.sources.flatMap(({ versions }) => versions.map((version) => [...version.text]));
      const found = text?.some(
        (characters) =>
          characters.slice(start, end).join("") === exact &&
          characters.slice(0, start).join("").endsWith(prefix),
      );
      expect(found, exact).toBe(true);
    }
  });

  test("may be kept in git, with a licence and a read-me", async () => {
    const { problems } = await check({
      ...SMALL,
      "README.md": "x",
      LICENSE: "x",
      ".gitignore": "x",
      "claims/.swp": "x",
    });
    expect(problems).toEqual([]);
  });
});

describe("a folder with one mistake", () => {
  test.each(BAD_FOLDERS)("$name", async ({ patch, expected, says }) => {
    const { problems, dossier } = await check(patched(SMALL, patch));
    const found = problems.find(
      ({ code, file, line }) => code === expected.code && file === expected.file && line === expected.line,
    );
    expect(found, problems.map(describeProblem).join("\n")).toBeDefined();
    expect(found?.severity).toBe(PROBLEM_CODES[expected.code]);
    if (says !== undefined) expect(`${found?.message} ${found?.hint}`).toContain(says);
    expect(dossier === null).toBe(problems.some(({ severity }) => severity === "error"));
  });

  test("every code is tried", () => {
    const tried = new Set<string>(BAD_FOLDERS.map(({ expected }) => expected.code));
    // These need a file that text cannot make; the tests below try them.
    for (const code of ["unsafe-path", "not-utf8"]) tried.add(code);
    expect(Object.keys(PROBLEM_CODES).filter((code) => !tried.has(code))).toEqual([]);
  });
});

describe("what is not text", () => {
  test("a symbolic link is not followed", async () => {
    const folder = await temporaryDossier(patched(SMALL, { "sources/essay.v1.txt": null }));
    onTestFinished(folder.remove);
    await symlink("/etc/passwd", join(folder.path, "sources/essay.v1.txt"));
    const { problems, dossier } = await checkDossierFolder(folder.path);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: "unsafe-path", file: "sources/essay.v1.txt" }),
    );
    expect(dossier).toBeNull();
  });

  test.each([
    ["a text", "sources/essay.v1.txt"],
    ["a YAML file", "voices.yaml"],
  ])("%s that is not UTF-8 is refused, at its line", async (_, file) => {
    const folder = await temporaryDossier(SMALL);
    onTestFinished(folder.remove);
    await writeFile(join(folder.path, file), Buffer.from("one\ntwo \xe9\n", "latin1"));
    const { problems } = await checkDossierFolder(folder.path);
    expect(problems).toContainEqual(expect.objectContaining({ code: "not-utf8", file, line: 2, column: 5 }));
  });

  test("no folder at all", async () => {
    const { problems, dossier } = await checkDossierFolder("/nowhere/at/all");
    expect(problems.map(({ code }) => code)).toEqual(["missing-file"]);
    expect(dossier).toBeNull();
  });
});

describe("all problems at once", () => {
  test("of several files and kinds, in the order of the files", async () => {
    const files = patched(
      patched(SMALL, {
        "claims/sailed.yaml": ["stance: reports", "stance: report"],
        "claims/people.yaml": ["Some 3,000 people", "Some 3,000 persons"],
        "voices.yaml": ["kind: group", "knid: group"],
        "sources/essay.yaml": ["[4]", "[40]"],
      }),
      { "claims/sailed.yaml": ["exact: |-", "exact: |"] },
    );
    const { problems } = await check(files);
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      "claims/people.yaml quotation-not-found",
      "claims/sailed.yaml wrong-value",
      "claims/sailed.yaml quotation-not-found",
      "sources/essay.yaml unknown-paragraph",
      "voices.yaml missing-key",
      "voices.yaml unknown-key",
    ]);
  });
});
