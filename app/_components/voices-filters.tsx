import type { VoicesView } from "#lib/domain/views";
import { VOICE_KINDS, type VoiceKind } from "#lib/domain/vocabulary";
import { filterVoices, VOICE_SORTS, type VoiceSort } from "#lib/domain/voice-filters";
import { formatVoicesQuery, type VoicesQuery } from "#lib/schema/voices-query";
import { type FilterChoice, FilterMenu } from "./filter-menu.client";

interface VoicesFiltersProps {
  view: VoicesView;
  query: VoicesQuery;
}

const KINDS: Record<VoiceKind, string> = {
  person: "Persons",
  group: "Groups",
  organisation: "Organisations",
  document: "Documents",
  anonymous: "Unnamed",
};

const SORTS: Record<VoiceSort, string> = {
  often: "Most heard first",
  sources: "Most sources first",
  name: "By name",
};

/** Which voices to show and in which order: links, so that every state of it has an address. */
export function VoicesFilters({ view, query }: VoicesFiltersProps) {
  const { kinds, sources, sorts } = choices(view, query);
  return (
    <search className="filters">
      <div className="f-row">
        <nav aria-label="Kinds">
          <ul className="tabs">
            {kinds.map(({ label, href, count, current }) => (
              <li key={label}>
                <a href={href} aria-current={current || undefined}>
                  {label}
                  <span className="n">{count}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="menus">
          <FilterMenu id="source-menu" name="Source" choices={sources} />
          <FilterMenu id="sort-menu" name="Order" choices={sorts} />
        </div>
      </div>
    </search>
  );
}

/** Each with its address and how many voices it leaves beside the other choices. */
function choices({ dossier, sources, voices }: VoicesView, query: VoicesQuery) {
  const choose = (label: string, change: Partial<VoicesQuery>): FilterChoice => {
    const next = { ...query, ...change };
    return {
      label,
      href: `/dossiers/${dossier.slug}/voices${formatVoicesQuery(next)}`,
      count: filterVoices(voices, next).length,
      current: Object.entries(change).every(([name, value]) => query[name as keyof VoicesQuery] === value),
    };
  };
  return {
    kinds: [
      choose("All", { kind: null }),
      ...VOICE_KINDS.map((kind) => choose(KINDS[kind], { kind })).filter(
        ({ count, current }) => count > 0 || current,
      ),
    ],
    sources: [
      choose("All sources", { source: null }),
      ...sources.map(({ slug, shortTitle }) => choose(`Heard in ${shortTitle}`, { source: slug })),
    ],
    sorts: VOICE_SORTS.map((sort) => choose(SORTS[sort], { sort })),
  };
}
