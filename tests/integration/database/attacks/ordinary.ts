import { type Attack, FRESH, insert, insertFresh } from "#tests/integration/database/attacks/sql";
import { expecting } from "#tests/support/foreign-client";

const count = (table: string) => `(SELECT count(*) FROM "${table}")`;

/** The other way round: what must stay possible, or the guards would be of no use. */
export const ORDINARY: readonly Attack[] = [
  // What the attacks change for the worse is in order before.
  ...Object.keys(FRESH).map((table) => ({ name: `add a ${table}`, sql: insertFresh(table) })),
  {
    name: "move a quotation to where it stands as well",
    sql: `UPDATE "Quotation" SET "start" = "start" + 1, "exact" = substr("exact", 2), "prefix" = '' WHERE "id" = 'q1';`,
  },
  { name: "quote again", sql: insert("Quotation", { id: "'q9'" }) },
  {
    name: "add a version and quote it",
    sql: `${insert("SourceVersion", FRESH.SourceVersion ?? {})} ${insert("Quotation", { id: "'q9'", versionId: "'new'" })}`,
  },
  {
    name: "add a version with its original",
    sql: insert("SourceVersion", {
      ...FRESH.SourceVersion,
      original: "x'2550'",
      originalName: "'a.pdf'",
      originalSha256: `'${"a".repeat(64)}'`,
    }),
  },
  {
    name: "delete a version that nobody quotes",
    sql: `${insert("SourceVersion", FRESH.SourceVersion ?? {})} DELETE FROM "SourceVersion" WHERE "id" = 'new'; ${expecting(`${count("SourceVersion")} = 2`)}`,
  },
  {
    name: "delete a position with all that is part of it",
    sql: `DELETE FROM "Position" WHERE "id" = 'p2'; ${expecting(`${count("Quotation")} = 2 AND ${count("PositionVoice")} = 2 AND ${count("Quantity")} = 0`)}`,
  },
  {
    name: "delete a claim with all that is part of it",
    sql: `DELETE FROM "Claim" WHERE "id" = 'c1'; ${expecting(`${count("Position")} = 1 AND ${count("Answer")} = 1 AND ${count("AnswerCompatibility")} = 0 AND ${count("Quotation")} = 1`)}`,
  },
  {
    name: "delete a claim with its finding",
    sql: `DELETE FROM "Claim" WHERE "id" = 'c2'; ${expecting(`${count("Coverage")} = 0`)}`,
  },
  {
    name: "rewrite a chain of voices",
    sql: `DELETE FROM "PositionVoice" WHERE "positionId" = 'p2'; INSERT INTO "PositionVoice" VALUES ('p2', 0, 'v3'), ('p2', 1, 'v1');`,
  },
  { name: "rename a claim's address", sql: `UPDATE "Claim" SET "slug" = 'new' WHERE "id" = 'c1';` },
  { name: "withdraw a source", sql: `UPDATE "Source" SET "status" = 'draft', "revision" = "revision" + 1;` },
  {
    name: "let a position that reports give no answer",
    sql: `UPDATE "Position" SET "stance" = 'reports', "answerId" = NULL WHERE "id" = 'p1';`,
  },
];
