/** For whom a table is: programs, by default, or spreadsheets. */

import { z } from "zod";
import { first, type SearchParams } from "#lib/schema/search-params";

const schema = z.object({ for: z.preprocess(first, z.enum(["spreadsheet"]).nullable().catch(null)) });

export type CsvQuery = z.infer<typeof schema>;

export function parseCsvQuery(params: SearchParams): CsvQuery {
  return schema.parse({ for: params.for });
}
