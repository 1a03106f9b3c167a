/**
 * Edit distance (insert, delete, replace: one each) with Myers' bit vectors, 32 rows of the matrix at a time.
 *
 * G. Myers, “A Fast Bit-Vector Algorithm for Approximate String Matching Based on Dynamic Programming”,
 * J. ACM 46 (3), 1999, the block form of section 5. Time O(rows / 32 × columns), memory O(rows).
 */

type Units = Uint16Array | Uint32Array;

/** How many insertions, deletions and replacements turn one sequence into the other. */
export function editDistance(a: Units, b: Units): number {
  let head = 0;
  const shorter = Math.min(a.length, b.length);
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const rows = a.subarray(head, a.length - tail);
  const columns = b.subarray(head, b.length - tail);
  if (rows.length === 0 || columns.length === 0) return rows.length + columns.length;
  let score = rows.length;
  columnScores(rows, columns, 1, (current) => {
    score = current;
  });
  return score;
}

/** The edit distance of two strings in code points. */
export function codePointDistance(a: string, b: string): number {
  const codePoints = (text: string) => Uint32Array.from(text, (char) => char.codePointAt(0) ?? 0);
  return editDistance(codePoints(a), codePoints(b));
}

interface Located {
  /** Range of the window that is nearest to the pattern. */
  start: number;
  end: number;
  distance: number;
}

/**
 * Where in a window a pattern fits best, wherever it begins and ends. Of ends equally good the first, carried
 * on as long as the next one is as good: a garbled last letter is then inside the place, not outside.
 */
export function locate(pattern: Units, window: Units): Located {
  let { at: end, score: distance } = best(pattern, window, 0);
  if (end === 0) end = Math.min(window.length, pattern.length);
  const before = window.slice(0, end).reverse();
  const { at: length, score } = best(pattern.slice().reverse(), before, 1);
  distance = Math.max(distance, score);
  return { start: end - length, end, distance };
}

function best(pattern: Units, window: Units, top: 0 | 1): { at: number; score: number } {
  let at = 0;
  let lowest = pattern.length;
  let lastAtLowest = -2;
  columnScores(pattern, window, top, (score, column) => {
    if (score < lowest) {
      lowest = score;
      at = column + 1;
      lastAtLowest = column;
    } else if (score === lowest && lastAtLowest === column - 1) {
      at = column + 1;
      lastAtLowest = column;
    }
  });
  return { at, score: lowest };
}

/**
 * Calls back with the bottom row of each column of the matrix.
 * @param top what each column adds to the top row: 1 where the columns must be used up from the first one on,
 *   0 where the pattern may begin at any column
 */
function columnScores(
  rows: Units,
  columns: Units,
  top: 0 | 1,
  each: (score: number, column: number) => void,
): void {
  const blocks = Math.ceil(rows.length / 32);
  const { masks, slotOf } = letterMasks(rows, blocks);
  const vertical = new Int32Array(blocks).fill(-1);
  const verticalMinus = new Int32Array(blocks);
  const lastRow = (rows.length - 1) & 31;
  let score = rows.length;
  for (let column = 0; column < columns.length; column++) {
    const base = (slotOf.get(columns[column] ?? 0) ?? 0) * blocks;
    let carry: number = top;
    for (let block = 0; block < blocks; block++) {
      const plus = vertical[block] as number;
      const minus = verticalMinus[block] as number;
      let equal = masks[base + block] as number;
      const diagonal = equal | minus;
      if (carry < 0) equal |= 1;
      const horizontal = (((equal & plus) + plus) ^ plus) | equal;
      let up = minus | ~(horizontal | plus);
      let down = plus & horizontal;
      const row = block === blocks - 1 ? lastRow : 31;
      const out = ((up >>> row) & 1) - ((down >>> row) & 1);
      up = (up << 1) | (carry > 0 ? 1 : 0);
      down = (down << 1) | (carry < 0 ? 1 : 0);
      vertical[block] = down | ~(diagonal | up);
      verticalMinus[block] = up & diagonal;
      carry = out;
    }
    score += carry;
    each(score, column);
  }
}

/** For each letter of the pattern the rows it stands in, one row of bit masks a letter; slot 0 is “nowhere”. */
function letterMasks(rows: Units, blocks: number): { masks: Int32Array; slotOf: Map<number, number> } {
  const slotOf = new Map<number, number>();
  for (const letter of rows) if (!slotOf.has(letter)) slotOf.set(letter, slotOf.size + 1);
  const masks = new Int32Array((slotOf.size + 1) * blocks);
  for (let row = 0; row < rows.length; row++) {
    const at = (slotOf.get(rows[row] ?? 0) ?? 0) * blocks + (row >> 5);
    masks[at] = (masks[at] ?? 0) | (1 << (row & 31));
  }
  return { masks, slotOf };
}
