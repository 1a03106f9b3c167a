import type { Audit } from "#lib/verify/report";

const INDICES = [
  ["PassageSearch", "Passage"],
  ["ClaimSearch", "Claim"],
  ["QuotationSearch", "Quotation"],
  ["SummarySearch", "Position"],
] as const;

/** That each full-text index has exactly the rows of its table. */
export async function auditSearch({ reader, fail }: Audit): Promise<void> {
  for (const [index, table] of INDICES) {
    const [counted] = await reader.rows(
      `SELECT (SELECT count(*) FROM (SELECT "key" FROM "${table}" EXCEPT SELECT rowid FROM "${index}")) AS missing,
              (SELECT count(*) FROM (SELECT rowid FROM "${index}" EXCEPT SELECT "key" FROM "${table}")) AS surplus`,
    );
    const { missing, surplus } = counted ?? {};
    if (missing !== 0 || surplus !== 0) {
      fail("search", index, `${missing} rows are not in the index, and ${surplus} in it are nowhere else`);
    }
  }
}
