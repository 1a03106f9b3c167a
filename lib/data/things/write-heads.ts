import type { Prisma } from "#generated/client";
import { type Batch, type Names, NEXT, sorted } from "#lib/data/things/batch";
import type { SourceValue } from "#lib/data/things/thing";

type Tx = Prisma.TransactionClient;

export async function writeTopics(tx: Tx, batch: Batch): Promise<void> {
  const { dossierId } = batch;
  const { made, changed } = sorted(batch, "topic");
  if (made.length > 0) {
    await tx.topic.createMany({ data: made.map(({ id, after }) => ({ id, dossierId, ...after })) });
  }
  for (const { id, after } of changed) await tx.topic.update({ where: { id }, data: { ...after, ...NEXT } });
}

export async function writeVoices(tx: Tx, batch: Batch): Promise<void> {
  const { dossierId } = batch;
  const { made, changed } = sorted(batch, "voice");
  if (made.length > 0) {
    await tx.voice.createMany({ data: made.map(({ id, after }) => ({ id, dossierId, ...after })) });
  }
  for (const { id, after } of changed) await tx.voice.update({ where: { id }, data: { ...after, ...NEXT } });
}

export async function writeSources(tx: Tx, batch: Batch): Promise<void> {
  const { dossierId, names } = batch;
  const { made, changed } = sorted(batch, "source");
  if (made.length > 0) {
    await tx.source.createMany({
      data: made.map(({ id, after }) => ({ id, dossierId, ...columns(after, names) })),
    });
  }
  for (const { id, after } of changed) {
    await tx.source.update({ where: { id }, data: { ...columns(after, names), ...NEXT } });
  }
  const rewritten = changed.filter(({ before, after }) => before.authors.join() !== after.authors.join());
  if (rewritten.length > 0) {
    await tx.sourceAuthor.deleteMany({ where: { sourceId: { in: rewritten.map(({ id }) => id) } } });
  }
  const authors = [...made, ...rewritten].flatMap(({ id, after }) =>
    after.authors.map((author, ordinal) => ({ sourceId: id, ordinal, voiceId: names.voice(author) })),
  );
  if (authors.length > 0) await tx.sourceAuthor.createMany({ data: authors });
}

function columns({ authors: _, voice, ...value }: SourceValue, names: Names) {
  return { ...value, voiceId: names.voice(voice) };
}

/** After everything that names them. */
export async function removeHeads(tx: Tx, batch: Batch): Promise<void> {
  const gone = (subject: "source" | "topic" | "voice") => ({
    where: { id: { in: sorted(batch, subject).removed } },
  });
  if (sorted(batch, "source").removed.length > 0) await tx.source.deleteMany(gone("source"));
  if (sorted(batch, "topic").removed.length > 0) await tx.topic.deleteMany(gone("topic"));
  if (sorted(batch, "voice").removed.length > 0) await tx.voice.deleteMany(gone("voice"));
}
