import { type Attack, expecting, FRESH, insert } from "#tests/integration/database/attacks/sql";

/** The other way round: what must stay possible, or the guards would be of no use. */
export const ORDINARY: readonly Attack[] = [
  {
    name: "move a quotation to where it stands as well",
    sql: `UPDATE "Quotation" SET "start" = "start" + 1, "exact" = substr("exact", 2), "prefix" = '' WHERE ${QUOTED};`,
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
    sql: `${insert("SourceVersion", FRESH.SourceVersion ?? {})} DELETE FROM "SourceVersion" WHERE "id" = 'new';`,
  },
  { name: "delete a position with all that is part of it", sql: `DELETE FROM "Position" WHERE "id" = 'p2';` },
  { name: "delete a claim with all that is part of it", sql: `DELETE FROM "Claim" WHERE "id" = 'c1';` },
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
