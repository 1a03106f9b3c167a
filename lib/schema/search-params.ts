/** What all query strings of pages have in common. A malformed value never fails: it counts as absent. */

import { z } from "zod";

/** As Next hands them to a page. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The first of a repeated parameter. */
export function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** A slug or public id, or null. */
export const nameOrNull = z.preprocess(
  first,
  z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,99}$/)
    .nullable()
    .catch(null),
);
