/** What the writers of the single subjects share. */

import type { StoredDossier } from "#lib/data/things/read-things";
import { stableId } from "#lib/data/things/stable-id";
import type { Change, Subject, Values } from "#lib/data/things/thing";

/** What a version is made of. */
export interface Content {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly original: Uint8Array | null;
}

export interface Batch {
  readonly dossierId: string;
  readonly at: string;
  readonly changes: readonly Change[];
  readonly contents: ReadonlyMap<string, Content>;
  readonly stored: StoredDossier | null;
  readonly names: Names;
}

/** From the names that values use to the ids that rows use. All throw where there is no such thing. */
export interface Names {
  topic(slug: string): string;
  voice(slug: string): string;
  source(slug: string): string;
  version(source: string, number: number): string;
  claim(slug: string): string;
  /** Gives an answer that is not there yet its id. */
  answer(claim: string, slug: string): string;
}

export interface ChangeOf<S extends Subject> {
  readonly key: string;
  readonly id: string;
  readonly before: Values[S] | null;
  readonly after: Values[S] | null;
}

export function changesOf<S extends Subject>(changes: readonly Change[], subject: S): ChangeOf<S>[] {
  return changes.flatMap(({ key, id, before, after }) => {
    if ((before ?? after)?.subject !== subject) return [];
    // A change is of one subject, before and after.
    return [
      {
        key,
        id,
        before: (before?.value ?? null) as Values[S] | null,
        after: (after?.value ?? null) as Values[S] | null,
      },
    ];
  });
}

export interface Made<S extends Subject> {
  readonly key: string;
  readonly id: string;
  readonly after: Values[S];
}

export interface Changed<S extends Subject> extends Made<S> {
  readonly before: Values[S];
}

/** The changes of one subject by what has to be done. */
export function sorted<S extends Subject>({ changes }: Batch, subject: S) {
  const made: Made<S>[] = [];
  const changed: Changed<S>[] = [];
  const removed: string[] = [];
  for (const { key, id, before, after } of changesOf(changes, subject)) {
    if (after === null) removed.push(id);
    else if (before === null) made.push({ key, id, after });
    else changed.push({ key, id, before, after });
  }
  return { made, changed, removed };
}

export const NEXT = { revision: { increment: 1 } } as const;

export function namesOf(stored: StoredDossier | null, changes: readonly Change[]): Names {
  const ids = new Map<string, string>();
  for (const [key, { id }] of stored?.things ?? []) ids.set(key, id);
  for (const { key, id } of changes) ids.set(key, id);
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`there is no ${key}`);
    return id;
  };
  const takenAnswers = new Set([...(stored?.answers.values() ?? [])].map(({ id }) => id));
  const claim = (slug: string) => idOf(`claim:${slug}`);
  return {
    topic: (slug) => idOf(`topic:${slug}`),
    voice: (slug) => idOf(`voice:${slug}`),
    source: (slug) => idOf(`source:${slug}`),
    version: (source, number) => idOf(`version:${source}/${number}`),
    claim,
    answer: (of, slug) =>
      stored?.answers.get(`${of}/${slug}`)?.id ?? stableId([claim(of), "answer", slug], takenAnswers),
  };
}
