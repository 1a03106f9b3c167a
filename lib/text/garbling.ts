import { isEnglishTrigram, isEnglishWord } from "#lib/text/english";
import type { Vocabulary } from "#lib/text/vocabulary";
import type { Word } from "#lib/text/words";

/**
 * Whether two words that stand in the same place of two sentences are one word with garbled letters, or two words.
 *
 * A letter more or less often makes another real word (“denied”, “defied”; “not”, “now”), so nearness alone
 * proves nothing. `garbled` needs a sign that one of the two is no word at all; without a sign either way the
 * answer is `doubtful`, and numbers, negations and real words are `different` however near they are.
 */
export type Verdict = "same" | "garbled" | "doubtful" | "different";

/** What is known of the words of the text, and so of its language. */
export interface WordKnowledge {
  readonly vocabulary: Vocabulary;
  /** Whether the list of English words can be expected to know an ordinary word of the text. */
  readonly english: boolean;
}

/** Up to this share of a word's letters may differ before the two are taken for two words. */
export const GARBLED_SHARE = 0.4;

/** @param distance the edit distance of the two keys */
export function judgeWords(asked: Word, found: Word, distance: number, known: WordKnowledge): Verdict {
  if (asked.key === found.key) return judgeSameLetters(asked, found);
  if (asked.isNumber || found.isNumber) return misreadDigits(asked, found) ? "garbled" : "different";
  if (isRoman(asked) && isRoman(found)) return "different";
  const [shorter, longer] =
    asked.key.length < found.key.length ? [asked.key, found.key] : [found.key, asked.key];
  const realAsked = isReal(asked, found, 1, known);
  const realFound = isReal(found, asked, 2, known);
  if (realAsked && realFound) return "different";
  if (bare(asked.key) === bare(found.key)) return "garbled";
  // What one has before or after the other is an ending, a prefix, or a word that lost its space (“notresign”).
  const extra = longer.length - shorter.length;
  if (longer === `${shorter}s`) return "different";
  if (extra > 1 && (longer.startsWith(shorter) || longer.endsWith(shorter))) return "different";
  const length = longer.length;
  if (distance > Math.max(1, Math.floor(length * GARBLED_SHARE))) {
    return known.english && length <= 4 && distance < length && !realAsked !== !realFound
      ? "garbled"
      : "different";
  }
  if (hasScanShape(asked.key) || hasScanShape(found.key) || scanned(asked.key) === scanned(found.key))
    return "garbled";
  if (!known.english) return "doubtful";
  if (isName(asked) && isName(found))
    return isImpossible(asked.key) || isImpossible(found.key) ? "garbled" : "doubtful";
  return "garbled";
}

/** The same letters. An apostrophe (“its”, “it’s”) or a hyphen (“resign”, “re-sign”) can still make two words. */
function judgeSameLetters(asked: Word, found: Word): Verdict {
  if (asked.parts.length !== found.parts.length && /^(?:re[^e]|coop$)/.test(asked.key)) {
    return [asked, found].some(({ parts }) => parts[0] === "re" || parts[0] === "co") ? "different" : "same";
  }
  if (APOSTROPHE.test(asked.raw) === APOSTROPHE.test(found.raw)) return "same";
  return isEnglishWord(asked.key) ? "different" : "garbled";
}

const APOSTROPHE = /['\u02bc\u2018\u2019\u00b4`]/;

/**
 * Whether all of the pieces are real words, as far as the text and the list tell.
 * @param least how often the text must hold it: once more than the one place that is being compared
 */
export function isReal(
  word: Word,
  other: Word,
  least: number,
  { vocabulary, english }: WordKnowledge,
): boolean {
  if (NEGATION.test(word.raw)) return true;
  return word.parts.every((part) => {
    if (english && isEnglishWord(part)) return true;
    // A scan garbles the same word in the same way again and again; beside the true form those stay rare.
    const count = vocabulary.count(part);
    return count >= least && count * 20 >= vocabulary.count(other.key);
  });
}

const NEGATION = /n['\u2019]t$/i;

function isRoman(word: Word): boolean {
  return /^[IVXLCDM]+$/.test(word.raw);
}

/** A capital letter where ordinary words have none. Names follow no list and no rule of spelling. */
function isName(word: Word): boolean {
  return /^\p{Lu}/u.test(word.raw) && !isEnglishWord(word.key);
}

/**
 * Letters among digits: ones that look like the digit (“l973” for “1973”), or one inside the number that makes it
 * unreadable (“19y3”). A digit for a digit, one less or one more is another number; so is “1970s” for “1970”.
 */
function misreadDigits(asked: Word, found: Word): boolean {
  const [plain, mixed] = /\p{L}/u.test(asked.key) ? [found.key, asked.key] : [asked.key, found.key];
  if (!/\p{L}/u.test(mixed)) return false;
  const digits = (key: string) =>
    key.replace(/[oq]/g, "0").replace(/[il|]/g, "1").replace(/z/g, "2").replace(/s/g, "5").replace(/b/g, "8");
  // “1970s” reads as “19705”; only a plain number can be a misread one.
  if (!/\p{L}/u.test(plain) && digits(mixed) === plain) return true;
  if (mixed.length === plain.length + 1 && mixed.replace(/(?<=\p{N})\p{L}(?=\p{N})/u, "") === plain)
    return true;
  return mixed.length === plain.length && unread(mixed, plain);
}

/** Whether a number is another one but for a single letter between its digits. */
function unread(mixed: string, plain: string): boolean {
  const at = mixed.search(/(?<=\p{N})\p{L}(?=\p{N})/u);
  return at > 0 && mixed.slice(0, at) === plain.slice(0, at) && mixed.slice(at + 1) === plain.slice(at + 1);
}

/** Without its accents, which bad scans lose. */
function bare(key: string): string {
  return key.replace(/\p{M}/gu, "");
}

/** Letters and pairs that scanners take for one another, brought to one form. */
function scanned(key: string): string {
  return key
    .replace(/rn|nn/g, "m")
    .replace(/cl/g, "d")
    .replace(/vv/g, "w")
    .replace(/ii/g, "u")
    .replace(/[ij1|]/g, "l")
    .replace(/0/g, "o")
    .replace(/5/g, "s");
}

/** Whether someone may have written it: a real word, a name, or any word where neither list nor text knows many. */
export function couldBeMeant(word: Word, other: Word, known: WordKnowledge): boolean {
  if (word.isNumber || isName(word) || isReal(word, other, 1, known)) return true;
  return !known.english && known.vocabulary.size < LARGE_VOCABULARY;
}

const LARGE_VOCABULARY = 3_000;

/** Numbers and negations, which nothing excuses. */
export function isWeighty(word: Word): boolean {
  return word.isNumber || NEGATION.test(word.raw) || NEGATIVE.has(word.key);
}

/** Of the languages whose negations are short enough to come from, or turn into, another word by one letter. */
const NEGATIVE: ReadonlySet<string> = new Set(
  "no not nor non none never neither nothing nobody without ni nunca nada nadie sin ne pas nie nicht kein nem nao".split(
    " ",
  ),
);

/** Three times the same letter, or letters of two alphabets: nothing that anyone wrote. */
function hasScanShape(key: string): boolean {
  return /(\p{L})\1\1/u.test(key) || (/[a-z]/.test(key) && /[\u0370-\u04ff]/.test(key));
}

function isImpossible(key: string): boolean {
  const edged = `^${bare(key)}^`;
  for (let i = 0; i + 3 <= edged.length; i++) if (!isEnglishTrigram(edged.slice(i, i + 3))) return true;
  return false;
}
