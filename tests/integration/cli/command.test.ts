/** The command as people run it: a process of its own, from some other folder. */

import { execFile } from "node:child_process";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { beforeEach, describe, expect, test } from "vitest";
import {
  filesIn,
  patched,
  SMALL,
  type TemporaryFolder,
  temporaryDossier,
} from "#tests/support/dossier-folder";

const PROJECT = path.join(import.meta.dirname, "../../..");
const BIN = path.join(PROJECT, "bin/variorum.mjs");

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let folder: TemporaryFolder;
let home: string;

beforeEach(async () => {
  folder = await temporaryDossier(SMALL);
  home = path.dirname(folder.path);
  return folder.remove;
});

/** In the folder that holds `voyage/`, with a database `a.db` there. */
function variorum(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  return run([BIN, "--database", "file:a.db", ...args], env);
}

function run(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      args,
      { cwd: home, env: { ...process.env, ...env } },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
      },
    );
  });
}

const json = ({ stdout }: Ran) => JSON.parse(stdout) as Record<string, unknown>;

test("a dossier's whole way: check, import, export, verify, backup, restore", async () => {
  expect(await variorum(["dossier", "check", "voyage"])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("2 sources, 2 claims, 4 positions, 4 quotations"),
  });
  const first = await variorum(["dossier", "import", "voyage", "--message", "first"]);
  expect(first).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("18 added, 0 changed, 0 removed; now at revision 1"),
  });
  expect(await variorum(["dossier", "import", "voyage"])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("nothing to change"),
  });
  expect(await variorum(["dossier", "export", "voyage", "out"])).toMatchObject({ code: 0 });
  expect(await filesIn(path.join(home, "out"))).toEqual(SMALL);
  expect(await variorum(["verify"])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("Everything holds."),
  });
  expect(await variorum(["backup", "b.db"])).toMatchObject({ code: 0 });
  expect(await variorum(["backup", "b.db"])).toMatchObject({ code: 4 });
  expect(await variorum(["restore", "b.db"])).toMatchObject({ code: 4 });
  const restored = json(await variorum(["restore", "b.db", "--force", "--json"]));
  expect(restored).toMatchObject({ ok: true, replaced: expect.stringContaining("a.db.replaced-") });
  expect(await variorum(["migrate"])).toMatchObject({ code: 0, stdout: "The database is up to date.\n" });
});

test("one of a thing is told as one", async () => {
  await folder.put(
    patched(SMALL, { "claims/people.yaml": null, "dossier.yaml": ["[sailed, people]", "[sailed]"] }),
  );
  expect((await variorum(["dossier", "check", "voyage"])).stdout).toContain("2 sources, 1 claim, ");
});

test("export does not write over what is there, and with --force only over a dossier", async () => {
  await variorum(["dossier", "import", "voyage"]);
  await mkdir(path.join(home, "other"));
  await writeFile(path.join(home, "other/letter.txt"), "x");
  expect(await variorum(["dossier", "export", "voyage", "other"])).toMatchObject({ code: 4 });
  expect(await variorum(["dossier", "export", "voyage", "other", "--force"])).toMatchObject({ code: 4 });
  await folder.put({ ...SMALL, "README.md": "kept", "claims/old.yaml": "gone" });
  expect(await variorum(["dossier", "export", "voyage", "voyage"])).toMatchObject({ code: 4 });
  expect(await variorum(["dossier", "export", "voyage", "voyage", "--force"])).toMatchObject({ code: 0 });
  expect(await filesIn(folder.path)).toEqual({ ...SMALL, "README.md": "kept" });
  expect(await filesIn(path.join(home, "other"))).toEqual({ "letter.txt": "x" });
});

