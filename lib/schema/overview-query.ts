/** The overview's address: which claims it shows, in which order, and of which cell the evidence. */

import { z } from "zod";
import { STATE_FILTERS, type StateFilter } from "#lib/domain/filters";
import { ROW_ORDERS, type RowOrder } from "#lib/domain/row-order";
import { contextFields, type ShownContext, setContext } from "#lib/schema/context-query";
import type { SearchParams } from "#lib/schema/search-params";

export interface OverviewQuery extends ShownContext {
  /** Words searched for; null when none were given. */
  readonly q: string | null;
  readonly topic: string | null;
  readonly state: StateFilter | null;
  /** Slug of the source that is spoken to by. */
  readonly source: string | null;
  /** Slug of the source by which an answer is held. */
  readonly held: string | null;
  /** Null is the editors' order. */
  readonly sort: RowOrder | null;
  /** From 1. */
  readonly page: number;
  /** The cell whose evidence is shown. */
  readonly cell: CellName | null;
}

export interface CellName {
  readonly claim: string;
  readonly source: string;
}

export const EVERYTHING: OverviewQuery = {
  q: null,
  topic: null,
  state: null,
  source: null,
  held: null,
  sort: null,
  page: 1,
  cell: null,
  context: null,
  reach: "sentence",
};

/** What the parameters may name in the dossier at hand. */
export interface OverviewNames {
  readonly topics: readonly string[];
  readonly sources: readonly string[];
  readonly claims: readonly string[];
}

export type ReportedParam = Exclude<keyof OverviewQuery, keyof ShownContext>;

/** A parameter that could not be understood and was therefore left out of account. */
export interface IgnoredParam {
  readonly name: ReportedParam;
  readonly value: string;
}

export interface ParsedOverviewQuery {
  readonly query: OverviewQuery;
  /** For the page to say so: a filter that silently does nothing would show wrong counts. */
  readonly ignored: readonly IgnoredParam[];
}

/** Longer than any search; a limit so that an address cannot be made to cost much. */
export const MAX_WORDS = 200;

const pageNumber = z
  .string()
  .regex(/^[1-9][0-9]{0,5}$/)
  .transform(Number);

const shownContext = z.object(contextFields);

/** Never fails: what is malformed or names nothing in this dossier is ignored, and reported. */
export function parseOverviewQuery(params: SearchParams, names: OverviewNames): ParsedOverviewQuery {
  const ignored: IgnoredParam[] = [];
  function read<T>(name: ReportedParam, schema: z.ZodType<T>): T | null {
    const value = params[name];
    // An empty field of a form is sent as the empty string.
    if (value === undefined || (typeof value === "string" && value.trim() === "")) return null;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    ignored.push({ name, value: [value].flat().join(", ").slice(0, MAX_WORDS) });
    return null;
  }
  const sources = z.literal([...names.sources]);
  const query = {
    q: read("q", z.string().trim().max(MAX_WORDS)),
    topic: read("topic", z.literal([...names.topics])),
    state: read("state", z.enum(STATE_FILTERS)),
    source: read("source", sources),
    held: read("held", sources),
    sort: read("sort", z.enum(ROW_ORDERS)),
    page: read("page", pageNumber) ?? 1,
    cell: read("cell", cellOf(names)),
    ...shownContext.parse(params),
  };
  return { query, ignored };
}

/** `CLAIM.SOURCE`: slugs hold no dot. */
function cellOf({ claims, sources }: OverviewNames): z.ZodType<CellName> {
  return z
    .string()
    .transform((value) => value.split("."))
    .pipe(z.tuple([z.string(), z.string()]))
    .refine(([claim, source]) => claims.includes(claim) && sources.includes(source))
    .transform(([claim, source]) => ({ claim, source }));
}

export function cellInAddress({ claim, source }: CellName): string {
  return `${claim}.${source}`;
}

/** The query string, without what is not asked for: `?topic=x&state=disagree`, or the empty string. */
export function formatOverviewQuery({ page, cell, context, reach, ...filters }: OverviewQuery): string {
  const params = new URLSearchParams();
  for (const name of ["q", "topic", "state", "source", "held", "sort"] as const) {
    const value = filters[name];
    if (value !== null) params.set(name, value);
  }
  if (page > 1) params.set("page", `${page}`);
  if (cell) {
    params.set("cell", cellInAddress(cell));
    setContext(params, { context, reach });
  }
  return params.size > 0 ? `?${params}` : "";
}
