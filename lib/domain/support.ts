/**
 * Independence (product.md, “Derived”): how many different last voices stand behind an answer, whoever repeats
 * them. A dozen sources that relay one committee are one voice.
 */

import { isHeld, lastVoice } from "#lib/domain/holding";
import type { Stand, Voice } from "#lib/domain/model";

/**
 * How a voice is brought in at its best: a source holds what it says, or only relays it, or every source that
 * relays it rejects it.
 */
export const BACKINGS = ["held", "relayed", "rejected"] as const;
export type Backing = (typeof BACKINGS)[number];

interface Supporter {
  readonly voice: Voice;
  /** Slugs of the sources in which it is heard, each once. */
  readonly sources: readonly string[];
  /** Of those, the ones that hold what it says. */
  readonly holders: readonly string[];
}

export interface Support extends Readonly<Record<Backing, readonly Supporter[]>> {
  /** Slugs of the voices that deny it, other than in the words of a source that rejects the denial. */
  readonly deniers: readonly string[];
}

/** The different last voices that assert or qualify, in order of appearance. @param stands under one answer. */
export function supportOf(stands: readonly Stand[]): Support {
  const supporters = new Map<string, { voice: Voice; sources: string[]; holders: string[] }>();
  const relayed = new Set<string>();
  const deniers = new Set<string>();
  for (const stand of stands) {
    const voice = lastVoice(stand);
    const isRejected = stand.endorsement === "rejected";
    if (stand.stance === "denies" && !isRejected) deniers.add(voice.slug);
    if (stand.stance !== "asserts" && stand.stance !== "qualifies") continue;
    const known = supporters.get(voice.slug) ?? { voice, sources: [], holders: [] };
    supporters.set(voice.slug, known);
    if (!known.sources.includes(stand.source)) known.sources.push(stand.source);
    if (isHeld(stand) && !known.holders.includes(stand.source)) known.holders.push(stand.source);
    if (!isRejected) relayed.add(voice.slug);
  }
  const all = [...supporters.values()];
  const others = all.filter(({ holders }) => holders.length === 0);
  return {
    held: all.filter(({ holders }) => holders.length > 0),
    relayed: others.filter(({ voice }) => relayed.has(voice.slug)),
    rejected: others.filter(({ voice }) => !relayed.has(voice.slug)),
    deniers: [...deniers],
  };
}

/**
 * “2 different voices behind it, in 2 sources; 3 relayed only to be rejected”, “No source holds it; 1 only relayed;
 * 1 denies it”, “No voice behind it”.
 */
export function supportInWords(support: Support): string {
  const { held, relayed, rejected, deniers } = support;
  const others = [
    [relayed.length, "only relayed"],
    [rejected.length, "relayed only to be rejected"],
    [deniers.length, deniers.length === 1 ? "denies it" : "deny it"],
  ] as const;
  return [
    behindInWords(held) ??
      (relayed.length + rejected.length > 0 ? "No source holds it" : "No voice behind it"),
    ...others.flatMap(([count, words]) => (count > 0 ? `${count} ${words}` : [])),
  ].join("; ");
}

function behindInWords(held: readonly Supporter[]): string | null {
  if (held.length === 0) return null;
  const sources = new Set(held.flatMap(({ holders }) => holders)).size;
  if (held.length === 1) return `One voice behind it${sources > 1 ? `, in ${sources} sources` : ""}`;
  return `${held.length} different voices behind it, in ${sources === 1 ? "one source" : `${sources} sources`}`;
}
