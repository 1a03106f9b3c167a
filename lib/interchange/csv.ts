/** Tables as CSV (RFC 4180): lines end with CRLF, and what holds a line end, a comma or a quote is quoted. */

import { stringify } from "csv-stringify/sync";

export type Cell = string | number | boolean | null;

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Every cell is exactly what is stored: nothing is added to a quotation. For programs. */
export function exactCsv({ columns, rows }: Table): string {
  return written([columns, ...rows]);
}

/** What spreadsheets take for a formula when a cell begins so (OWASP, “CSV Injection”). */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * For spreadsheets, which run what looks like a formula: such a cell gets an apostrophe before it, and the last
 * column names those that did, so that nothing is altered unseen and all of it can be undone. With a byte order mark,
 * without which they take the characters for others.
 */
export function spreadsheetCsv({ columns, rows }: Table): string {
  const guarded = rows.map((row) => {
    const risky = row.map((cell) => typeof cell === "string" && FORMULA.test(cell));
    return [
      ...row.map((cell, index) => (risky[index] ? `'${cell}` : cell)),
      columns.filter((_, index) => risky[index]).join(" "),
    ];
  });
  return `\ufeff${written([[...columns, "apostrophe_before"], ...guarded])}`;
}

function written(records: readonly (readonly Cell[])[]): string {
  return stringify(
    records.map((record) => [...record]),
    {
      record_delimiter: "\r\n",
      quoted_match: /[\r\n]/,
      cast: { boolean: (value) => (value ? "yes" : "no") },
    },
  );
}
