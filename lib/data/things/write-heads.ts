import type { Prisma } from "#generated/client";
import { deleteRows, insertRows } from "#lib/data/bulk";
import { type Batch, type Names, NEXT, sorted } from "#lib/data/things/batch";
import type { SourceValue } from "#lib/data/things/thing";

type Tx = Prisma.TransactionClient;

export async function writeTopics(tx: Tx, batch: Batch): Promise<void> {
  const { dossierId } = batch;
  const { made, changed } = sorted(batch, "topic");
  await insertRows(
    tx,
    "Topic",
    made.map(({ id, after }) => ({ id, dossierId, ...after })),
  );
  for (const { id, after } of changed) await tx.topic.update({ where: { id }, data: { ...after, ...NEXT } });
}

export async function writeVoices(tx: Tx, batch: Batch): Promise<void> {
  const { dossierId } = batch;
  const { made, changed } = sorted(batch, "voice");
  await insertRows(
    tx,
    "Voice",
    made.map(({ id, after }) => ({ id, dossierId, ...after })),
  );
  for (const { id, after } of changed) await tx.voice.update({ where: { id }, data: { ...after, ...NEXT } });
}

export async function writeSources(tx: Tx, batch: Batch): Promise<void> {
  const { dossierId, names } = batch;
  const { made, changed } = sorted(batch, "source");
  await insertRows(
    tx,
    "Source",
    made.map(({ id, after }) => ({ id, dossierId, ...columns(after, names) })),
  );
  for (const { id, after } of changed) {
    await tx.source.update({ where: { id }, data: { ...columns(after, names), ...NEXT } });
  }
  const rewritten = changed.filter(({ before, after }) => before.authors.join() !== after.authors.join());
  await deleteRows(
    tx,
    "SourceAuthor",
    "sourceId",
    rewritten.map(({ id }) => id),
  );
  const authors = [...made, ...rewritten].flatMap(({ id, after }) =>
    after.authors.map((author, ordinal) => ({ sourceId: id, ordinal, voiceId: names.voice(author) })),
  );
  await insertRows(tx, "SourceAuthor", authors);
}

function columns({ authors: _, voice, ...value }: SourceValue, names: Names) {
  return { ...value, voiceId: names.voice(voice) };
}

/** After everything that names them. */
export async function removeHeads(tx: Tx, batch: Batch): Promise<void> {
  await deleteRows(tx, "Source", "id", sorted(batch, "source").removed);
  await deleteRows(tx, "Topic", "id", sorted(batch, "topic").removed);
  await deleteRows(tx, "Voice", "id", sorted(batch, "voice").removed);
}
