import { editDistance } from "#lib/text/edit-distance";

/** One word of the pattern's bit masks for each ASCII letter; all zero between calls. */
const masks = new Int32Array(128);

/**
 * The edit distance of two words, in UTF-16 units of their folded form. Most words are ASCII and fit into one
 * word of bits, and thousands of pairs are compared for one quotation: those go without any allocation.
 */
export function keyDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  if (a.length > 31 || !isAscii(a) || !isAscii(b)) return editDistance(unitsOf(a), unitsOf(b));
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i);
    masks[letter] = (masks[letter] ?? 0) | (1 << i);
  }
  const last = a.length - 1;
  let plus = -1;
  let minus = 0;
  let score = a.length;
  for (let j = 0; j < b.length; j++) {
    const equal = masks[b.charCodeAt(j)] ?? 0;
    const diagonal = equal | minus;
    const horizontal = (((equal & plus) + plus) ^ plus) | equal;
    const up = minus | ~(horizontal | plus);
    const down = plus & horizontal;
    score += ((up >>> last) & 1) - ((down >>> last) & 1);
    plus = (down << 1) | ~(diagonal | (up << 1) | 1);
    minus = ((up << 1) | 1) & diagonal;
  }
  for (let i = 0; i < a.length; i++) masks[a.charCodeAt(i)] = 0;
  return score;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
