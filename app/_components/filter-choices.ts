/** What the overview's filters offer: each choice with its address and how many of the dossier's claims fit it. */

import { filterRows, NO_FILTER, STATE_FILTERS, type StateFilter } from "#lib/domain/filters";
import { claimsByTopic, hasTopicPages, type OverviewPart } from "#lib/domain/overview-page";
import { ROW_ORDERS, type RowOrder } from "#lib/domain/row-order";
import type { Overview } from "#lib/domain/views";
import { EVERYTHING, formatOverviewQuery, type OverviewQuery } from "#lib/schema/overview-query";
import type { FilterChoice, MenuChoice } from "./filter-menu.client";

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

export const ORDER_LABELS: Record<RowOrder, string> = {
  title: "By title",
  contested: "Most contested first",
  quotations: "Most quotations first",
  silences: "Most silences first",
  unreviewed: "Least reviewed first",
};

export interface FilterChoices {
  readonly topics: readonly FilterChoice[];
  readonly sources: readonly FilterChoice[];
  readonly states: readonly FilterChoice[];
  readonly orders: readonly MenuChoice[];
  /** Leads to the claims on which the sources disagree, or back to all when those are shown. */
  readonly disagree: FilterChoice;
}

type Filter = "topic" | "state" | "source" | "held";

export function filterChoices(overview: Overview, query: OverviewQuery, part: OverviewPart): FilterChoices {
  const { dossier, sources, rows } = overview;
  const address = (change: Partial<OverviewQuery>) => overviewAddress(dossier.slug, { ...query, ...change });
  const choose = (label: string, change: Partial<Pick<OverviewQuery, Filter>>): FilterChoice => ({
    label,
    href: address({ ...afresh(overview, query), ...change }),
    count: filterRows(rows, { ...NO_FILTER, ...change }).length,
    current: Object.entries(change).every(([name, value]) => query[name as Filter] === value),
  });
  const disagree = choose(STATE_LABELS.disagree, { state: "disagree" });
  return {
    topics: topicChoices(overview, query, part),
    sources: [
      choose("All sources", { source: null, held: null }),
      ...sources.map(({ slug, shortTitle }) =>
        choose(`Spoken to by ${shortTitle}`, { source: slug, held: null }),
      ),
      ...sources.map(({ slug, shortTitle }) =>
        choose(`Answer or figure held by ${shortTitle}`, { held: slug, source: null }),
      ),
    ],
    states: [
      choose("All states", { state: null }),
      ...STATE_FILTERS.map((state) => choose(STATE_LABELS[state], { state })).filter(
        (state) => state.current || state.count > 0,
      ),
    ],
    orders: [null, ...ROW_ORDERS].map((sort) => ({
      label: sort ? ORDER_LABELS[sort] : "Editors’ order",
      href: address({ ...afresh(overview, query), sort }),
      current: query.sort === sort,
    })),
    disagree: disagree.current
      ? { ...disagree, href: address({ ...afresh(overview, query), state: null }) }
      : disagree,
  };
}

/**
 * A large dossier shows a topic at a time, so “all topics” there means something only to a filter, a search or
 * an order; without one the first topic is where the plain address leads.
 */
function topicChoices(overview: Overview, query: OverviewQuery, part: OverviewPart): FilterChoice[] {
  const { dossier, rows } = overview;
  const address = (topic: string | null) =>
    overviewAddress(dossier.slug, { ...query, topic, page: 1, cell: null, context: null });
  const topics = claimsByTopic(overview).map(({ topic, count }) => ({
    label: topic.title,
    href: address(topic.slug),
    count,
    current: part.topic === topic.slug,
  }));
  if (hasTopicPages(rows) && !isNarrowed(query)) return topics;
  const all = { label: "All topics", href: address(null), count: rows.length, current: part.topic === null };
  return [all, ...topics];
}

/** Whether anything beside the topic decides what is shown. */
export function isNarrowed({ q, state, source, held, sort }: OverviewQuery): boolean {
  return [q, state, source, held, sort].some((one) => one !== null);
}

/** What every new choice resets: it starts on the first page, and in a large dossier with all topics. */
export function afresh({ rows }: Pick<Overview, "rows">, query: OverviewQuery) {
  const topic = hasTopicPages(rows) && !isNarrowed(query) ? null : query.topic;
  return { topic, page: EVERYTHING.page, cell: null, context: null };
}

/** The overview under other filters. */
export function overviewAddress(dossier: string, query: OverviewQuery): string {
  return `/dossiers/${dossier}${formatOverviewQuery(query)}`;
}
