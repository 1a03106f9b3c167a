import { createHash } from "node:crypto";
import { differences, excerpts } from "#lib/verify/differences";
import type { Row } from "#lib/verify/reader";
import type { Audit } from "#lib/verify/report";
import { SUBJECTS, type TableThing, thingsOf } from "#lib/verify/things";

/** Rows are fetched in portions: a ledger grows for ever. */
const PORTION = 1_000;

/** The chain of revisions, from the first to the last; and that everything is as the last of each says. */
export async function auditLedger({ reader, checked, fail }: Audit): Promise<void> {
  const last = new Map<string, Entry>();
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
      const { dossierId, action, after } = row;
      last.set(keyOf(row.subject, row.subjectId), { number, dossierId, removed: action === "delete", after });
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

/** What the ledger has last about a thing. */
interface Entry {
  readonly number: unknown;
  readonly dossierId: unknown;
  readonly removed: boolean;
  readonly after: unknown;
}

const keyOf = (subject: unknown, id: unknown) => `${subject} ${id}`;

/** Both ways: what the ledger says is in the tables as it says, and nothing is there that it does not know. */
async function auditSubjects(
  { reader, fail }: Pick<Audit, "reader" | "fail">,
  last: ReadonlyMap<string, Entry>,
): Promise<void> {
  const present = new Set<string>();
  for (const subject of SUBJECTS) {
    for (const thing of await thingsOf(reader, subject)) {
      const key = keyOf(subject, thing.id);
      present.add(key);
      for (const message of contradictions(last.get(key), thing)) fail("ledger", key, message);
    }
  }
  for (const [key, { number, removed }] of last) {
    if (removed || present.has(key)) continue;
    fail("ledger", key, `revision ${number} says that it is there, and it is gone`);
  }
}

function contradictions(entry: Entry | undefined, { dossierId, value }: TableThing): string[] {
  if (entry === undefined) return ["is there, and no revision tells of it"];
  const { number, removed, after } = entry;
  if (removed) return [`is there, and revision ${number} says that it was removed`];
  const recorded = parsed(after);
  if (recorded === null) return [`is there, and revision ${number} does not say as what`];
  return [...differences(entry.dossierId, dossierId, "dossier"), ...differences(recorded, value, "")].map(
    ({ field, said, found }) => {
      const [inLedger, inTable] = excerpts(said, found);
      return `${field || "value"}: revision ${number} says ${inLedger}, and the table ${inTable}`;
    },
  );
}

function parsed(json: unknown): unknown {
  try {
    return JSON.parse(String(json));
  } catch {
    return null;
  }
}
