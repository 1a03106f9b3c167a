/** What an import has to change, and where somebody else's hand is in the way. Pure. */

import { isDeepStrictEqual } from "node:util";
import type { StoredDossier } from "#lib/data/things/read-things";
import { stableId } from "#lib/data/things/stable-id";
import {
  type Change,
  isPublished,
  keyOf,
  type StoredThing,
  SUBJECTS,
  type Thing,
} from "#lib/data/things/thing";

/** The latest revision of a thing, where it was not an import that made it. */
interface Edit {
  readonly actor: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** By `subject` and the thing's id. */
export type Edits = ReadonlyMap<string, Edit>;

export interface Conflict {
  /** Such as `claim:soviet-role` or `position:k3v9q2mx7a`. */
  readonly key: string;
  /**
   * `edited`: changed in the database, and the folder says something else; `removed`: removed there, and in the
   * folder; `unpublished`: a draft or proposal has this name; `unfinished-inside`: the folder removes what
   * holds drafts or proposals.
   */
  readonly reason: "edited" | "removed" | "unpublished" | "unfinished-inside";
  readonly message: string;
  readonly edit: Edit | null;
}

/** In an order in which they can be made: what is named first. What is not published is left alone. */
export function changesTo(
  desired: readonly Thing[],
  stored: StoredDossier | null,
  dossierId: string,
): Change[] {
  const wanted = new Set(desired.map(keyOf));
  const taken = new Set([...(stored?.things.values() ?? [])].map(({ id }) => id));
  const changes: Change[] = [];
  for (const after of desired) {
    const key = keyOf(after);
    const before = stored?.things.get(key) ?? null;
    if (before !== null && isDeepStrictEqual(before.value, after.value)) continue;
    const id = before?.id ?? newId(after, dossierId, taken);
    changes.push({ key, id, before: before && bare(before), after });
  }
  for (const thing of stored?.things.values() ?? []) {
    const key = keyOf(thing);
    if (!wanted.has(key) && (isPublished(thing) || goesWithItsClaim(thing, wanted))) {
      changes.push({ key, id: thing.id, before: bare(thing), after: null });
    }
  }
  return changes.toSorted((a, b) => rank(a) - rank(b));
}

export function conflictsOf(
  changes: readonly Change[],
  stored: StoredDossier | null,
  edits: Edits,
): Conflict[] {
  return changes.flatMap((change): Conflict[] => {
    const { key, id, before, after } = change;
    const subject = (after ?? before)?.subject;
    const edit = edits.get(`${subject} ${id}`) ?? null;
    const inside = after === null && stored !== null ? unfinishedInside(change, stored) : [];
    if (inside.length > 0) {
      const message = `the folder no longer has it, and it holds what is not published: ${inside.join(", ")}`;
      return [{ key, reason: "unfinished-inside", message, edit }];
    }
    if (before !== null && after !== null && !isPublished(before)) {
      const message = `a ${before.value.status === "published" ? "review" : before.value.status} in the database has this name`;
      return [{ key, reason: "unpublished", message, edit }];
    }
    // A review that goes with its claim is nobody's finding yet.
    if (edit === null || (before !== null && !isPublished(before))) return [];
    const by = `by ${edit.actor} on ${edit.at}`;
    if (before === null)
      return [{ key, reason: "removed", message: `removed from the database ${by}`, edit }];
    const message = after === null ? `edited ${by}, and the folder no longer has it` : `edited ${by}`;
    return [{ key, reason: "edited", message, edit }];
  });
}

/** Versions whose text, bytes or paragraphs the folder changes under the same number. */
export function changedTexts(changes: readonly Change[]): string[] {
  return changes.flatMap(({ before, after }) => {
    if (before?.subject !== "version" || after?.subject !== "version") return [];
    const text = ({ value }: typeof before) => [
      value.textSha256,
      value.bytesSha256,
      value.originalName,
      value.originalSha256,
      value.paragraphs,
    ];
    return isDeepStrictEqual(text(before), text(after))
      ? []
      : [`${after.value.source}, version ${after.value.number}`];
  });
}

function goesWithItsClaim({ subject, value }: Thing, wanted: ReadonlySet<string>): boolean {
  return subject === "coverage" && value.status === "published" && !wanted.has(`claim:${value.claim}`);
}

function newId(thing: Thing, dossierId: string, taken: Set<string>): string {
  if (thing.subject === "dossier") return dossierId;
  if (thing.subject === "position") return thing.value.id;
  const id = stableId([dossierId, keyOf(thing)], taken);
  taken.add(id);
  return id;
}

/** Drafts and proposals that the database would remove together with a claim or a position. */
function unfinishedInside({ before }: Change, stored: StoredDossier): string[] {
  if (before?.subject === "claim") {
    const { slug } = before.value;
    const things = [...stored.things].filter(
      ([, { subject, value }]) =>
        (subject === "position" || subject === "coverage") &&
        value.claim === slug &&
        value.status !== "published",
    );
    const answers = [...stored.answers].filter(
      ([name, { status }]) => name.startsWith(`${slug}/`) && status !== "published",
    );
    return [...things.map(([key]) => key), ...answers.map(([name]) => `answer ${name}`)];
  }
  if (before?.subject !== "position") return [];
  const { id } = before.value;
  return [...stored.quotations]
    .filter(([, { position, status }]) => position === id && status !== "published")
    .map(([quotation]) => `quotation ${quotation}`);
}

function bare({ subject, value }: StoredThing): Thing {
  return { subject, value } as Thing;
}

function rank({ before, after }: Change): number {
  const thing = after ?? before;
  return thing === null ? -1 : SUBJECTS.indexOf(thing.subject);
}
