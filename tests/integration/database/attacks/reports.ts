/** Attacks on what readers report. The tiny dossier has no report: each attack makes one first. */

import { type Attack, insertFresh } from "#tests/integration/database/attacks/sql";

const COLUMNS = ["id", "dossierId", "targetKind", "targetId", "category", "message", "contact", "reportedAt"];
const ROW: Readonly<Record<string, string>> = {
  id: "'r1'",
  dossierId: "'d1'",
  targetKind: "'quotation'",
  targetId: "'q1'",
  category: "'misquoted'",
  message: "'It sailed at dusk.'",
  contact: "'reader@example.org'",
  reportedAt: "'2026-11-21T00:00:00.000Z'",
};

export function insertReport(changes: Readonly<Record<string, string>> = {}, verb = "INSERT"): string {
  const row = { ...ROW, ...changes };
  const names = [...COLUMNS, ...Object.keys(changes).filter((name) => !COLUMNS.includes(name))];
  const columns = names.map((name) => (name === "rowid" ? name : `"${name}"`)).join(", ");
  return `${verb} INTO "Report"(${columns}) VALUES (${names.map((name) => row[name]).join(", ")});`;
}

const REPORTED = `BEGIN; ${insertReport()} ${insertReport({ id: "'r2'" })}`;

const closed = (by: string, at: string) => ({ status: "'resolved'", closedBy: by, closedAt: at });

const BAD: readonly (readonly [wrong: string, changes: Readonly<Record<string, string>>])[] = [
  ["no dossier", { dossierId: "'d0'" }],
  ["an unknown kind of target", { targetKind: "'source'" }],
  ["a quotation that is not there", { targetId: "'q0'" }],
  ["a position that is not there", { targetKind: "'position'", targetId: "'p0'" }],
  ["a quotation's id for a position", { targetKind: "'position'" }],
  ["an unknown category", { category: "'nonsense'" }],
  ["no words", { message: "''" }],
  ["words that are bytes", { message: "x'41'" }],
  ["too many words", { message: "hex(zeroblob(1001))" }],
  ["words past a NUL", { message: "'It' || char(0) || hex(zeroblob(9000))" }],
  ["a contact that is no address", { contact: "'reader'" }],
  ["a contact that is too long", { contact: "'a@' || hex(zeroblob(200))" }],
  ["a contact that is bytes", { contact: "x'614062'" }],
  ["an unknown status", { ...closed("'x'", "'now'"), status: "'deleted'" }],
  ["a revision of 0", { revision: "0" }],
  ["a revision in words", { revision: "'first'" }],
  ["a rowid below 1", { rowid: "-1" }],
  ["nobody who closed it", closed("NULL", "'now'")],
  ["no time of closing", closed("'x'", "NULL")],
  ["somebody who closed it, though it is open", { closedBy: "'x'" }],
  ["a time of closing, though it is open", { closedAt: "'now'" }],
  ["a reason for closing, though it is open", { note: "'done'" }],
];

const CHANGES: readonly (readonly [what: string, assignment: string])[] = [
  ["another reference", `"id" = 'r9'`],
  ["another dossier", `"dossierId" = 'd2'`],
  ["another target", `"targetId" = 'q2'`],
  ["another kind of target", `"targetKind" = 'position'`],
  ["another category", `"category" = 'other'`],
  ["other words", `"message" = 'Nothing.'`],
  ["another day", `"reportedAt" = '2027-01-01T00:00:00.000Z'`],
  ["another contact", `"contact" = 'editor@example.org'`],
  ["another rowid", "rowid = 77"],
  ["an unknown status", `"status" = 'deleted', "closedBy" = 'x', "closedAt" = 'now'`],
  ["a closing by nobody", `"status" = 'resolved', "closedAt" = 'now'`],
  ["a closing at no time", `"status" = 'resolved', "closedBy" = 'x'`],
  ["a note while it is open", `"note" = 'done'`],
  ["an earlier revision", `"revision" = 0`],
  ["a revision in words", `"revision" = 'second'`],
];

