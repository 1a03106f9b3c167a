/** The overview's address: which claims it shows. */

import { z } from "zod";
import { STATE_FILTERS, type StateFilter } from "#lib/domain/filters";
import type { SearchParams } from "#lib/schema/search-params";

export interface OverviewQuery {
  /** Words searched for; null when none were given. */
  readonly q: string | null;
  readonly topic: string | null;
  readonly state: StateFilter | null;
  /** Slug of the source that is spoken to by. */
  readonly source: string | null;
}

export const EVERYTHING: OverviewQuery = { q: null, topic: null, state: null, source: null };

/** What the parameters may name in the dossier at hand. */
export interface OverviewNames {
  readonly topics: readonly string[];
  readonly sources: readonly string[];
}

/** A parameter that could not be understood and was therefore left out of account. */
export interface IgnoredParam {
  readonly name: keyof OverviewQuery;
  readonly value: string;
}

export interface ParsedOverviewQuery {
  readonly query: OverviewQuery;
  /** For the page to say so: a filter that silently does nothing would show wrong counts. */
  readonly ignored: readonly IgnoredParam[];
}

/** Longer than any search; a limit so that an address cannot be made to cost much. */
const MAX_WORDS = 200;

/** Never fails: what is malformed or names nothing in this dossier is ignored, and reported. */
export function parseOverviewQuery(
  params: SearchParams,
  { topics, sources }: OverviewNames,
): ParsedOverviewQuery {
  const ignored: IgnoredParam[] = [];
  function read<T>(name: keyof OverviewQuery, schema: z.ZodType<T>): T | null {
    const value = params[name];
    // An empty field of a form is sent as the empty string.
    if (value === undefined || (typeof value === "string" && value.trim() === "")) return null;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    ignored.push({ name, value: [value].flat().join(", ").slice(0, MAX_WORDS) });
    return null;
  }
  const query = {
    q: read("q", z.string().trim().max(MAX_WORDS)),
    topic: read("topic", z.literal([...topics])),
    state: read("state", z.enum(STATE_FILTERS)),
    source: read("source", z.literal([...sources])),
  };
  return { query, ignored };
}

/** The query string, without what is not asked for: `?topic=x&state=disagree`, or the empty string. */
export function formatOverviewQuery(query: OverviewQuery): string {
  const params = new URLSearchParams();
  for (const name of ["q", "topic", "state", "source"] as const) {
    const value = query[name];
    if (value !== null) params.set(name, value);
  }
  return params.size > 0 ? `?${params}` : "";
}
