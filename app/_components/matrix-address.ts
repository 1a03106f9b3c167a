/** Where a cell of the matrix leads: the same page, with the evidence of that cell beside it. */

import { type CellName, formatOverviewQuery, type OverviewQuery } from "#lib/schema/overview-query";

/** Its row, so that a page that is loaded anew stands where it stood. */
export function cellAddress(query: OverviewQuery, cell: CellName): string {
  return `${formatOverviewQuery({ ...query, cell, context: null })}#${rowId(cell.claim)}`;
}

export function rowId(claim: string): string {
  return `row-${claim}`;
}
