import type { Prisma } from "#generated/client";
import { deleteRows, insertRows } from "#lib/data/bulk";
import { type Batch, type Names, NEXT, sorted } from "#lib/data/things/batch";
import type { CoverageValue } from "#lib/data/things/thing";

type Tx = Prisma.TransactionClient;

export async function writeCoverage(tx: Tx, batch: Batch): Promise<void> {
  const { made, changed } = sorted(batch, "coverage");
  await insertRows(
    tx,
    "Coverage",
    made.map(({ id, after }) => ({ id, ...columns(after, batch.names) })),
  );
  for (const { id, after } of changed) {
    await tx.coverage.update({ where: { id }, data: { ...columns(after, batch.names), ...NEXT } });
  }
}

/** Before the claims, sources and versions that they are about. */
export async function removeCoverage(tx: Tx, batch: Batch): Promise<void> {
  const { removed } = sorted(batch, "coverage");
  await deleteRows(tx, "Coverage", "id", removed);
}

function columns({ claim, source, version, terms, ...value }: CoverageValue, names: Names) {
  return {
    ...value,
    claimId: names.claim(claim),
    sourceId: names.source(source),
    versionId: names.version(source, version),
    terms: JSON.stringify(terms),
  };
}
