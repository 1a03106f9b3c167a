import { type Attack, FRESH, insert } from "#tests/integration/database/attacks/sql";

/**
 * With temporary triggers of the client's own, which leave no trace in the file: one that gives up all that
 * would follow a change, and one that changes the row again behind the statement's back.
 */
const GIVE_UP = (table: string, event: string) =>
  `CREATE TEMP TRIGGER "theirs" AFTER ${event} ON main."${table}" BEGIN SELECT RAISE(IGNORE); END;`;

export const CUNNING: readonly Attack[] = [
  {
    name: "add a false quotation",
    sql: `${GIVE_UP("Quotation", "INSERT")} ${insert("Quotation", { id: "'q9'", exact: "'sailed at dusk'" })}`,
  },
  {
    name: "reword a quotation",
    sql: `${GIVE_UP("Quotation", "UPDATE")} UPDATE "Quotation" SET "exact" = 'sailed at dusk'`,
  },
  {
    name: "change a text",
    sql: `${GIVE_UP("SourceVersion", "UPDATE")} UPDATE "SourceVersion" SET "text" = ''`,
  },
  {
    name: "delete a quoted version",
    sql: `${GIVE_UP("SourceVersion", "DELETE")} DELETE FROM "SourceVersion"`,
  },
  { name: "change a revision", sql: `${GIVE_UP("Revision", "UPDATE")} UPDATE "Revision" SET "actor" = 'x'` },
  {
    name: "quote a new version by the words of the old one",
    sql: `CREATE TEMP TRIGGER "theirs" BEFORE UPDATE ON main."Quotation" WHEN NEW."tone" = 'ironic'
        BEGIN UPDATE "Quotation" SET "versionId" = 'new', "start" = 0, "end" = 1, "exact" = 'T', "prefix" = '', "suffix" = '' WHERE "id" = 'q1'; END;
      ${insert("SourceVersion", { ...FRESH.SourceVersion, text: "'Then it sank.'", length: "13", bytes: "CAST('Then it sank.' AS BLOB)", byteLength: "13" })}
      UPDATE "Quotation" SET "tone" = 'ironic', "start" = 6, "end" = 12, "exact" = 'sailed', "prefix" = '', "suffix" = '' WHERE "id" = 'q1'`,
  },
];
