import { readdir, readFile } from "node:fs/promises";
import type { Audit } from "#lib/verify/report";

const GUARANTEES = new URL("../../prisma/guarantees/", import.meta.url);

/** SQLite's own examination of pages and indices, and of references. */
export async function auditIntegrity({ reader, fail }: Audit): Promise<void> {
  // A server keeps its files to itself, and examines them itself.
  if (reader.kind === "file") {
    for (const row of await reader.rows("PRAGMA integrity_check(20)")) {
      const said = String(row.integrity_check);
      if (said !== "ok") fail("integrity", "file", said);
    }
  }
  for (const { table, parent, rowid } of await reader.rows("PRAGMA foreign_key_check")) {
    fail("reference", `${table} ${rowid}`, `refers to a ${parent} that is not there`);
  }
}

/** That the triggers and full-text tables are there, word for word, and no others. */
export async function auditTriggers({ reader, checked, fail }: Audit): Promise<void> {
  const wanted = await wantedDefinitions();
  const rows = await reader.rows(
    `SELECT type, name, sql FROM sqlite_master
     WHERE type = 'trigger' OR (type = 'table' AND sql LIKE 'CREATE VIRTUAL%')`,
  );
  const found = new Map(rows.map(({ name, sql }) => [String(name), squeeze(String(sql))]));
  checked.triggers = rows.filter(({ type }) => type === "trigger").length;
  for (const [name, sql] of wanted) {
    if (!found.has(name)) fail("guarantee", name, "is missing from the database");
    else if (found.get(name) !== sql) fail("guarantee", name, "is not what this program put there");
  }
  for (const name of found.keys()) {
    if (!wanted.has(name)) fail("guarantee", name, "was added by somebody else");
  }
}

/** Statement by statement, as the files have them: comments fall away, a trigger runs to its END. */
async function wantedDefinitions(): Promise<Map<string, string>> {
  const wanted = new Map<string, string>();
  for (const file of (await readdir(GUARANTEES)).filter((name) => name.endsWith(".sql"))) {
    const lines = (await readFile(new URL(file, GUARANTEES), "utf8")).split("\n");
    let statement = "";
    for (const line of lines) {
      if (statement === "" && !line.startsWith("CREATE ")) continue;
      statement += `${line}\n`;
      const ends = statement.startsWith("CREATE TRIGGER") ? line === "END;" : line.endsWith(";");
      if (!ends) continue;
      const name = /"(\w+)"/.exec(statement)?.[1] ?? "";
      wanted.set(name, squeeze(statement.replace(" IF NOT EXISTS", "")));
      statement = "";
    }
  }
  return wanted;
}

/** Nobody's guarantee depends on where a line breaks. */
function squeeze(sql: string): string {
  return sql.replace(/;\s*$/, "").replaceAll(/\s+/g, " ").trim();
}
