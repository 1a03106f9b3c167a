import type { Prisma } from "#generated/client";
import { deleteRows, insertRows } from "#lib/data/bulk";
import { type Batch, type Changed, type Made, NEXT, sorted } from "#lib/data/things/batch";
import type { ClaimValue } from "#lib/data/things/thing";

type Tx = Prisma.TransactionClient;

/** Answers that are to go are still there afterwards, because positions may still give them. */
export async function writeClaims(tx: Tx, batch: Batch): Promise<void> {
  const { made, changed } = sorted(batch, "claim");
  const columns = (value: ClaimValue) => {
    const { topic, answers: _, ...rest } = value;
    return { ...rest, topicId: batch.names.topic(topic) };
  };
  if (made.length > 0) {
    const { dossierId } = batch;
    await insertRows(
      tx,
      "Claim",
      made.map(({ id, after }) => ({ id, dossierId, ...columns(after) })),
    );
  }
  for (const { id, before, after } of changed) {
    const kind = kindBetween(before, after);
    await tx.claim.update({
      where: { id },
      data: { ...columns(after), kind, ...NEXT },
      select: { id: true },
    });
  }
  await makeAnswers(tx, batch, made);
  for (const change of changed) await updateAnswers(tx, batch, change);
}

/** While positions change, a claim that is or becomes one about a quantity must allow what only that allows. */
function kindBetween(before: ClaimValue, after: ClaimValue): string {
  return before.kind === "quantity" ? "quantity" : after.kind;
}

/** Once the positions are as they will be: the kinds that had to wait, and the answers that nobody gives now. */
export async function settleKinds(tx: Tx, batch: Batch): Promise<void> {
  for (const { id, before, after } of sorted(batch, "claim").changed) {
    if (kindBetween(before, after) !== after.kind) {
      await tx.claim.update({ where: { id }, data: { kind: after.kind }, select: { id: true } });
    }
    const kept = new Set(after.answers.map(({ slug }) => slug));
    const gone = before.answers.filter(({ slug }) => !kept.has(slug));
    if (gone.length === 0) continue;
    const ids = gone.map(({ slug }) => batch.names.answer(before.slug, slug));
    await deleteRows(tx, "Answer", "id", ids);
  }
}

export async function removeClaims(tx: Tx, batch: Batch): Promise<void> {
  const { removed } = sorted(batch, "claim");
  await deleteRows(tx, "Claim", "id", removed);
}

async function makeAnswers(tx: Tx, { names }: Batch, made: readonly Made<"claim">[]): Promise<void> {
  const rows = made.flatMap(({ id: claimId, after }) =>
    after.answers.map(({ slug, label }, ordinal) => ({
      id: names.answer(after.slug, slug),
      claimId,
      slug,
      ordinal,
      label,
    })),
  );
  await insertRows(tx, "Answer", rows);
  const pairs = made.flatMap(({ after }) => pairsOf(after, (slug) => names.answer(after.slug, slug)));
  await insertRows(tx, "AnswerCompatibility", pairs);
}

async function updateAnswers(
  tx: Tx,
  batch: Batch,
  { id: claimId, before, after }: Changed<"claim">,
): Promise<void> {
  const answerId = (slug: string) => batch.names.answer(after.slug, slug);
  for (const [ordinal, { slug, label }] of after.answers.entries()) {
    const id = answerId(slug);
    const was = before.answers[ordinal];
    if (was?.slug === slug && was.label === label) continue;
    if (batch.stored?.answers.has(`${after.slug}/${slug}`)) {
      const data = { ordinal, label, status: "published", ...NEXT };
      await tx.answer.update({ where: { id }, data });
    } else await tx.answer.create({ data: { id, claimId, slug, ordinal, label } });
  }
  // An answer that kept its place has kept its ordinal only where no draft stood between.
  if (before.answers.map(({ slug }) => slug).join() !== after.answers.map(({ slug }) => slug).join()) {
    for (const [ordinal, { slug }] of after.answers.entries()) {
      await tx.answer.updateMany({
        where: { id: answerId(slug), ordinal: { not: ordinal } },
        data: { ordinal },
      });
    }
  }
  const old = pairsOf(before, answerId);
  const wanted = pairsOf(after, answerId);
  if (JSON.stringify(old) === JSON.stringify(wanted)) return;
  for (const pair of old) await tx.answerCompatibility.deleteMany({ where: pair });
  await insertRows(tx, "AnswerCompatibility", wanted);
}

function pairsOf(
  claim: ClaimValue,
  answerId: (slug: string) => string,
): { answerId: string; otherId: string }[] {
  return claim.answers.flatMap(({ slug, compatibleWith }) =>
    compatibleWith.map((other) => ({ answerId: answerId(slug), otherId: answerId(other) })),
  );
}
