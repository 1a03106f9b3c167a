import { isDeepStrictEqual } from "node:util";
import type { Prisma } from "#generated/client";
import { deleteRows, insertRows } from "#lib/data/bulk";
import { type Batch, type Changed, type Names, NEXT, sorted } from "#lib/data/things/batch";
import type { PositionValue, QuotationValue } from "#lib/data/things/thing";

type Tx = Prisma.TransactionClient;

/** A quotation goes with its position, or where it moves to another position or another text. */
export async function removePositions(tx: Tx, batch: Batch): Promise<void> {
  const { removed } = sorted(batch, "position");
  const quotations = leaving(batch);
  await deleteRows(tx, "Quotation", "id", quotations);
  await deleteRows(tx, "Position", "id", removed);
}

export async function writePositions(tx: Tx, batch: Batch): Promise<void> {
  const { names } = batch;
  const { made, changed } = sorted(batch, "position");
  await clearParts(tx, changed);
  await insertRows(
    tx,
    "Position",
    made.map(({ after }) => columns(after, names)),
  );
  for (const { id, after } of changed) {
    await tx.position.update({
      where: { id },
      data: { ...columns(after, names), ...NEXT },
      select: { id: true },
    });
  }
  const voices = [...made, ...changed.filter(voicesChanged)].flatMap(({ id, after }) =>
    after.voices.map((voice, ordinal) => ({ positionId: id, ordinal, voiceId: names.voice(voice) })),
  );
  await insertRows(tx, "PositionVoice", voices);
  const quantities = [...made, ...changed.filter(quantityChanged)].flatMap(({ id, after }) =>
    after.quantity === null ? [] : [{ positionId: id, ...after.quantity }],
  );
  await insertRows(tx, "Quantity", quantities);
  const gone = new Set(leaving(batch));
  const quotations = made.flatMap(({ after }) =>
    after.quotations.map((_, ordinal) => row(after, ordinal, names)),
  );
  for (const change of changed) quotations.push(...(await updateQuotations(tx, batch, change, gone)));
  await insertRows(tx, "Quotation", quotations);
}

function columns(value: PositionValue, names: Names) {
  const { claim, source, answer, voices: _, quantity: __, quotations: ___, ...rest } = value;
  return {
    ...rest,
    claimId: names.claim(claim),
    sourceId: names.source(source),
    answerId: answer === null ? null : names.answer(claim, answer),
  };
}

const voicesChanged = ({ before, after }: Changed<"position">) =>
  before.voices.join() !== after.voices.join();
const quantityChanged = ({ before, after }: Changed<"position">) =>
  !isDeepStrictEqual(before.quantity, after.quantity);

async function clearParts(tx: Tx, changed: readonly Changed<"position">[]): Promise<void> {
  const ids = (which: (change: Changed<"position">) => boolean) => changed.filter(which).map(({ id }) => id);
  const chains = ids(voicesChanged);
  const figures = ids((change) => change.before.quantity !== null && quantityChanged(change));
  await deleteRows(tx, "PositionVoice", "positionId", chains);
  await deleteRows(tx, "Quantity", "positionId", figures);
}

/** Changes what stays, and gives the rows of what is new to the position. */
async function updateQuotations(
  tx: Tx,
  batch: Batch,
  { id: positionId, before, after }: Changed<"position">,
  gone: ReadonlySet<string>,
): Promise<ReturnType<typeof row>[]> {
  const fresh: ReturnType<typeof row>[] = [];
  const sameOrder = isDeepStrictEqual(before.quotations.map(idOf), after.quotations.map(idOf));
  for (const [ordinal, quotation] of after.quotations.entries()) {
    const { id } = quotation;
    const stays = batch.stored?.quotations.get(id)?.position === positionId && !gone.has(id);
    if (!stays) fresh.push(row(after, ordinal, batch.names));
    else if (!sameOrder || !isDeepStrictEqual(before.quotations[ordinal], quotation)) {
      await tx.quotation.update({
        where: { id },
        data: { ...row(after, ordinal, batch.names), status: "published", ...NEXT },
        select: { id: true },
      });
    }
  }
  return fresh;
}

/** Ids of the quotations whose rows go, whether or not new ones with the same id come. */
function leaving(batch: Batch): string[] {
  const { made, changed } = sorted(batch, "position");
  const kept = new Map<string, string>();
  for (const { id, after } of [...made, ...changed])
    for (const { id: quotation } of after.quotations) kept.set(quotation, id);
  const movedSource = new Set(
    changed.filter(({ before, after }) => before.source !== after.source).map(({ id }) => id),
  );
  const published = new Set(changed.flatMap(({ before }) => before.quotations.map(idOf)));
  return [...(batch.stored?.quotations ?? [])].flatMap(([id, { position }]) => {
    const to = kept.get(id);
    const moves = to !== undefined && (to !== position || movedSource.has(position));
    return moves || (to === undefined && published.has(id)) ? [id] : [];
  });
}

const idOf = ({ id }: QuotationValue) => id;

function row(position: PositionValue, ordinal: number, names: Names) {
  const quotation = position.quotations[ordinal];
  if (quotation === undefined) throw new RangeError(`position ${position.id} has no quotation ${ordinal}`);
  const { version, ...rest } = quotation;
  return { ...rest, positionId: position.id, versionId: names.version(position.source, version), ordinal };
}
