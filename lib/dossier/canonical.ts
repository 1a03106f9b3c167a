/** The one way in which a dossier is written, whether it comes from a folder or from the database. */

import type { PassageEntry, QuotationEntry, SilenceEntry } from "#lib/schema/dossier-folder";
import { codePointOffset, type Span } from "#lib/text/code-points";
import { findQuote } from "#lib/text/find";
import type { TextIndex } from "#lib/text/text-index";

interface Mark {
  readonly number: number;
  readonly kind: PassageEntry["kind"];
  readonly voice: string | null;
}

/** One entry for each kind and voice, in the order of their first paragraphs; plain body text is not named. */
export function passageEntries(marks: readonly Mark[]): PassageEntry[] {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks.toSorted((a, b) => a.number - b.number)) {
    if (mark.kind === "body" && mark.voice === null) continue;
    const name = `${mark.kind} ${mark.voice}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [mark]);
    else group.push(mark);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ kind: first.kind, paragraphs: ranges(group.map(({ number }) => number)), voice: first.voice }];
  });
}

/** The same for entries as they were written; null where two of them name one paragraph. */
export function mergedPassages(entries: readonly PassageEntry[]): PassageEntry[] | null {
  const marks = entries.flatMap(({ kind, voice, paragraphs }) =>
    paragraphs.flatMap(expand).map((number) => ({ number, kind, voice })),
  );
  return new Set(marks.map(({ number }) => number)).size === marks.length ? passageEntries(marks) : null;
}

/** Ascending numbers as `[1, "3-5"]`. */
function ranges(numbers: readonly number[]): (number | string)[] {
  const found: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last.to === number - 1) last.to = number;
    else found.push({ from: number, to: number });
  }
  return found.map(({ from, to }) => (from === to ? from : `${from}-${to}`));
}

function expand(range: number | string): number[] {
  if (typeof range === "number") return [range];
  const [from = 0, to = 0] = range.split("-").map(Number);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

export function compatibleInOrder(slugs: readonly string[], answers: readonly { slug: string }[]): string[] {
  const order = answers.map(({ slug }) => slug);
  return [...new Set(slugs)].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** By slug: the database keeps no other order of them. */
export function voicesInOrder<T extends { readonly slug: string }>(voices: readonly T[]): T[] {
  return voices.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}

export function silentInColumnOrder(
  silent: readonly SilenceEntry[],
  columns: readonly string[],
): SilenceEntry[] {
  return silent.toSorted((a, b) => columns.indexOf(a.source) - columns.indexOf(b.source));
}

/** Context lengths to try, in code points; all that stands before a place is like no other. */
const CONTEXTS = [32, 64, 128, 256, 1024, Number.POSITIVE_INFINITY];

/** What has to stand beside `exact` to tell which of its places is meant: nothing where there is only one. */
export function quotationContext(
  index: TextIndex,
  exact: string,
  { start, end }: Span,
): Pick<QuotationEntry, "prefix" | "suffix"> {
  const isEnough = (context: { prefix?: string; suffix?: string }) => {
    const found = findQuote(index, { exact, ...context });
    return found.kind === "verbatim" && found.place.start === start;
  };
  if (isEnough({})) return { prefix: null, suffix: null };
  for (const length of CONTEXTS) {
    const prefix = slice(index, Math.max(0, start - length), start);
    const suffix = slice(index, end, Math.min(index.offsets.length, end + length));
    if (prefix !== "" && isEnough({ prefix })) return { prefix, suffix: null };
    if (suffix !== "" && isEnough({ suffix })) return { prefix: null, suffix };
    if (prefix !== "" && suffix !== "" && isEnough({ prefix, suffix })) return { prefix, suffix };
  }
  throw new Error(`nothing tells the places of a quotation apart: ${exact}`);
}

function slice({ text, offsets }: TextIndex, from: number, to: number): string {
  return text.slice(offsets.toUtf16(codePointOffset(from)), offsets.toUtf16(codePointOffset(to)));
}
