/** What the API gives in other people's formats, rather than as JSON of our own. */

export const BIBLIOGRAPHY_FORMATS = {
  "csl-json": { type: "application/vnd.citationstyles.csl+json", extension: "json" },
  bibtex: { type: "application/x-bibtex", extension: "bib" },
  ris: { type: "application/x-research-info-systems", extension: "ris" },
} as const;

export type BibliographyFormat = keyof typeof BIBLIOGRAPHY_FORMATS;

export function isBibliographyFormat(name: string): name is BibliographyFormat {
  return Object.hasOwn(BIBLIOGRAPHY_FORMATS, name);
}

export const MARKDOWN = "text/markdown; variant=GFM";
export const CSV = "text/csv; header=present";

const bibliography = Object.values(BIBLIOGRAPHY_FORMATS).map(({ type }) => type);
const formats = Object.keys(BIBLIOGRAPHY_FORMATS).join(", ");
const cells =
  "Cells are exactly what is stored; with ?for=spreadsheet one that a spreadsheet would run as a formula has an apostrophe before it, the column apostrophe_before names it, and a byte order mark leads.";

export const EXPORTS = [
  {
    path: "/api/v1/dossiers/{dossier}/claims/{claim}/markdown",
    summary: "One claim as Markdown: what its page says, with every quotation.",
    type: MARKDOWN,
    problems: [400, 404],
  },
  {
    path: "/api/v1/dossiers/{dossier}/claims/{claim}/csv",
    summary: `One claim as a table: a row for each quotation, and for each source without a position. ${cells}`,
    type: CSV,
    problems: [400, 404],
  },
  {
    path: "/api/v1/dossiers/{dossier}/voices/{voice}/markdown",
    summary: "One voice as Markdown: what each source has it say, with every quotation.",
    type: MARKDOWN,
    problems: [400, 404],
  },
  {
    path: "/api/v1/dossiers/{dossier}/voices/{voice}/csv",
    summary: `One voice as a table: a row for each quotation. ${cells}`,
    type: CSV,
    problems: [400, 404],
  },
  {
    path: "/api/v1/dossiers/{dossier}/bibliography/{format}",
    summary: `The sources of a dossier for reference managers. The formats are ${formats}.`,
    type: bibliography,
    problems: [400, 404],
  },
  {
    path: "/api/v1/dossiers/{dossier}/sources/{source}/bibliography/{format}",
    summary: `One source for reference managers. The formats are ${formats}.`,
    type: bibliography,
    problems: [400, 404],
  },
] as const;
