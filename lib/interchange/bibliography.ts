/** A bibliography of sources in the formats of reference managers. */

import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import type { CitedSource } from "#lib/domain/views";
import { type CslItem, cslItem } from "#lib/interchange/csl";
import { texAddress, texText } from "#lib/interchange/tex";
import type { BibliographyFormat } from "#lib/schema/api-exports";

// Our own names for the entries; and characters that TeX has no command for are not dropped: lib/interchange/tex.ts.
Object.assign(plugins.config.get("@bibtex").format, {
  asciiOnly: false,
  useIdAsLabel: true,
  checkLabel: false,
});

/**
 * Citation.js is only asked to write. What it reads it tells by its looks, and would fetch an address or a DOI: it
 * is given no input to read.
 */
export function bibliography(sources: readonly CitedSource[], format: BibliographyFormat): string {
  const items = sources.map(cslItem);
  switch (format) {
    case "csl-json":
      return `${JSON.stringify(items, null, 2)}\n`;
    case "bibtex":
      return bibtex(items);
    case "ris":
      return ris(items);
  }
}

function bibtex(items: readonly CslItem[]): string {
  const written = plugins.output.format("bibtex", items.map(forTex));
  // A second, unescaped copy of the address, which the field `url` has already.
  return `${written.replace(/^\thowpublished = .*\n/gm, "").trim()}\n`;
}

/** Ids and types are plain words already; dates have none. */
function forTex({ id, type, ...item }: CslItem): object {
  const fields = Object.entries(item).map(([field, value]) => {
    if (field === "URL") return [field, texAddress(String(value))];
    return [field, typeof value === "string" ? texText(value) : value];
  });
  const author = item.author?.map((name) =>
    Object.fromEntries(Object.entries(name).map(([part, text]) => [part, texText(text)])),
  );
  return { id, type, ...Object.fromEntries(fields), ...(author && { author }) };
}

/** Of each record the tags, of which Citation.js would break long ones in the middle of a word. */
function ris(items: readonly CslItem[]): string {
  const records = plugins.output.format("ris", items, { format: "object" });
  const lines = records.flatMap(({ TY, ...tags }, index) => [
    `TY  - ${TY}`,
    // Citation.js cuts the name of an entry at twenty characters, where two may be the same.
    ...Object.entries({ ...tags, ID: items[index]?.id ?? "" }).flatMap(([tag, values]) =>
      [values].flat().map((value) => `${tag}  - ${value}`),
    ),
    "ER  - ",
  ]);
  return lines.map((line) => `${line}\r\n`).join("");
}
