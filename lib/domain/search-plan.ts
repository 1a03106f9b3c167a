/** What a search looks through, from the fields that narrow it. */

import { isPassageKind, type SearchTerms } from "#lib/domain/search-query";
import type { SearchUnit } from "#lib/domain/search-view";
import type { PassageKind } from "#lib/domain/vocabulary";

interface InKinds {
  /** Kinds of paragraphs, null for all. */
  readonly kinds: readonly PassageKind[] | null;
}

/**
 * The words of a text are searched paragraph by paragraph; where only recorded words are wanted (of a voice, on a
 * topic, or as such), quotation by quotation. Both kinds of hits are places in the text, so that a passage and a
 * quotation of the same words are one.
 */
export interface SearchPlan {
  /** Null where they are not searched. */
  readonly paragraphs: InKinds | null;
  readonly quotations: InKinds | null;
  readonly positions: boolean;
  readonly claims: boolean;
  /** Whether hits within any recorded quotation are left out. */
  readonly unquoted: boolean;
}

export function planOf({ kind, voice, topic, source }: SearchTerms): SearchPlan {
  const wants = (searched: "quotation" | "position" | "claim" | "passage") =>
    (kind.only.length === 0 || kind.only.includes(searched)) && !kind.not.includes(searched);
  const named = kind.only.filter(isPassageKind);
  const text = wants("passage") || (named.length > 0 && !kind.not.includes("passage"));
  const attributed = voice.only.length > 0 || topic.only.length > 0;
  const asked = kind.only.includes("quotation") || kind.not.includes("passage");
  const kinds = wants("passage") ? null : named;
  const quoted = !kind.not.includes("quotation") && (asked ? wants("quotation") : text && attributed);
  return {
    paragraphs: text && topic.only.length === 0 ? { kinds } : null,
    quotations: quoted ? { kinds: asked ? null : kinds } : null,
    positions: wants("position"),
    claims: wants("claim") && voice.only.length === 0 && source.only.length === 0,
    unquoted: kind.not.includes("quotation"),
  };
}

type Kinded = { readonly kind: PassageKind; readonly voice: { readonly slug: string } | null };

/** Whether a paragraph is among those that are searched. */
export function isSearched({ kind, voice }: Kinded, plan: SearchPlan, terms: SearchTerms): boolean {
  if (!plan.paragraphs || !isOfKind(kind, plan.paragraphs, terms)) return false;
  if (voice && terms.voice.not.includes(voice.slug)) return false;
  return terms.voice.only.length === 0 || (voice !== null && terms.voice.only.includes(voice.slug));
}

/** Whether what stands in a paragraph of a kind is wanted. */
export function isOfKind(kind: PassageKind, { kinds }: InKinds, terms: SearchTerms): boolean {
  return (kinds === null || kinds.includes(kind)) && !terms.kind.not.includes(kind);
}

/** What is counted, of what. */
export function unitOf(plan: SearchPlan, access: "full" | "excerpts"): SearchUnit {
  if (!plan.paragraphs) return "quotation";
  if (plan.quotations) return "passage";
  return access === "full" ? "paragraph" : "excerpt";
}
