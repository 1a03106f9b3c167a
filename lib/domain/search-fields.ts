/** The fields by which a search can be narrowed, and the kinds of what it finds. */

import { PASSAGE_KINDS, type PassageKind } from "#lib/domain/vocabulary";

export const SEARCH_FIELDS = ["source", "voice", "topic", "kind"] as const;
export type FieldName = (typeof SEARCH_FIELDS)[number];

/** What a search finds words in: the texts, the quotations recorded from them, and what the editors wrote. */
const SEARCHED = ["passage", "quotation", "position", "claim"] as const;
type Searched = (typeof SEARCHED)[number];

/** What `kind:` can name: kinds of paragraphs too. */
export const SEARCH_KINDS = [...SEARCHED, ...PASSAGE_KINDS] as const;
export type NamedKind = Searched | PassageKind;
