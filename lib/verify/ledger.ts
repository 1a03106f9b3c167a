import { createHash } from "node:crypto";
import type { Row } from "#lib/verify/reader";
import type { Audit } from "#lib/verify/report";

/** Rows are fetched in portions: a ledger grows for ever. */
const PORTION = 1_000;

/** The chain of revisions, from the first to the last; and that what they say was made or removed is. */
export async function auditLedger({ reader, checked, fail }: Audit): Promise<void> {
  const last = new Map<string, Row>();
  let number = 0;
  let fetched = Number.MIN_SAFE_INTEGER;
  let previousHash = "0".repeat(64);
  for (;;) {
    const rows = await reader.rows(
      `SELECT * FROM "Revision" WHERE "number" > ? ORDER BY "number" LIMIT ${PORTION}`,
      fetched,
    );
    for (const row of rows) {
      checked.revisions += 1;
      const subject = `revision ${row.number}`;
      if (row.number !== number + 1)
        fail("ledger", subject, `comes after ${number}: what was between is gone`);
      if (row.previousHash !== previousHash)
        fail("ledger", subject, "does not follow from the one before it");
      if (row.hash !== hashOf(row)) fail("ledger", subject, "is not what it was when it was written");
      number = fetched = Number(row.number);
      previousHash = String(row.hash);
      last.set(`${row.subject} ${row.subjectId}`, row);
    }
    if (rows.length < PORTION) break;
  }
  // SQLite remembers the highest number it ever gave: without it, revisions cut off at the end would not show.
  const [sequence] = await reader.rows(`SELECT seq FROM sqlite_sequence WHERE name = 'Revision'`);
  if (Number(sequence?.seq ?? 0) > number) {
    fail("ledger", `revision ${number}`, `is the last one, but there have been ${sequence?.seq}`);
  }
  await auditSubjects({ reader, fail }, last);
}

/** See lib/data/revisions.ts for what is hashed. */
function hashOf(row: Row): string {
  const { number, at, actor, dossierId, subject, subjectId, action, before, after, why, previousHash } = row;
  const fields = [number, at, actor, dossierId, subject, subjectId, action, before, after, why, previousHash];
  return createHash("sha256").update(JSON.stringify(fields), "utf8").digest("hex");
}

const TABLES: Readonly<Record<string, string>> = {
  dossier: "Dossier",
  topic: "Topic",
  voice: "Voice",
  source: "Source",
  version: "SourceVersion",
  claim: "Claim",
  position: "Position",
  coverage: "Coverage",
};

async function auditSubjects(
  { reader, fail }: Pick<Audit, "reader" | "fail">,
  last: Map<string, Row>,
): Promise<void> {
  for (const [subject, table] of Object.entries(TABLES)) {
    const present = new Set((await reader.rows(`SELECT "id" FROM "${table}"`)).map(({ id }) => String(id)));
    for (const row of last.values()) {
      if (row.subject !== subject) continue;
      const there = present.has(String(row.subjectId));
      const removed = row.action === "delete";
      if (there === removed) {
        const said = removed ? "was removed, and is there" : "is there, and it is gone";
        fail("ledger", `${subject} ${row.subjectId}`, `revision ${row.number} says that it ${said}`);
      }
    }
  }
}
