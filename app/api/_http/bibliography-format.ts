import { BIBLIOGRAPHY_FORMATS, type BibliographyFormat, isBibliographyFormat } from "#lib/schema/api-exports";
import { Problem } from "./problem";

/** The format of a bibliography from an address. */
export function formatParam(value: string): BibliographyFormat {
  if (isBibliographyFormat(value)) return value;
  const formats = Object.keys(BIBLIOGRAPHY_FORMATS).join(", ");
  throw new Problem(404, `There is no bibliography as “${value.slice(0, 80)}”. The formats are ${formats}.`);
}
