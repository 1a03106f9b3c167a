/** The reports of readers: rows in, values out. What changes them is in lib/commands. */

import { randomInt } from "node:crypto";
import type { Prisma, PrismaClient, Report as ReportRow } from "#generated/client";
import type { Database } from "#lib/data/database";
import { appendRevisions } from "#lib/data/revisions";
import type { ReportReceipt, ReportTarget, ReportWords } from "#lib/domain/report";
import type { ReportCategory, ReportStatus, ReportTargetKind } from "#lib/domain/vocabulary";
import { sha256 } from "#lib/text/hash";

export interface Report extends ReportWords, ReportReceipt {
  /** Its slug. */
  readonly dossier: string;
  readonly target: ReportTarget;
  readonly status: ReportStatus;
  /** Null while it is open. */
  readonly closed: { readonly by: string; readonly at: string; readonly note: string | null } | null;
}

const withDossier = { dossier: { select: { slug: true } } } satisfies Prisma.ReportInclude;

function toReport(row: Prisma.ReportGetPayload<{ include: typeof withDossier }>): Report {
  const { closedBy, closedAt, note } = row;
  return {
    reference: row.id,
    dossier: row.dossier.slug,
    target: { kind: row.targetKind as ReportTargetKind, id: row.targetId },
    category: row.category as ReportCategory,
    message: row.message,
    contact: row.contact,
    reportedAt: row.reportedAt,
    status: row.status as ReportStatus,
    closed: closedBy === null || closedAt === null ? null : { by: closedBy, at: closedAt, note },
  };
}

/** The oldest first: that is the order in which they wait. */
export async function listReports(
  { prisma }: Database,
  statuses: readonly ReportStatus[],
): Promise<Report[]> {
  const rows = await prisma.report.findMany({
    where: { status: { in: [...statuses] } },
    orderBy: [{ reportedAt: "asc" }, { id: "asc" }],
    include: withDossier,
  });
  return rows.map(toReport);
}

export async function findReport({ prisma }: Database, reference: string): Promise<Report | null> {
  const row = await prisma.report.findUnique({ where: { id: reference }, include: withDossier });
  return row && toReport(row);
}

/** Null where there is no such report of that target. */
export async function findReceipt(
  prisma: PrismaClient,
  { kind, id }: ReportTarget,
  reference: string,
): Promise<ReportReceipt | null> {
  const row = await prisma.report.findFirst({
    where: { id: reference, targetKind: kind, targetId: id },
    select: { reportedAt: true },
  });
  return row && { reference, reportedAt: row.reportedAt };
}

/** Whether the position or quotation that was reported is still there, published or not. */
export async function isThere({ prisma }: Database, { kind, id }: ReportTarget): Promise<boolean> {
  const where = { where: { id } };
  return (await (kind === "position" ? prisma.position.count(where) : prisma.quotation.count(where))) > 0;
}

type NewReport = Omit<ReportRow, "id" | "status" | "closedBy" | "closedAt" | "note" | "revision">;

/**
 * Keeps a report, with its revision, inside the caller's transaction; gives its reference. The same words on the
 * same thing, while the first are open, are the same report: a button that was pressed twice.
 */
export async function keepReport(tx: Prisma.TransactionClient, report: NewReport): Promise<ReportReceipt> {
  const { dossierId, targetKind, targetId, category, message, contact, reportedAt } = report;
  const same = await tx.report.findFirst({
    where: { dossierId, targetKind, targetId, category, message, contact, status: "open" },
    select: { id: true, reportedAt: true },
  });
  if (same) return { reference: same.id, reportedAt: same.reportedAt };
  const row = await tx.report.create({ data: { id: newReference(), ...report } });
  await append(tx, "reader", { before: null, after: row, why: null, at: reportedAt });
  return { reference: row.id, reportedAt };
}

interface ReportChange {
  readonly status?: ReportStatus;
  readonly closedBy?: string | null;
  readonly closedAt?: string | null;
  readonly note?: string | null;
  /** It can only be erased. */
  readonly contact?: null;
}

/** False where there is no such report. */
export async function changeReport(
  tx: Prisma.TransactionClient,
  reference: string,
  change: ReportChange,
  { actor, why, at }: { actor: string; why: string | null; at: string },
): Promise<boolean> {
  const before = await tx.report.findUnique({ where: { id: reference } });
  if (!before) return false;
  const data = { ...change, revision: { increment: 1 } };
  const after = await tx.report.update({ where: { id: reference }, data });
  await append(tx, actor, { before, after, why, at });
  return true;
}

async function append(
  tx: Prisma.TransactionClient,
  actor: string,
  change: { before: ReportRow | null; after: ReportRow; why: string | null; at: string },
): Promise<void> {
  const { before, after, why, at } = change;
  const entry = {
    actor,
    dossierId: after.dossierId,
    subject: "report",
    subjectId: after.id,
    action: before === null ? "create" : "update",
    before: before && recorded(before),
    after: recorded(after),
    why,
  } as const;
  await appendRevisions(tx, [entry], at);
}

/** What the ledger holds, for ever: not the address, and of the words their hash (docs/decisions/011-what-readers-report.md). */
function recorded(row: ReportRow) {
  const { id: _id, dossierId: _dossier, revision: _revision, contact: _contact, message, ...value } = row;
  return { ...value, messageSha256: sha256(message) };
}

const LENGTH = 10;

/** Nobody can guess one: whoever has it sent the report. Ten characters of 0–9 and a–z, as other public ids. */
function newReference(): string {
  return Array.from({ length: LENGTH }, () => randomInt(36).toString(36)).join("");
}