test("export: a file in the place of the folder, and a dossier that is not there", async () => {
  await variorum(["dossier", "import", "voyage"]);
  await writeFile(path.join(home, "letter.txt"), "x");
  for (const target of ["letter.txt", "letter.txt/inside"]) {
    for (const force of [[], ["--force"]]) {
      const refused = await variorum(["dossier", "export", "voyage", target, ...force]);
      expect(refused).toMatchObject({ code: 4, stderr: expect.stringContaining("name a new folder") });
    }
  }
  expect(await readFile(path.join(home, "letter.txt"), "utf8")).toBe("x");
  const unknown = await variorum(["dossier", "export", "nope", "out"]);
  expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining("There is voyage.") });
});

test("a newer database is refused, and nothing is written into it", async () => {
  await variorum(["dossier", "import", "voyage"]);
  const sql = async (statement: string) => {
    const database = new Sqlite(path.join(home, "a.db"));
    const prepared = database.prepare(statement);
    const result = prepared.reader ? prepared.all() : prepared.run();
    database.close();
    return result;
  };
  await sql(`INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at")
    VALUES ('x', 'x', 1, '29990101000000_later', 1)`);
  const commands = [["verify"], ["migrate"], ["setup"]];
  for (const command of [
    ...commands,
    ["dossier", "import", "voyage"],
    ["dossier", "export", "voyage", "out"],
  ]) {
    const refused = await variorum([...command, "--json"]);
    expect(refused.code, command.join(" ")).toBe(2);
    expect(json(refused)).toMatchObject({
      ok: false,
      message: expect.stringContaining("29990101000000_later"),
    });
  }
  expect(await sql(`SELECT * FROM "FixityCheck"`)).toEqual([]);
});

test("first starts at once all end well, and one of them imports", async () => {
  const ran = await Promise.all(Array.from({ length: 4 }, () => variorum(["setup", "--json"])));
  expect(ran.map(({ code, stderr }) => (code === 0 ? "" : stderr))).toEqual(["", "", "", ""]);
  const outcomes = ran.map((one) => json(one).outcome).toSorted();
  expect(outcomes).toEqual(["not-empty", "not-empty", "not-empty", "seeded"]);
  expect(await variorum(["verify"])).toMatchObject({ code: 0 });
}, 120_000);

test("setup makes a database that holds the shipped dossier, once", async () => {
  expect(json(await variorum(["setup", "--json"]))).toEqual({
    ok: true,
    outcome: "seeded",
    dossier: "chile-1973",
  });
  expect(json(await variorum(["setup", "--json"]))).toEqual({ ok: true, outcome: "not-empty" });
});

test("progress goes to stderr, and not at all with --quiet", async () => {
  const told = await variorum(["dossier", "import", "voyage", "--json"]);
  expect(told.stderr).toContain("writing 18 changes\n");
  const quiet = await variorum(["dossier", "import", "voyage", "--json", "--quiet"]);
  expect(quiet).toMatchObject({ code: 0, stderr: "" });
});

test("problems: exit code 1, and the same in JSON", async () => {
  await folder.put(patched(SMALL, { "claims/people.yaml": ["Some 3,000 people", "Some 3,000 persons"] }));
  const told = await variorum(["dossier", "check", "voyage"]);
  expect(told.code).toBe(1);
  expect(told.stdout).toContain("claims/people.yaml:13:16: error: ");
  expect(told.stdout).toContain("[persons | people]");
  for (const command of ["check", "import"]) {
    const answer = await variorum(["dossier", command, "voyage", "--json"]);
    expect(answer.code).toBe(1);
    expect(json(answer)).toMatchObject({
      ok: false,
      problems: [{ file: "claims/people.yaml", line: 13, code: "quotation-not-found" }],
    });
  }
  expect(await variorum(["dossier", "export", "voyage", "out", "--json"])).toMatchObject({ code: 2 });
});

