import type { Stand, Topic } from "#lib/domain/model";
import type { VoiceClaim, VoiceView } from "#lib/domain/views";
import type { VoiceQuery } from "#lib/schema/voices-query";

/** What every part of a voice's page is given. */
export interface VoicePageProps {
  view: VoiceView;
  query: VoiceQuery;
  origin: string;
}

/** All positions in which the voice has the last word. */
export function spokenBy(claims: readonly VoiceClaim[]): Stand[] {
  return claims.flatMap((claim) => claim.positions);
}

/** The topics on which the voice speaks, in their order, with the claims of each. */
export function topicsOf(claims: readonly VoiceClaim[]): { topic: Topic; claims: VoiceClaim[] }[] {
  const topics = new Map<string, { topic: Topic; claims: VoiceClaim[] }>();
  for (const entry of claims) {
    const { topic } = entry.claim;
    const own = topics.get(topic.slug) ?? { topic, claims: [] };
    topics.set(topic.slug, own);
    own.claims.push(entry);
  }
  return [...topics.values()];
}
