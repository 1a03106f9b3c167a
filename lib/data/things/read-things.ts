/** Everything in one dossier, published or not, as the things that revisions record. */

import type { Dossier } from "#generated/client";
import type { Database } from "#lib/data/database";
import {
  claimThings,
  coverageThings,
  positionThings,
  sourceThings,
  toTopic,
  toVoice,
  versionThings,
} from "#lib/data/things/from-rows";
import { type Rows, readRows, slugsOf } from "#lib/data/things/rows";
import { keyOf, type StoredThing } from "#lib/data/things/thing";
import type { Status } from "#lib/domain/vocabulary";

export interface StoredDossier {
  readonly id: string;
  readonly revision: number;
  /** By {@link keyOf}. */
  readonly things: ReadonlyMap<string, StoredThing>;
  /** All answers, also the unpublished ones that no claim's value lists, by `claim/answer`. */
  readonly answers: ReadonlyMap<string, { readonly id: string; readonly status: Status }>;
  /** The positions that all quotations belong to, by the quotation's id. */
  readonly quotations: ReadonlyMap<string, { readonly position: string; readonly status: Status }>;
}

const ATTEMPTS = 5;

/**
 * Null when there is no such dossier. As of one revision of it; throws where others write without a pause.
 *
 * Every table by itself, joined here: Prisma would ask for related rows with the id of each row that they
 * belong to, and fails on a dossier with more claims than a statement has parameters.
 */
export async function readStoredDossier(db: Database, slug: string): Promise<StoredDossier | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const dossier = await db.prisma.dossier.findUnique({ where: { slug } });
    if (dossier === null) return null;
    const rows = await readRows(db.prisma, dossier.id);
    // Every write raises the revision in its own transaction, so the rows are of one state if it is the same.
    const after = await db.prisma.dossier.findUnique({
      where: { slug },
      select: { id: true, revision: true },
    });
    if (after?.id === dossier.id && after.revision === dossier.revision) return assembled(dossier, rows);
  }
  throw new Error(`others kept writing to ${slug} while it was read`);
}

function assembled(dossier: Dossier, rows: Rows): StoredDossier {
  const slugs = slugsOf(rows);
  const { id, revision, slug, title, description } = dossier;
  const head = { slug, title, description, status: dossier.status as Status };
  const things: StoredThing[] = [
    { subject: "dossier", id, revision, value: head },
    ...rows.topics.map(toTopic),
    ...rows.voices.map(toVoice),
    ...sourceThings(rows, slugs),
    ...versionThings(rows, slugs),
    ...claimThings(rows, slugs),
    ...positionThings(rows, slugs),
    ...coverageThings(rows, slugs),
  ];
  return {
    id,
    revision,
    things: new Map(things.map((thing) => [keyOf(thing), thing])),
    answers: new Map(
      rows.answers.map(({ id, claimId, slug, status }) => [
        `${slugs.claim(claimId)}/${slug}`,
        { id, status: status as Status },
      ]),
    ),
    quotations: new Map(
      rows.quotations.map(({ id, positionId, status }) => [
        id,
        { position: positionId, status: status as Status },
      ]),
    ),
  };
}
