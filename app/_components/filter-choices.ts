/** What the overview's filters offer: each choice with its address and how many of the dossier's claims fit it. */

import { filterRows, type OverviewFilters, STATE_FILTERS, type StateFilter } from "#lib/domain/filters";
import type { Overview } from "#lib/domain/views";
import { formatOverviewQuery, type OverviewQuery } from "#lib/schema/overview-query";
import type { FilterChoice } from "./filter-menu.client";

const NO_FILTER: OverviewFilters = { topic: null, state: null, source: null, found: null };

const STATE_LABELS: Record<StateFilter, string> = {
  disagree: "Where they disagree",
  contradict: "Contradict",
  differ: "Differ",
  agree: "Agree",
  "one-source": "One source",
  open: "Open",
  within: "Within one source",
  silences: "With a silence",
  "not-reviewed": "Not yet reviewed",
};

export interface FilterChoices {
  readonly topics: readonly FilterChoice[];
  readonly sources: readonly FilterChoice[];
  readonly states: readonly FilterChoice[];
  /** Leads to the claims on which the sources disagree, or back to all when those are shown. */
  readonly disagree: FilterChoice;
}

export function filterChoices(
  { dossier, topics, sources, rows }: Overview,
  query: OverviewQuery,
): FilterChoices {
  const fitting = (filter: Partial<OverviewFilters>) => filterRows(rows, { ...NO_FILTER, ...filter }).length;
  const choose = (label: string, change: Partial<Omit<OverviewQuery, "q">>): FilterChoice => ({
    label,
    href: overviewAddress(dossier.slug, { ...query, ...change }),
    count: fitting(change),
    current: Object.entries(change).every(([name, value]) => query[name as keyof OverviewQuery] === value),
  });
  const disagree = choose(STATE_LABELS.disagree, { state: "disagree" });
  return {
    topics: [
      choose("All topics", { topic: null }),
      ...topics.map((topic) => choose(topic.title, { topic: topic.slug })),
    ],
    sources: [
      choose("All sources", { source: null }),
      ...sources.map((source) => choose(`Spoken to by ${source.shortTitle}`, { source: source.slug })),
    ],
    states: [
      choose("All states", { state: null }),
      ...STATE_FILTERS.map((state) => choose(STATE_LABELS[state], { state })).filter(
        (state) => state.count > 0 || state.current,
      ),
    ],
    disagree: disagree.current
      ? { ...disagree, href: overviewAddress(dossier.slug, { ...query, state: null }) }
      : disagree,
  };
}

/** The overview under other filters. */
export function overviewAddress(dossier: string, query: OverviewQuery): string {
  return `/dossiers/${dossier}${formatOverviewQuery(query)}`;
}
