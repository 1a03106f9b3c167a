import type { VoiceKind } from "#lib/domain/vocabulary";

/** What a voice is, in words. */
export const VOICE_KIND_WORDS: Record<VoiceKind, string> = {
  person: "A person",
  group: "A group",
  organisation: "An organisation",
  document: "A document",
  anonymous: "Unnamed",
};