export const REPORTS: readonly Attack[] = [
  ...BAD.map(([wrong, changes]) => ({ name: `add a Report with ${wrong}`, sql: insertReport(changes) })),
  ...CHANGES.map(([what, assignment]) => ({
    name: `give a Report ${what}`,
    sql: `${REPORTED} UPDATE "Report" SET ${assignment} WHERE "id" = 'r1';`,
  })),
  {
    name: "give a Report a contact again",
    sql: `${REPORTED} UPDATE "Report" SET "contact" = NULL; UPDATE "Report" SET "contact" = 'a@example.org';`,
  },
  {
    name: "put a Report's revision back",
    sql: `${REPORTED} UPDATE "Report" SET "revision" = 3; UPDATE "Report" SET "revision" = 2;`,
  },
  {
    name: "replace a Report by its key",
    sql: `${REPORTED} ${insertReport({ message: "'Nothing.'" }, "INSERT OR REPLACE")}`,
  },
  {
    name: "replace a Report by its rowid",
    sql: `${REPORTED} ${insertReport({ id: "'r9'", rowid: "1" }, "REPLACE")}`,
  },
  {
    name: "overwrite a Report by giving another its key",
    sql: `${REPORTED} UPDATE OR REPLACE "Report" SET "id" = 'r1' WHERE "id" = 'r2';`,
  },
  { name: "delete a Report", sql: `${REPORTED} DELETE FROM "Report" WHERE "id" = 'r1';` },
  {
    name: "report in one dossier what stands in another",
    sql: `BEGIN; INSERT INTO "Dossier"("id", "slug", "title", "description") VALUES ('d2', 'other', '', '');
      ${insertReport({ dossierId: "'d2'" })}`,
  },
  {
    name: "delete a Dossier with a report",
    sql: `BEGIN; INSERT INTO "Dossier"("id", "slug", "title", "description") VALUES ('d2', 'other', '', '');
      INSERT INTO "Voice"("id", "dossierId", "slug", "name", "kind") VALUES ('v9', 'd2', 'x', 'X', 'person');
      INSERT INTO "Topic"("id", "dossierId", "slug", "title", "ordinal") VALUES ('t9', 'd2', 'x', 'X', 0);
      ${insertFresh("Source", { dossierId: "'d2'", voiceId: "'v9'" })}
      ${insertFresh("Claim", { dossierId: "'d2'", topicId: "'t9'" })}
      ${insertFresh("Position", { claimId: "'new'", sourceId: "'new'", answerId: "NULL", stance: "'reports'" })}
      ${insertReport({ dossierId: "'d2'", targetKind: "'position'", targetId: "'new'" })}
      DELETE FROM "Position" WHERE "id" = 'new'; DELETE FROM "Claim" WHERE "id" = 'new';
      DELETE FROM "Source" WHERE "id" = 'new'; DELETE FROM "Topic" WHERE "id" = 't9';
      DELETE FROM "Voice" WHERE "id" = 'v9'; DELETE FROM "Dossier" WHERE "id" = 'd2';`,
  },
];

/** The other way round: what must stay possible. */
export const ORDINARY_REPORTS: readonly Attack[] = [
  { name: "report an error in a quotation", sql: insertReport() },
  {
    name: "report an error in a position, without an address",
    sql: insertReport({ targetKind: "'position'", targetId: "'p1'", contact: "NULL" }),
  },
  {
    name: "report in as many words as there may be, each of four bytes",
    sql: insertReport({ message: "replace(hex(zeroblob(1000)), '0', '🚢')" }),
  },
  {
    name: "close a report, open it again, and erase its address",
    sql: `${insertReport()} UPDATE "Report" SET "status" = 'resolved', "closedBy" = 'x', "closedAt" = 'now', "note" = 'Mended.', "revision" = 2;
      UPDATE "Report" SET "status" = 'open', "closedBy" = NULL, "closedAt" = NULL, "note" = NULL, "contact" = NULL, "revision" = 3;`,
  },
  {
    name: "remove a position that was reported",
    sql: `${insertReport({ targetKind: "'position'", targetId: "'p1'" })} ${insertReport({ id: "'r2'" })}
      DELETE FROM "Position" WHERE "id" = 'p1';
      SELECT CASE count(*) WHEN 2 THEN 1 ELSE json('a report is lost') END FROM "Report";`,
  },
];
