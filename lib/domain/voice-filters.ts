/** The list of voices: which of them, and in which order. Their form in the address is lib/schema/voices-query.ts. */

import type { VoiceKind } from "#lib/domain/vocabulary";
import { byName, type VoiceListing } from "#lib/domain/voices";

export const VOICE_SORTS = ["often", "sources", "name"] as const;
export type VoiceSort = (typeof VOICE_SORTS)[number];

export interface VoiceFilters {
  readonly kind: VoiceKind | null;
  /** Only voices that stand in a chain of this source and have the last word there. */
  readonly source: string | null;
}

export function filterVoices(
  voices: readonly VoiceListing[],
  { kind, source }: VoiceFilters,
): VoiceListing[] {
  return voices.filter(
    (listing) =>
      (kind === null || listing.voice.kind === kind) && (source === null || listing.sources.includes(source)),
  );
}

/** Those equal by what is asked for follow by how often they speak, then by name. */
export function sortVoices(voices: readonly VoiceListing[], sort: VoiceSort): VoiceListing[] {
  return [...voices].sort(
    (one, other) =>
      (sort === "name" ? byName(one.voice, other.voice) : 0) ||
      (sort === "sources" ? other.sources.length - one.sources.length : 0) ||
      other.positions - one.positions ||
      other.relayed - one.relayed ||
      byName(one.voice, other.voice),
  );
}
