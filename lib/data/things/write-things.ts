/**
 * Writes the changes of one dossier as one transaction, in an order that no trigger refuses: what is named
 * comes before what names it, and goes after it.
 */

import type { Prisma } from "#generated/client";
import type { Database } from "#lib/data/database";
import { appendRevisions, type RevisionEntry } from "#lib/data/revisions";
import { type Batch, type Content, changesOf, namesOf } from "#lib/data/things/batch";
import type { StoredDossier } from "#lib/data/things/read-things";
import type { Change } from "#lib/data/things/thing";
import { removeClaims, settleKinds, writeClaims } from "#lib/data/things/write-claims";
import { removeCoverage, writeCoverage } from "#lib/data/things/write-coverage";
import { removeHeads, writeSources, writeTopics, writeVoices } from "#lib/data/things/write-heads";
import { removePositions, writePositions } from "#lib/data/things/write-positions";
import { removeVersions, writeVersions } from "#lib/data/things/write-versions";
import { write } from "#lib/data/write";

export interface WriteRequest {
  readonly dossierId: string;
  /** What was read, and what the changes were made from; null for a dossier that is not there yet. */
  readonly stored: StoredDossier | null;
  readonly changes: readonly Change[];
  /** The texts of the versions that are made, by key. */
  readonly contents: ReadonlyMap<string, Content>;
  readonly actor: string;
  readonly why: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** The dossier's new revision; null when somebody else wrote since `stored` was read, and nothing was written. */
export async function writeThings(db: Database, request: WriteRequest): Promise<number | null> {
  const { dossierId, stored, changes, contents, at } = request;
  const removed = await removedContents(db, changes);
  const batch: Batch = { dossierId, at, changes, contents, stored, names: namesOf(stored, changes) };
  try {
    return await write(db, async (tx) => {
      const revision = await writeDossier(tx, batch);
      await writeTopics(tx, batch);
      await writeVoices(tx, batch);
      await writeSources(tx, batch);
      await writeVersions(tx, batch);
      await writeClaims(tx, batch);
      await removeCoverage(tx, batch);
      await removePositions(tx, batch);
      await writePositions(tx, batch);
      await writeCoverage(tx, batch);
      await settleKinds(tx, batch);
      await removeClaims(tx, batch);
      await removeVersions(tx, batch);
      await removeHeads(tx, batch);
      await appendRevisions(
        tx,
        changes.map((change) => toRevision(change, request, removed)),
        at,
      );
      return revision;
    });
  } catch (error) {
    if (error instanceof Stale) return null;
    throw error;
  }
}

class Stale extends Error {}

async function writeDossier(
  tx: Prisma.TransactionClient,
  { dossierId, stored, changes }: Batch,
): Promise<number> {
  const [change] = changesOf(changes, "dossier");
  const head = change?.after;
  if (stored === null) {
    if (head === null || head === undefined) throw new Error("a new dossier needs its head");
    await tx.dossier.create({ data: { id: dossierId, ...head } });
    return 1;
  }
  const { count } = await tx.dossier.updateMany({
    where: { id: dossierId, revision: stored.revision },
    data: { ...(head ?? {}), revision: { increment: 1 } },
  });
  if (count === 0) throw new Stale();
  return stored.revision + 1;
}

function toRevision(
  change: Change,
  request: WriteRequest,
  removed: ReadonlyMap<string, object>,
): RevisionEntry {
  const { dossierId, actor, why } = request;
  const { id, before, after } = change;
  const subject = (after ?? before)?.subject;
  if (subject === undefined) throw new Error(`the change of ${change.key} is none`);
  return {
    actor,
    dossierId,
    subject,
    subjectId: id,
    action: before === null ? "create" : after === null ? "delete" : "update",
    before: before && { ...before.value, ...removed.get(id) },
    after: after?.value ?? null,
    why,
  };
}

/**
 * The texts of the versions that will be removed: the ledger is then the only place that holds them. The
 * bytes and the original are in base64; bytes that are just the text in UTF-8 are not repeated.
 */
async function removedContents(db: Database, changes: readonly Change[]): Promise<Map<string, object>> {
  const ids = changesOf(changes, "version")
    .filter(({ after }) => after === null)
    .map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await db.prisma.sourceVersion.findMany({
    where: { id: { in: ids } },
    select: { id: true, text: true, bytes: true, original: true, textSha256: true, bytesSha256: true },
  });
  return new Map(
    rows.map(({ id, text, bytes, original, textSha256, bytesSha256 }) => [
      id,
      {
        text,
        ...(textSha256 === bytesSha256 ? {} : { bytes: Buffer.from(bytes).toString("base64") }),
        ...(original === null ? {} : { original: Buffer.from(original).toString("base64") }),
      },
    ]),
  );
}
