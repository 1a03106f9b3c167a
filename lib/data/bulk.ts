/**
 * Many rows in few statements. Prisma binds each value by itself, which for the 12,000 rows of a large dossier
 * takes seconds and hundreds of statements; here a statement takes one JSON array, which SQLite unfolds. A libSQL
 * server ends a write transaction after about five seconds when another writer waits, so it matters.
 *
 * Triggers run for each row as ever. Bytes cannot stand in JSON: tables with some are written through Prisma.
 */

import type { Prisma } from "#generated/client";

/** Booleans become 0 and 1, as Prisma stores them. */
type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Of JSON in one statement: well below the 4 MB that a libSQL server takes. */
const MOST_CHARACTERS = 1_000_000;

/** All rows have the columns of the first one; columns that it does not name take their default. */
export async function insertRows(
  tx: Prisma.TransactionClient,
  table: Prisma.ModelName,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const names = columns.map((column) => `"${column}"`).join(", ");
  const values = columns.map((_, index) => `json_extract(value, '$[${index}]')`).join(", ");
  const lists = rows.map((row) => JSON.stringify(columns.map((column) => row[column] ?? null)));
  for (const chunk of chunks(lists)) {
    await tx.$executeRawUnsafe(
      `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?)`,
      `[${chunk.join(",")}]`,
    );
  }
}

/** Of the rows that have one of the values in the column. */
export async function deleteRows(
  tx: Prisma.TransactionClient,
  table: Prisma.ModelName,
  column: string,
  values: readonly string[],
): Promise<void> {
  if (values.length === 0) return;
  const sql = `DELETE FROM "${table}" WHERE "${column}" IN (SELECT value FROM json_each(?))`;
  await tx.$executeRawUnsafe(sql, JSON.stringify(values));
}

/** In order; a chunk has one piece at least, however long it is. */
function chunks(pieces: readonly string[]): string[][] {
  const found: string[][] = [];
  let room = 0;
  for (const piece of pieces) {
    room -= piece.length;
    const last = found.at(-1);
    if (last !== undefined && room >= 0) last.push(piece);
    else {
      found.push([piece]);
      room = MOST_CHARACTERS - piece.length;
    }
  }
  return found;
}
