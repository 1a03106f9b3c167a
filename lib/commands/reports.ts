/** Every write to the reports of readers: one is made, closed, opened again, or its address erased. */

import type { Database } from "#lib/data/database";
import { changeReport, keepReport } from "#lib/data/reports";
import { isBusy, refusedBecause, write } from "#lib/data/write";
import type { ReportedThing, ReportReceipt, ReportWords } from "#lib/domain/report";

export type FileReportResult =
  | { readonly ok: true; readonly receipt: ReportReceipt }
  /** `gone`: what it is about is not there any more. `busy`: others kept the database. Nothing was written. */
  | { readonly ok: false; readonly reason: "gone" | "busy" };

/** A reader's report. It changes nothing that readers see, so the dossier's revision stays what it is. */
export async function fileReport(
  db: Database,
  { dossier, target }: Pick<ReportedThing, "dossier" | "target">,
  words: ReportWords,
  at: string,
): Promise<FileReportResult> {
  try {
    const receipt = await write(db, async (tx) => {
      const { id } = await tx.dossier.findUniqueOrThrow({
        where: { slug: dossier.slug },
        select: { id: true },
      });
      const about = { dossierId: id, targetKind: target.kind, targetId: target.id };
      return keepReport(tx, { ...about, ...words, reportedAt: at });
    });
    return { ok: true, receipt };
  } catch (error) {
    if (isBusy(error)) return { ok: false, reason: "busy" };
    if (/something in its dossier/.test(refusedBecause(error) ?? "")) return { ok: false, reason: "gone" };
    throw error;
  }
}

interface Decision {
  readonly actor: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly note: string | null;
}

/** False where there is no such report. */
export function closeReport(
  db: Database,
  reference: string,
  status: "resolved" | "dismissed",
  { actor, at, note }: Decision,
): Promise<boolean> {
  const change = { status, closedBy: actor, closedAt: at, note };
  return write(db, (tx) => changeReport(tx, reference, change, { actor, why: note, at }));
}

/** False where there is no such report. */
export function reopenReport(
  db: Database,
  reference: string,
  { actor, at, note }: Decision,
): Promise<boolean> {
  const change = { status: "open", closedBy: null, closedAt: null, note: null } as const;
  return write(db, (tx) => changeReport(tx, reference, change, { actor, why: note, at }));
}

/** Erases the reader's e-mail address. False where there is no such report. */
export function forgetContact(
  db: Database,
  reference: string,
  { actor, at, note }: Decision,
): Promise<boolean> {
  const why = note ?? "the reader’s e-mail address was erased";
  return write(db, (tx) => changeReport(tx, reference, { contact: null }, { actor, why, at }));
}
