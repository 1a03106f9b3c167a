import { assess, type DifferenceClass } from "#lib/text/assess";
import { letterStream } from "#lib/text/fold";
import type { WordKnowledge } from "#lib/text/garbling";
import { looksEnglish } from "#lib/text/language";
import { vocabularyOf } from "#lib/text/vocabulary";

/**
 * One part of a word-by-word difference between a quotation asked for and the source: in both, `missing` from
 * the source, or `added` by it. `same` and `missing` together are the quotation, `same` and `added` the source's text.
 */
export interface DifferencePart {
  op: "same" | "missing" | "added";
  text: string;
}

/**
 * The parts of `query` and `found` in order, neighbours of one kind run together, what is missing before what
 * is added. Compared character for character: a curly quotation mark for a straight one is a difference too.
 */
export function differ(query: string, found: string): DifferencePart[] {
  const asked = tokens(query);
  const given = tokens(found);
  const parts: DifferencePart[] = [];
  for (const hunk of hunks(asked, given)) {
    const same = hunk.same.join("");
    const previous = parts.at(-1);
    // White space alone between two changed words says nothing: it goes with both.
    if (/^\s+$/.test(same) && previous && previous.op !== "same" && hunk.changes) append(parts, same, same);
    else if (same !== "") parts.push({ op: "same", text: same });
    append(parts, hunk.missing.join(""), hunk.added.join(""));
  }
  return parts;
}

/**
 * Of what class the difference between a quotation and a text is, or null where there is none.
 * @param known what is known of the text's words; without it the two strings must speak for themselves
 */
export function classifyDifference(
  query: string,
  found: string,
  known?: WordKnowledge,
): DifferenceClass | null {
  if (query === found) return null;
  return assess(query, found, known ?? knowledgeOf(found)).class;
}

function knowledgeOf(text: string): WordKnowledge {
  return { vocabulary: vocabularyOf(letterStream(text)), english: looksEnglish(text) };
}

/** Adds to the change at the end of the list, keeping what is missing before what is added. */
function append(parts: DifferencePart[], missing: string, added: string): void {
  const change = { missing: "", added: "" };
  for (let last = parts.at(-1); last && last.op !== "same"; last = parts.at(-1)) {
    change[last.op] = last.text;
    parts.pop();
  }
  change.missing += missing;
  change.added += added;
  if (change.missing !== "") parts.push({ op: "missing", text: change.missing });
  if (change.added !== "") parts.push({ op: "added", text: change.added });
}

/** Words with their apostrophes and inner hyphens, runs of white space, and single other characters. */
function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['\u2019\u2010\u2011-][\p{L}\p{M}\p{N}]+)*|\s+|[\s\S]/gu) ?? [];
}

/** A stretch of equal tokens and the change after it. */
interface Hunk {
  same: string[];
  missing: string[];
  added: string[];
  changes: boolean;
}

/** Past so many changed tokens the middle is given as one change: the two have little in common. */
const MOST_EDITS = 1_500;

/** E. Myers, “An O(ND) Difference Algorithm and Its Variations”, Algorithmica 1, 1986. */
function hunks(asked: readonly string[], given: readonly string[]): Hunk[] {
  let head = 0;
  while (head < asked.length && head < given.length && asked[head] === given[head]) head++;
  let tail = 0;
  const most = Math.min(asked.length, given.length) - head;
  while (tail < most && asked[asked.length - 1 - tail] === given[given.length - 1 - tail]) tail++;
  const a = asked.slice(head, asked.length - tail);
  const b = given.slice(head, given.length - tail);
  const list: Hunk[] = [{ same: asked.slice(0, head), missing: [], added: [], changes: false }];
  for (const [x, y] of editPath(a, b)) {
    let hunk = list.at(-1) as Hunk;
    if (x >= 0 && y >= 0) {
      if (hunk.changes) {
        hunk = { same: [], missing: [], added: [], changes: false };
        list.push(hunk);
      }
      hunk.same.push(a[x] as string);
    } else {
      hunk.changes = true;
      if (x >= 0) hunk.missing.push(a[x] as string);
      else hunk.added.push(b[y] as string);
    }
  }
  list.push({ same: asked.slice(asked.length - tail), missing: [], added: [], changes: false });
  return list;
}

/** The shortest path as pairs of token indices, -1 on the side that has no token there. */
function editPath(a: readonly string[], b: readonly string[]): [number, number][] {
  const [n, m] = [a.length, b.length];
  const limit = Math.min(n + m, MOST_EDITS);
  const furthest = new Int32Array(2 * limit + 3);
  const trace: Int32Array[] = [];
  const middle = limit + 1;
  const at = (list: Int32Array, offset: number, k: number) => list[offset + k] ?? 0;
  for (let d = 0; d <= limit; d++) {
    trace.push(furthest.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(furthest, middle, k - 1) < at(furthest, middle, k + 1));
      let x = down ? at(furthest, middle, k + 1) : at(furthest, middle, k - 1) + 1;
      while (x < n && x - k < m && a[x] === b[x - k]) x++;
      furthest[middle + k] = x;
      if (x >= n && x - k >= m) return walkBack(trace, n, m);
    }
  }
  return [...a.map((_, x): [number, number] => [x, -1]), ...b.map((_, y): [number, number] => [-1, y])];
}

function walkBack(trace: readonly Int32Array[], n: number, m: number): [number, number][] {
  const path: [number, number][] = [];
  let [x, y] = [n, m];
  for (let d = trace.length - 1; d >= 0; d--) {
    const state = trace[d] as Int32Array;
    const at = (k: number) => state[k + d + 1] ?? 0;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const previousK = down ? k + 1 : k - 1;
    const previousX = at(previousK);
    const previousY = previousX - previousK;
    while (x > previousX && y > previousY && x > 0 && y > 0) path.push([--x, --y]);
    if (d === 0) break;
    if (down) path.push([-1, --y]);
    else path.push([--x, -1]);
  }
  return path.reverse();
}
