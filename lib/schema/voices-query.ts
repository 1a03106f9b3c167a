/** The addresses of the voices: which of them the list shows, and what of one voice its page shows. */

import { z } from "zod";
import { VOICE_KINDS } from "#lib/domain/vocabulary";
import { VOICE_SORTS } from "#lib/domain/voice-filters";
import { contextFields, setContext } from "#lib/schema/context-query";
import { first, nameOrNull, type SearchParams } from "#lib/schema/search-params";

const voicesSchema = z.object({
  kind: z.preprocess(first, z.enum(VOICE_KINDS).nullable().catch(null)),
  /** Slug of a source. */
  source: nameOrNull,
  sort: z.preprocess(first, z.enum(VOICE_SORTS).catch("often")),
});

export type VoicesQuery = z.infer<typeof voicesSchema>;

/** @param sources slugs of the dossier's sources: any other counts as absent. */
export function parseVoicesQuery(params: SearchParams, sources: readonly string[]): VoicesQuery {
  const { kind, source, sort } = params;
  const query = voicesSchema.parse({ kind, source, sort });
  return sources.includes(query.source ?? "") ? query : { ...query, source: null };
}

/** The query string, without what is the default: `?kind=document&sort=name`, or the empty string. */
export function formatVoicesQuery({ kind, source, sort }: VoicesQuery): string {
  const params = new URLSearchParams();
  if (kind !== null) params.set("kind", kind);
  if (source !== null) params.set("source", source);
  if (sort !== "often") params.set("sort", sort);
  return params.size > 0 ? `?${params}` : "";
}

const voiceSchema = z.object({
  /** Slug of a topic. */
  topic: nameOrNull,
  ...contextFields,
});

export type VoiceQuery = z.infer<typeof voiceSchema>;

/** @param topics slugs of the topics that the voice speaks on: any other counts as absent. */
export function parseVoiceQuery(params: SearchParams, topics: readonly string[]): VoiceQuery {
  const { topic, context, reach } = params;
  const query = voiceSchema.parse({ topic, context, reach });
  return topics.includes(query.topic ?? "") ? query : { ...query, topic: null };
}

/** The query string of a voice's page, without what is absent. */
export function formatVoiceQuery({ topic, ...context }: VoiceQuery): string {
  const params = new URLSearchParams();
  if (topic !== null) params.set("topic", topic);
  setContext(params, context);
  return params.size > 0 ? `?${params}` : "";
}
