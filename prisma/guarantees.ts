/** Brings the triggers and full-text tables of a database to what guarantees/ says. */

import { readGuarantees } from "#prisma/migration-files";

export interface Sql {
  rows(sql: string): Promise<Record<string, unknown>[]>;
  script(sql: string): Promise<void>;
}

/** What fills a full-text table from nothing; its triggers in guarantees/ keep it in step. */
const FILL = {
  PassageSearch: `INSERT INTO "PassageSearch"(rowid, body)
    SELECT p."key", substr(v."text", p."start" + 1, p."end" - p."start")
    FROM "Passage" p JOIN "SourceVersion" v ON v."id" = p."versionId"`,
  ClaimSearch: `INSERT INTO "ClaimSearch"(rowid, title, question, background, answers)
    SELECT c."key", c."title", c."question", c."background",
      (SELECT group_concat(a."label", char(10)) FROM "Answer" a WHERE a."claimId" = c."id" AND a."status" = 'published')
    FROM "Claim" c`,
  QuotationSearch: `INSERT INTO "QuotationSearch"(rowid, exact) SELECT "key", "exact" FROM "Quotation"`,
  SummarySearch: `INSERT INTO "SummarySearch"(rowid, summary, note) SELECT "key", "summary", "note" FROM "Position"`,
};

/** Triggers and full-text tables as SQLite keeps their text, by name. */
export type Definitions = ReadonlyMap<string, string>;

/** Of guarantees/: each trigger ends with a line `END;`, everything else with the first `;` at a line's end. */
export function definitions(script: string): Definitions {
  const found = new Map<string, string>();
  const statement = /^CREATE (?:TRIGGER|VIRTUAL TABLE) IF NOT EXISTS "?(\w+)"?[\s\S]*?$/;
  for (const text of script.matchAll(/^CREATE TRIGGER[\s\S]*?^END;$|^CREATE VIRTUAL TABLE[\s\S]*?;$/gm)) {
    const name = statement.exec(text[0])?.[1];
    if (name === undefined)
      throw new Error(`guarantees/ holds a statement of another shape: ${text[0].slice(0, 80)}`);
    found.set(name, text[0].replace("IF NOT EXISTS ", "").replace(/;$/, ""));
  }
  return found;
}

async function present(db: Sql): Promise<Definitions> {
  const rows = await db.rows(
    `SELECT name, sql FROM sqlite_master
     WHERE type = 'trigger' OR (type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%') ORDER BY name`,
  );
  return new Map(rows.map((row) => [String(row.name), String(row.sql)]));
}

/** Whether the database has exactly the triggers and full-text tables of guarantees/. */
export async function guaranteesHold(db: Pick<Sql, "rows">): Promise<boolean> {
  const wanted = definitions(await readGuarantees());
  const found = await present({ rows: db.rows, script: async () => {} });
  return wanted.size === found.size && [...wanted].every(([name, sql]) => found.get(name) === sql);
}

/**
 * Before a migration: a table that is rebuilt would lose its triggers silently, and one that is renamed trips
 * over the triggers of others that name it.
 */
export async function dropTriggers(db: Sql): Promise<void> {
  for (const { name } of await db.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'")) {
    await db.script(`DROP TRIGGER "${String(name).replaceAll('"', '""')}"`);
  }
}

/**
 * Everything anew, inside the caller's transaction. The indices are filled again even when their tables were
 * there: nobody knows what was written while a trigger was missing.
 */
export async function applyGuarantees(db: Sql): Promise<void> {
  await dropTriggers(db);
  for (const name of (await present(db)).keys())
    await db.script(`DROP TABLE "${name.replaceAll('"', '""')}"`);
  await db.script(await readGuarantees());
  for (const fill of Object.values(FILL)) await db.script(fill);
}
