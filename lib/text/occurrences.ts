/** Every place where a sequence stands exactly, overlapping ones included. */

/** After so many finds by `indexOf` the text is taken to be repetitive, where `indexOf` would go quadratic. */
const REPETITIVE = 256;

/**
 * The UTF-16 positions of `wanted` in `text`, ascending. A find that begins or ends inside a surrogate pair is
 * none: the text has no such code points. Linear in the text, whatever it holds.
 */
export function occurrences(text: string, wanted: string): number[] {
  const found: number[] = [];
  let at = text.indexOf(wanted);
  while (at >= 0 && found.length < REPETITIVE) {
    found.push(at);
    at = text.indexOf(wanted, at + 1);
  }
  const all = at < 0 ? found : unitOccurrences(unitsOf(text), unitsOf(wanted));
  return all.filter((start) => !splitsPair(text, start) && !splitsPair(text, start + wanted.length));
}

/** The positions of one sequence of units in another, ascending (Knuth, Morris and Pratt). */
export function unitOccurrences(units: Uint16Array, wanted: Uint16Array): number[] {
  const found: number[] = [];
  if (wanted.length === 0 || wanted.length > units.length) return found;
  const border = new Int32Array(wanted.length);
  for (let i = 1, k = 0; i < wanted.length; i++) {
    while (k > 0 && wanted[i] !== wanted[k]) k = border[k - 1] ?? 0;
    if (wanted[i] === wanted[k]) k++;
    border[i] = k;
  }
  for (let i = 0, k = 0; i < units.length; i++) {
    while (k > 0 && units[i] !== wanted[k]) k = border[k - 1] ?? 0;
    if (units[i] === wanted[k]) k++;
    if (k === wanted.length) {
      found.push(i - k + 1);
      k = border[k - 1] ?? 0;
    }
  }
  return found;
}

export function splitsPair(text: string, at: number): boolean {
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
