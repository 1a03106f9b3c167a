import type { AgreementView } from "#lib/domain/views";
import type { AgreementQuery } from "#lib/schema/agreement-query";

/** What every part of the agreement page is given. */
export interface AgreementPageProps {
  view: AgreementView;
  query: AgreementQuery;
}

/** The short titles of a dossier's sources, by slug. */
export function titlesOf({ sources }: Pick<AgreementView, "sources">): (slug: string) => string {
  const titles = new Map(sources.map((source) => [source.slug, source.shortTitle]));
  return (slug) => titles.get(slug) ?? slug;
}
