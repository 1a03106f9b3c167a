/** Which sources of a dossier stand side by side, and in which order: all of them in its own, or as a reader asks. */

import type { ClaimView } from "#lib/domain/views";

export interface ChosenSources<S extends { readonly slug: string }> {
  /** In the order asked for; never empty where the dossier has a source. */
  readonly shown: readonly S[];
  /** In the dossier's order. */
  readonly hidden: readonly S[];
  /** What was asked for and is no source of the dossier. */
  readonly unknown: readonly string[];
  /** Whether those shown stand in another order than the dossier's. */
  readonly reordered: boolean;
}

/**
 * @param sources in the dossier's order
 * @param asked for, in order, each once; null for all. Where none of them is a source, all are shown.
 */
export function chooseSources<S extends { readonly slug: string }>(
  sources: readonly S[],
  asked: readonly string[] | null,
): ChosenSources<S> {
  const bySlug = new Map(sources.map((source) => [source.slug, source]));
  const chosen = (asked ?? []).flatMap((slug) => bySlug.get(slug) ?? []);
  const shown = chosen.length > 0 ? chosen : sources;
  const hidden = sources.filter((source) => !shown.includes(source));
  return {
    shown,
    hidden,
    unknown: (asked ?? []).filter((slug) => !bySlug.has(slug)),
    reordered: sources.filter((source) => shown.includes(source)).some((source, at) => source !== shown[at]),
  };
}

/** What an address has to say of a choice: null where it is all sources in the dossier's order. */
export function choiceToWrite<S extends { readonly slug: string }>({
  shown,
  hidden,
  reordered,
}: ChosenSources<S>): string[] | null {
  return hidden.length > 0 || reordered ? shown.map((source) => source.slug) : null;
}

/** The slugs with one of them at another place; a place beyond either end is that end. */
export function movedTo(slugs: readonly string[], slug: string, place: number): string[] {
  const others = slugs.filter((one) => one !== slug);
  const at = Math.max(0, place);
  return [...others.slice(0, at), slug, ...others.slice(at)];
}

/** The claim with what the chosen sources have on it, and nothing of the others. */
export function withSources(
  view: ClaimView,
  { shown }: ChosenSources<ClaimView["sources"][number]>,
): ClaimView {
  const slugs = shown.map((source) => source.slug);
  return {
    ...view,
    sources: shown,
    positions: view.positions.filter((position) => slugs.includes(position.source)),
    coverage: slugs.flatMap((slug) => view.coverage.find((entry) => entry.source === slug) ?? []),
  };
}
