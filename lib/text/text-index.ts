import { type OffsetTable, offsetTable } from "#lib/text/code-points";
import { type LetterStream, letterStream } from "#lib/text/fold";
import { type GramIndex, indexGrams } from "#lib/text/gram-index";
import { looksEnglish } from "#lib/text/language";
import { type Vocabulary, vocabularyOf } from "#lib/text/vocabulary";

/**
 * What `findQuote` needs to know of a text, built once and kept for as many quotations as one likes. Immutable,
 * like the text of a source version. Costs about twenty bytes a letter of memory.
 */
export interface TextIndex {
  readonly text: string;
  readonly offsets: OffsetTable;
  /** The text's letters without what stands between them. */
  readonly letters: LetterStream;
  readonly grams: GramIndex;
  readonly vocabulary: Vocabulary;
  /** Whether the built-in list of English words applies to it. */
  readonly english: boolean;
}

/** Builds the index: linear in the text. */
export function indexText(text: string): TextIndex {
  const letters = letterStream(text);
  return {
    text,
    offsets: offsetTable(text),
    letters,
    grams: indexGrams(letters.units),
    vocabulary: vocabularyOf(letters),
    english: looksEnglish(text),
  };
}
