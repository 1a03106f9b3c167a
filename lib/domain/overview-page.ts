/** Which part of the matrix one page of the overview shows. */

import { filterRows, NO_FILTER, type OverviewFilters } from "#lib/domain/filters";
import type { Topic } from "#lib/domain/model";
import { orderRows, type RowOrder } from "#lib/domain/row-order";
import type { ClaimRow, Overview } from "#lib/domain/views";

/** A dossier with more claims shows a page for each topic; what its filters let through comes by as many. */
export const MOST_ROWS = 100;

export interface RowGroup {
  /** Null where another order than the editors' has taken the topics apart. */
  readonly topic: Topic | null;
  readonly rows: readonly ClaimRow[];
}

export interface OverviewPart {
  /** The topic whose page it is, by slug: the one asked for, or the first where nothing was in a large dossier. */
  readonly topic: string | null;
  readonly groups: readonly RowGroup[];
  /** Of those that fit, from the first to the last one shown: 101, 200. */
  readonly from: number;
  readonly to: number;
  /** How many claims fit the filters, on all pages. */
  readonly fitting: number;
  readonly page: number;
  readonly pages: number;
}

export function hasTopicPages(rows: readonly ClaimRow[]): boolean {
  return rows.length > MOST_ROWS;
}

/** @param page from 1; one past the last is the last. */
export function overviewPart(
  { topics, rows }: Pick<Overview, "topics" | "rows">,
  filters: OverviewFilters,
  order: RowOrder | null,
  page: number,
): OverviewPart {
  const { topic: asked, state, source, held, found } = filters;
  const plain = [order, asked, state, source, held, found].every((one) => one === null);
  const topic = plain && hasTopicPages(rows) ? firstTopic(rows) : asked;
  const fitting = filterRows(rows, { ...filters, topic });
  const ordered = order === null ? fitting : orderRows(fitting, order);
  const pages = Math.max(1, Math.ceil(ordered.length / MOST_ROWS));
  const at = Math.min(page, pages);
  const start = (at - 1) * MOST_ROWS;
  const shown = ordered.slice(start, start + MOST_ROWS);
  return {
    topic,
    groups: order === null ? byTopic(topics, shown) : [{ topic: null, rows: shown }],
    from: Math.min(start + 1, ordered.length),
    to: start + shown.length,
    fitting: ordered.length,
    page: at,
    pages,
  };
}

/** How many claims each topic has, for those that have any. */
export function claimsByTopic({ topics, rows }: Pick<Overview, "topics" | "rows">) {
  return topics
    .map((topic) => ({ topic, count: filterRows(rows, { ...NO_FILTER, topic: topic.slug }).length }))
    .filter(({ count }) => count > 0);
}

function firstTopic(rows: readonly ClaimRow[]): string | null {
  return rows[0]?.claim.topic.slug ?? null;
}

function byTopic(topics: readonly Topic[], rows: readonly ClaimRow[]): RowGroup[] {
  return topics
    .map((topic) => ({ topic, rows: rows.filter((row) => row.claim.topic.slug === topic.slug) }))
    .filter((group) => group.rows.length > 0);
}
