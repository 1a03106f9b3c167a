import fc from "fast-check";

/** Characters that trip up whoever counts, folds or cuts text without care. */
const PIECES = [
  "a",
  "b",
  "e",
  "A",
  "x",
  " ",
  " ",
  "\n",
  "\r\n",
  "\r",
  ".",
  ",",
  "'",
  "’",
  "“",
  "”",
  "-",
  "—",
  "\u2011", // non-breaking hyphen
  "\u202f", // narrow no-break space
  "\u00ad", // soft hyphen
  "\u00a0",
  "\u200b",
  "\u200d",
  "\ufe0f",
  "é",
  "e\u0301",
  "\u0301",
  "\u0323",
  "ﬁ",
  "ß",
  "İ",
  "한",
  "ᄒ",
  "ᅡ",
  "😀",
  "👩‍🚀",
  "🇨🇱",
  "𝔘",
  "𠮷",
  "史",
  "料",
  "ש",
  "לום",
  "\u05b8",
  "ع",
  "ربي",
  "\u0650",
  "\u200f",
  "7",
  "10",
  "²",
  "ก",
  "ำ",
];

/** Text of such characters, with enough repetition that quotations occur more than once. */
export const trickyText = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 80 })
  .map((pieces) => pieces.join(""));

/** A text and a span of it in code points that is not empty and not only white space. */
export const textWithSpan = fc
  .tuple(trickyText, fc.nat(), fc.nat())
  .map(([text, a, b]) => {
    const length = Array.from(text).length;
    const start = a % length;
    return { text, start, end: start + 1 + (b % (length - start)) };
  })
  .filter(({ text, start, end }) => Array.from(text).slice(start, end).join("").trim() !== "");

/** Slow and plain: the code points of a span. */
export function codePointsOf(text: string, start: number, end: number): string {
  return Array.from(text).slice(start, end).join("");
}
