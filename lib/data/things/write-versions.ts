import type { Prisma } from "#generated/client";
import { deleteRows, insertRows } from "#lib/data/bulk";
import { type Batch, type Changed, type Names, NEXT, sorted } from "#lib/data/things/batch";
import type { PassageValue, VersionValue } from "#lib/data/things/thing";

type Tx = Prisma.TransactionClient;

export async function writeVersions(tx: Tx, batch: Batch): Promise<void> {
  const { made, changed } = sorted(batch, "version");
  for (const { key, id, after } of made) {
    const content = batch.contents.get(key);
    if (content === undefined) throw new Error(`the text of ${key} is not given`);
    const { source, passages: _, ...columns } = after;
    const { text } = content;
    const bytes = new Uint8Array(content.bytes);
    const original = content.original && new Uint8Array(content.original);
    const sourceId = batch.names.source(source);
    // One statement each: the texts of several together can be more than a server takes at once.
    await tx.sourceVersion.create({
      data: { id, sourceId, ...columns, text, bytes, original, importedAt: batch.at },
      select: { id: true },
    });
  }
  const passages = made.flatMap(({ id, after }) =>
    after.passages.map((passage) => passageRow(id, passage, batch.names)),
  );
  await insertRows(tx, "Passage", passages);
  for (const change of changed) await updateVersion(tx, change, batch.names);
}

/** Only what is said about a text can change: a trigger keeps the text, and so its paragraphs. */
async function updateVersion(tx: Tx, { id, before, after }: Changed<"version">, names: Names): Promise<void> {
  const { captured, status } = after;
  await tx.sourceVersion.update({ where: { id }, data: { captured, status, ...NEXT }, select: { id: true } });
  for (const [{ kind, voice }, numbers] of remarked(before, after)) {
    const voiceId = voice === null ? null : names.voice(voice);
    await tx.passage.updateMany({
      where: { versionId: id, number: { in: numbers } },
      data: { kind, voiceId },
    });
  }
}

/** The paragraphs that change kind or voice, together where they become the same. */
function remarked(before: VersionValue, after: VersionValue): [PassageValue, number[]][] {
  const was = new Map(before.passages.map((passage) => [passage.number, passage]));
  const groups = new Map<string, [PassageValue, number[]]>();
  for (const passage of after.passages) {
    const { kind, voice, number } = passage;
    const old = was.get(number);
    if (old?.kind === kind && old.voice === voice) continue;
    const group = groups.get(`${kind} ${voice}`);
    if (group === undefined) groups.set(`${kind} ${voice}`, [passage, [number]]);
    else group[1].push(number);
  }
  return [...groups.values()];
}

function passageRow(versionId: string, { voice, ...passage }: PassageValue, names: Names) {
  return { versionId, ...passage, voiceId: voice === null ? null : names.voice(voice) };
}

/** Their passages and checks go with them. */
export async function removeVersions(tx: Tx, batch: Batch): Promise<void> {
  const { removed } = sorted(batch, "version");
  await deleteRows(tx, "SourceVersion", "id", removed);
}
