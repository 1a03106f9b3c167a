import { phraseOf } from "#lib/domain/find-in-text";
import type { TextLine } from "#lib/domain/search-view";
import { formatReaderQuery, LONGEST_FIND } from "#lib/schema/reader-query";
import { formatSearchQuery, type SearchQuery } from "#lib/schema/search-query";

/** A search from its beginning, in the order of the text. */
export const EVERY_HIT: Omit<SearchQuery, "q"> = { sort: "text", in: null, page: 1 };

export function searchAddress(dossier: string, query: SearchQuery): string {
  return `/dossiers/${dossier}/search${formatSearchQuery(query)}`;
}

/** The place of a hit in the reader, pinned to its version, with the words marked. */
export function hitAddress(
  dossier: string,
  source: string,
  { version, words, end, passage, covering }: TextLine,
): string {
  const [quotation] = covering;
  const phrase = phraseOf(words);
  // The reader looks through one paragraph after the other: what runs on into the next has its quotation to show it.
  const isFound = end <= passage.end && phrase.length <= LONGEST_FIND;
  const query = formatReaderQuery({
    version,
    quotation: quotation?.id ?? null,
    find: isFound ? phrase : null,
  });
  const anchor = quotation ? `q-${quotation.id}` : `p-${passage.number}`;
  return `/dossiers/${dossier}/sources/${source}${query}#${anchor}`;
}
