/** A source as a list of sources names it. */

import { periodInWords } from "#lib/domain/dates";
import type { SourceHead } from "#lib/domain/model";

export interface Reference {
  /** Null where no author is recorded. */
  readonly by: string | null;
  /** As the captured text has it; null where it has none. */
  readonly title: string | null;
  /** Kind, container and date, each where it is known or said to be missing. */
  readonly more: string;
}

export function referenceOf({ authors, title, genre, container, published }: SourceHead): Reference {
  const date = published === null ? "the date was not recorded" : periodInWords(published);
  return {
    by: authors.length > 0 ? authors.map((author) => author.name).join(", ") : null,
    title,
    more: [genre, container, date].filter((part) => part !== null).join(", "),
  };
}
