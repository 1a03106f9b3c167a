/**
 * The ledger: every change leaves a row in Revision, and each row holds the hash of the one before it.
 *
 * What is hashed, so that anybody can do it again: the SHA-256, as 64 lowercase hexadecimal digits, of the
 * UTF-8 bytes of this JSON array without white space (as JSON.stringify writes it):
 *
 *   [number, at, actor, dossierId, subject, subjectId, action, before, after, why, previousHash]
 *
 * `number` is a JSON number, everything else the column's text as a JSON string, or null. `before` and `after`
 * are strings that hold JSON: hashed as the text that is stored, never parsed. The first revision has 64
 * zeros for its previousHash.
 */

import type { Prisma } from "#generated/client";
import { insertRows } from "#lib/data/bulk";
import { SUBJECTS } from "#lib/data/things/thing";
import { sha256 } from "#lib/text/hash";

/** The things of a dossier, and what its readers report. */
export const REVISION_SUBJECTS = [...SUBJECTS, "report"] as const;

export const REVISION_ACTIONS = ["create", "update", "delete"] as const;

export interface RevisionEntry {
  readonly actor: string;
  readonly dossierId: string;
  readonly subject: (typeof REVISION_SUBJECTS)[number];
  readonly subjectId: string;
  readonly action: (typeof REVISION_ACTIONS)[number];
  /** The thing in full, as JSON can hold it; null before it was made. */
  readonly before: unknown | null;
  /** The same; null after it was removed. */
  readonly after: unknown | null;
  readonly why: string | null;
}

const FIRST = "0".repeat(64);

/**
 * Appends to the ledger inside the caller's transaction. `at` is ISO 8601, UTC.
 *
 * Two writers cannot take the same number: the transaction holds the write lock when it has written before
 * it comes here (see lib/data/write.ts), and a trigger refuses a second one in any case.
 */
export async function appendRevisions(
  tx: Prisma.TransactionClient,
  entries: readonly RevisionEntry[],
  at: string,
): Promise<void> {
  if (entries.length === 0) return;
  const last = await tx.revision.findFirst({
    orderBy: { number: "desc" },
    select: { number: true, hash: true },
  });
  let number = last?.number ?? 0;
  let previousHash = last?.hash ?? FIRST;
  const data = entries.map((entry) => {
    number += 1;
    const { actor, dossierId, subject, subjectId, action, why } = entry;
    const before = entry.before === null ? null : JSON.stringify(entry.before);
    const after = entry.after === null ? null : JSON.stringify(entry.after);
    const hash = sha256(
      JSON.stringify([
        number,
        at,
        actor,
        dossierId,
        subject,
        subjectId,
        action,
        before,
        after,
        why,
        previousHash,
      ]),
    );
    const row = {
      number,
      at,
      actor,
      dossierId,
      subject,
      subjectId,
      action,
      before,
      after,
      why,
      previousHash,
      hash,
    };
    previousHash = hash;
    return row;
  });
  await insertRows(tx, "Revision", data);
}
