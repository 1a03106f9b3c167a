import type { Assessment } from "#lib/text/assess";

/**
 * Whether a place that resembles a quotation is a sentence merely built like it, not the one it was taken from.
 *
 * Who quotes from memory changes a word or two in a sentence; who made another sentence on the same pattern
 * changes more. The lines, found on sentences with words exchanged at random and on garbled ones:
 *
 * - CHANGED: of the words at most this share is exchanged, missing or added, and of the letters at most
 *   CHANGED_LETTERS (a run of missing words counts little more than one, as an omission is one act): the words
 *   that make a sentence another one are its long ones. One word may always be, in four words or more.
 *   In a bad scan some words are garbled past recognition: the more are garbled, the more may look exchanged.
 * - GARBLED: letters may be wrong in as many words as one likes, up to a third of all letters. At 10 % noise
 *   it is a tenth; beyond a third too little is left to tell one sentence from another.
 */
const CHANGED = 0.18;
const CHANGED_LETTERS = 0.2;
const GARBLED = 0.34;

/**
 * With so few of all letters wrong, and no two words exchanged, it is a bad scan that ran several words together:
 * the alignment of words lost its way, the letters did not.
 */
const LETTERS_OFF = 0.25;

/** @param lettersOff the edit distance of the letters alone, as a share of them; asked for only where it matters */
export function isLookalike(assessment: Assessment, lettersOff: () => number): boolean {
  const { words, changed, changedShare, exchanged, garbled } = assessment;
  if (assessment.class === "typographic") return false;
  // With two or three words left over, one more or one other makes another sentence.
  if (assessment.class === "wording" && words < (exchanged > 0 ? 4 : 3)) return true;
  const leeway = garbled / Math.max(1, words);
  const isChanged =
    changed > 1 && (changed > (CHANGED + leeway) * words || changedShare > CHANGED_LETTERS + leeway);
  if (!isChanged && garbled <= GARBLED * words) return false;
  return exchanged > 1 || lettersOff() > LETTERS_OFF;
}
