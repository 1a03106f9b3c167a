import { CharClass, classOf, foldCluster, standsAlone } from "#lib/text/fold";

/** A word of a sentence as it is compared with another one. */
export interface Word {
  /** As it stands, without invisible characters and line-end hyphens. */
  raw: string;
  /** Folded letters, digits and marks, without apostrophes and the hyphens between letters. */
  key: string;
  /** The folded pieces between its hyphens. */
  parts: string[];
  isNumber: boolean;
  /** One bit for each letter that occurs, by which most pairs of words are seen to be unlike at once. */
  letters: number;
}

const HYPHENS = "[-\\u058a\\u05be\\u2010\\u2011\\u2043\\ufe63\\uff0d]";
const APOSTROPHES = "['\\u02bc\\u2018\\u2019\\u00b4`]";
const BREAK = `${HYPHENS}[^\\S\\n]*\\n\\s*`;
const LINE_END = new RegExp(
  `(?<=\\p{L}\\p{M}*)${BREAK}(?=\\p{Ll})|(?<=\\p{Lu}\\p{M}*)${BREAK}(?=\\p{Lu})`,
  "gu",
);
const HYPHEN = new RegExp(HYPHENS, "u");
// A number keeps its sign, its currency and its percent: “-5 %” is another word than “5”.
const WORD = new RegExp(
  [
    `(?:(?<![\\p{L}\\p{M}\\p{N}])[-+\\u2212])?\\p{Sc}?\\s?\\p{N}+(?:[.,:/]\\p{N}+)*(?:\\s?[%\\u2030\\u00b0])?[\\p{L}\\p{M}\\p{N}]*`,
    // “U.S.” is “US”.
    "(?<![\\p{L}\\p{M}\\p{N}])(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{M}\\p{N}]))?",
    `[\\p{L}\\p{M}\\p{N}]+(?:(?:${APOSTROPHES}|${HYPHENS}(?=\\p{L}))[\\p{L}\\p{M}\\p{N}]+)*`,
  ].join("|"),
  "gu",
);

/** The words in order. In scripts written without spaces each character is a word. */
export function wordsOf(text: string): Word[] {
  let visible = text;
  if (/[^\x20-\x7e\n]/.test(text)) {
    visible = "";
    for (const char of text) if (classOf(char.codePointAt(0) ?? 0) !== CharClass.ignored) visible += char;
  }
  const words: Word[] = [];
  for (const [match] of visible.replace(LINE_END, "").matchAll(WORD)) {
    const raw = match.trim();
    if (/[\u0e00-\uffff\u{20000}-\u{3ffff}]/u.test(raw) && [...raw].some(isAlone)) {
      for (const piece of pieces(raw)) words.push(wordFrom(piece));
    } else words.push(wordFrom(raw));
  }
  return words;
}

function wordFrom(raw: string): Word {
  const folded = foldCluster(raw);
  const isNumber = /\p{N}/u.test(raw);
  const parts = folded.split(HYPHEN).map((part) => part.replace(/[^\p{L}\p{M}\p{N}]/gu, ""));
  const key = isNumber ? folded.replace(/\s/g, "").replace("\u2212", "-") : parts.join("");
  let letters = 0;
  for (let i = 0; i < key.length; i++) letters |= 1 << (key.charCodeAt(i) & 31);
  return { raw, key, parts: parts.filter((part) => part !== ""), isNumber, letters };
}

function isAlone(char: string): boolean {
  return standsAlone(char.codePointAt(0) ?? 0);
}

/** A run of letters cut at every character that stands alone, marks left on their letters. */
function pieces(run: string): string[] {
  const cut: string[] = [];
  let open = false;
  for (const char of run) {
    const isMark = classOf(char.codePointAt(0) ?? 0) === CharClass.mark;
    if (cut.length > 0 && (isMark || (open && !isAlone(char)))) cut[cut.length - 1] += char;
    else cut.push(char);
    if (!isMark) open = !isAlone(char);
  }
  return cut;
}
