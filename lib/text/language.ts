import { isEnglishWord } from "#lib/text/english";

/**
 * The share of words that are on the list. A short passage in another language may stand in an English text, and a
 * garbled one may be English all the same: compare with `ENGLISH_SHARE`, of two versions the better one.
 */
export function englishShare(words: readonly { key: string; isNumber: boolean }[]): number {
  const counted = words.filter(({ isNumber }) => !isNumber);
  return counted.length === 0 ? 0 : counted.filter(({ key }) => isEnglishWord(key)).length / counted.length;
}

/** Of this many words, taken from all over the text, … */
const SAMPLE = 600;
/** … this share must be on the list. Good English prose has 0.83 and more, a bad scan of it about 0.6. */
export const ENGLISH_SHARE = 0.5;

/** Whether a text is in English, as far as a list of English words can tell. */
export function looksEnglish(text: string): boolean {
  const window = 400;
  const windows = Math.min(25, Math.ceil(text.length / window));
  let seen = 0;
  let english = 0;
  for (let i = 0; i < windows && seen < SAMPLE; i++) {
    const from = Math.floor((i * (text.length - window)) / Math.max(1, windows - 1));
    const sample = text.slice(Math.max(0, from), Math.max(0, from) + window);
    for (const [word] of sample.matchAll(/(?<![\p{L}\p{M}])[\p{L}\p{M}]{2,}(?![\p{L}\p{M}])/gu)) {
      seen++;
      if (isEnglishWord(word.toLowerCase())) english++;
    }
  }
  return seen > 0 && english >= ENGLISH_SHARE * seen;
}