describe("what is wrong with the way it was called", () => {
  test.each([
    [["dossier", "chek", "voyage"], "Did you mean check?"],
    [["dossier", "check"], "missing required argument"],
    [["dossier", "import", "voyage", "--theirs", "--mine"], "cannot both"],
    [["verify", "--database", "nowhere.db"], "--database"],
    [["verify"], "there is no database"],
    [["--frob"], "unknown option"],
  ])("%j", async (args, says) => {
    const result = await variorum(args);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain(says);
    expect(result.stderr).not.toContain("    at ");
  });

  test("an environment that is not right", async () => {
    const result = await run([BIN, "verify", "--json"], { DATABASE_URL: "postgres://x" });
    expect(result.code).toBe(2);
    expect(json(result)).toMatchObject({
      ok: false,
      reason: "usage",
      message: expect.stringContaining("DATABASE_URL"),
    });
  });

  test("the same in JSON", async () => {
    const result = await variorum(["dossier", "chek", "voyage", "--json"]);
    expect(result.code).toBe(2);
    expect(json(result)).toMatchObject({
      ok: false,
      reason: "usage",
      message: expect.stringContaining("chek"),
    });
  });

  test("a database without its tables: export says what to run, and does not make them", async () => {
    await writeFile(path.join(home, "a.db"), "");
    const result = await variorum(["dossier", "export", "voyage", "out"]);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain("variorum migrate");
    expect(result.stderr).not.toContain("    at ");
  });

  test("a file that is no database", async () => {
    await writeFile(
      path.join(home, "a.db"),
      "not a database, but long enough to be read as a header of one".repeat(20),
    );
    const result = await variorum(["dossier", "import", "voyage"]);
    expect(result.code).toBe(2);
    expect(result.stderr).not.toContain("    at ");
  });
});

test("verify exits with 1 when something does not hold", async () => {
  await variorum(["dossier", "import", "voyage"]);
  const attack = `const db = new (require("better-sqlite3"))("a.db"); db.exec('DROP TRIGGER "Quotation_update"; DROP TRIGGER "Quotation_verbatim"'); db.prepare('UPDATE "Quotation" SET "exact" = ? WHERE "id" = ?').run("The ship sank.", "q000000001");`;
  await symlink(path.join(PROJECT, "node_modules"), path.join(home, "node_modules"));
  expect(await run(["-e", attack])).toMatchObject({ code: 0, stderr: "" });
  const result = await variorum(["verify", "--json"]);
  expect(result.code).toBe(1);
  expect(json(result)).toMatchObject({ ok: false });
  expect(result.stdout).toContain("q000000001");
});

test("no half-written files stay behind", async () => {
  await variorum(["dossier", "import", "voyage"]);
  await variorum(["dossier", "export", "voyage", "out"]);
  expect(Object.keys(await filesIn(home)).filter((file) => file.includes("partial"))).toEqual([]);
});

test("npm run changes the folder, and paths still mean what they meant", async () => {
  const result = await run([BIN, "dossier", "check", "voyage"], {
    npm_lifecycle_event: "variorum",
    INIT_CWD: home,
  });
  expect(result.code).toBe(0);
});

test("without its packages it says what to run", async () => {
  const bare = path.join(home, "bare");
  await mkdir(path.join(bare, "bin"), { recursive: true });
  await writeFile(path.join(bare, "bin/variorum.mjs"), await readFile(BIN));
  const missing = await run([path.join(bare, "bin/variorum.mjs"), "--help"]);
  expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining("npm install") });
  await symlink(path.join(PROJECT, "node_modules"), path.join(bare, "node_modules"));
  await writeFile(path.join(bare, "tsconfig.json"), "{}");
  const ungenerated = await run([path.join(bare, "bin/variorum.mjs"), "--help"]);
  expect(ungenerated).toMatchObject({ code: 2, stderr: expect.stringContaining("npm start") });
});

test("the schemas are written for an editor", async () => {
  expect(await variorum(["dossier", "schema", "schemas"])).toMatchObject({ code: 0 });
  const files = await filesIn(path.join(home, "schemas"));
  expect(Object.keys(files).toSorted()).toEqual([
    "claim.schema.json",
    "dossier.schema.json",
    "source.schema.json",
    "voices.schema.json",
  ]);
  const shown = await variorum(["dossier", "schema"]);
  expect(JSON.parse(shown.stdout)["claim.schema.json"]).toEqual(JSON.parse(files["claim.schema.json"] ?? ""));
});
