/**
 * Folding: what of a text is its words, and what is only how they are set.
 *
 * Letters are folded to their lower-case compatibility decomposition (so that NFC and NFD, ligatures and
 * full-width forms meet). Superscripts, fractions, circled and unit signs are left as they are: “10²” is not
 * “102”. Invisible characters (soft hyphen, zero-width and bidirectional controls) vanish.
 */

/** What a code point is for the comparison of two texts. */
export const CharClass = {
  word: 1,
  mark: 2,
  space: 3,
  quote: 4,
  hyphen: 5,
  dash: 6,
  other: 7,
  ignored: 8,
} as const;
export type CharClass = (typeof CharClass)[keyof typeof CharClass];

const WORD = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;
const SPACE = /[\s\u0085\u{180e}]/u;
const IGNORED = /\p{Default_Ignorable_Code_Point}/u;
const QUOTE =
  /["'`\u00ab\u00b4\u00bb\u02b9\u02bb\u02bc\u02c8\u05f3\u05f4\u2018-\u201f\u2032-\u2037\u2039\u203a\u300c-\u300f\u301d-\u301f\uff02\uff07]/u;
const HYPHEN = /[-\u058a\u05be\u2010\u2011\u2043\ufe63\uff0d]/u;
const DASH = /[\u2012-\u2015\u2212\u2e3a\u2e3b\u301c\u30a0\ufe58]/u;
const NOT_COMPATIBLE =
  /[\u00aa\u00b2\u00b3\u00b9\u00ba\u00bc-\u00be\u02b0-\u02ff\u1d2c-\u1d6a\u2070-\u209f\u2100-\u214f\u2150-\u215f\u2189\u2460-\u24ff\u3200-\u33ff]/u;

function classify(codePoint: number): CharClass {
  const char = String.fromCodePoint(codePoint);
  if (IGNORED.test(char)) return CharClass.ignored;
  if (QUOTE.test(char)) return CharClass.quote;
  if (WORD.test(char)) return CharClass.word;
  if (MARK.test(char)) return CharClass.mark;
  if (SPACE.test(char)) return CharClass.space;
  if (HYPHEN.test(char)) return CharClass.hyphen;
  if (DASH.test(char)) return CharClass.dash;
  return CharClass.other;
}

/** A character, with the marks on it if any, decomposed and in lower case. */
export function foldCluster(cluster: string): string {
  const decomposed = NOT_COMPATIBLE.test(cluster) ? cluster.normalize("NFD") : cluster.normalize("NFKD");
  return decomposed.toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ").normalize("NFD");
}

/** Letters, digits and marks in one stream, each unit with the place in the text that it came from. */
export interface LetterStream {
  /** Folded UTF-16 units of word characters and their marks, with nothing between the words. */
  units: Uint16Array;
  /** For each unit the UTF-16 position in the text of the character it came from. */
  origin: Uint32Array;
  /** For each unit 1 where a word starts, else 0. An apostrophe between letters starts none. */
  starts: Uint8Array;
  /** Whether there is a combining mark anywhere. */
  hasMarks: boolean;
}

/** Facts about the code points of the Basic Multilingual Plane, filled in as they turn up. */
const classes = new Uint8Array(0x10000);
/** What folds to one unit and goes with its neighbours in a word, which is nearly everything; 0 for the rest, … */
const simpleFold = new Uint16Array(0x10000);
/** … which is here. */
const longFold = new Map<number, string>();

/** The class of the code point, remembered. */
export function classOf(codePoint: number): CharClass {
  if (codePoint > 0xffff) return classify(codePoint);
  const known = classes[codePoint];
  if (known) return known as CharClass;
  const found = classify(codePoint);
  classes[codePoint] = found;
  if (found === CharClass.word) {
    const folded = foldCluster(String.fromCodePoint(codePoint));
    if (folded.length === 1 && !standsAlone(codePoint)) simpleFold[codePoint] = folded.charCodeAt(0);
    else longFold.set(codePoint, folded);
  }
  return found;
}

/** Whether a script is written without spaces between words, so that each character is its own word here. */
export function standsAlone(codePoint: number): boolean {
  if (codePoint < 0x0e00) return false;
  return ALONE.test(String.fromCodePoint(codePoint));
}
const ALONE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** One walk over the text. Linear; about thirteen bytes a letter. */
export function letterStream(text: string): LetterStream {
  let capacity = text.length + 16;
  let units = new Uint16Array(capacity);
  let origin = new Uint32Array(capacity);
  let starts = new Uint8Array(capacity);
  let count = 0;
  let newWord = 1;
  let hasMarks = false;
  const length = text.length;
  for (let at = 0; at < length; ) {
    let code = text.charCodeAt(at);
    let width = 1;
    if (code >= 0xd800 && code < 0xdc00) {
      code = text.codePointAt(at) ?? code;
      width = code > 0xffff ? 2 : 1;
    }
    const kind = code < 0x10000 ? classes[code] || classOf(code) : classOf(code);
    if (kind !== CharClass.word && kind !== CharClass.mark) {
      if (kind === CharClass.ignored) {
        at += width;
        continue;
      }
      if (kind !== CharClass.quote || newWord === 1 || !wordFollows(text, at + width)) newWord = 1;
      at += width;
      continue;
    }
    if (width === 1 && kind === CharClass.word && !carriesMark(text, at + 1)) {
      const simple = simpleFold[code] ?? 0;
      if (simple !== 0) {
        units[count] = simple;
        origin[count] = at;
        starts[count] = newWord;
        count++;
        newWord = 0;
        at++;
        continue;
      }
    }
    const end = clusterEnd(text, at);
    if (end > at + width || kind === CharClass.mark) hasMarks = true;
    const folded =
      width === 1 && end === at + 1 ? (longFold.get(code) ?? foldOne(text, at, end)) : foldOne(text, at, end);
    if (count + folded.length + (length - end) > capacity) {
      capacity = Math.ceil(capacity * 1.5) + folded.length;
      units = grown(units, new Uint16Array(capacity));
      origin = grown(origin, new Uint32Array(capacity));
      starts = grown(starts, new Uint8Array(capacity));
    }
    const alone = standsAlone(code);
    if (alone) newWord = 1;
    for (let i = 0; i < folded.length; i++) {
      units[count] = folded.charCodeAt(i);
      origin[count] = at;
      starts[count] = newWord;
      count++;
      newWord = 0;
    }
    if (alone) newWord = 1;
    at = end;
  }
  return {
    units: units.subarray(0, count),
    origin: origin.subarray(0, count),
    starts: starts.subarray(0, count),
    hasMarks,
  };
}

/** The UTF-16 position after the character at `at` and the marks (and invisible characters) on it. */
export function clusterEnd(text: string, at: number): number {
  const first = text.codePointAt(at);
  if (first === undefined) return at;
  let end = at + (first > 0xffff ? 2 : 1);
  for (let look = end; look < text.length; ) {
    const code = text.codePointAt(look) ?? 0;
    if (code < 0xad) break;
    const kind = classOf(code);
    if (kind !== CharClass.mark && kind !== CharClass.ignored) break;
    look += code > 0xffff ? 2 : 1;
    // Trailing invisible characters belong to nothing; only a mark after them carries the cluster on.
    if (kind === CharClass.mark) end = look;
  }
  return end;
}

/** Whether the unit at `at` may belong to the character before it; a surrogate may, and is looked at closely. */
function carriesMark(text: string, at: number): boolean {
  const unit = at < text.length ? text.charCodeAt(at) : 0;
  if (unit < 0xad) return false;
  if (unit >= 0xd800 && unit < 0xdc00) return true;
  const kind = classes[unit] || classOf(unit);
  return kind === CharClass.mark || kind === CharClass.ignored;
}

function foldOne(text: string, from: number, to: number): string {
  let cluster = "";
  for (let at = from; at < to; ) {
    const code = text.codePointAt(at) ?? 0;
    const char = String.fromCodePoint(code);
    if (classOf(code) !== CharClass.ignored) cluster += char;
    at += char.length;
  }
  return foldCluster(cluster);
}

function wordFollows(text: string, at: number): boolean {
  return at < text.length && classOf(text.codePointAt(at) ?? 0) === CharClass.word;
}

function grown<T extends Uint16Array | Uint32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
