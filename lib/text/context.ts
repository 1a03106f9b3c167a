import { foldCluster } from "#lib/text/fold";

/** What a quotation is known to have stood between, and where; `near` in UTF-16 units here. */
export interface Context {
  prefix: string;
  suffix: string;
  near: number | null;
}

/** A place in UTF-16 units. */
export interface Utf16Range {
  start: number;
  end: number;
}

/** How many of the given sides stand exactly at a place; `sides` is how many were given. */
function exactSides(text: string, { start, end }: Utf16Range, { prefix, suffix }: Context): number {
  const before = prefix !== "" && start >= prefix.length && text.startsWith(prefix, start - prefix.length);
  const after = suffix !== "" && text.startsWith(suffix, end);
  return (before ? 1 : 0) + (after ? 1 : 0);
}

function givenSides({ prefix, suffix }: Context): number {
  return (prefix === "" ? 0 : 1) + (suffix === "" ? 0 : 1);
}

/**
 * Among the places where a quotation stands word for word, the one that context and former offset single out,
 * or null: context comes first; the former offset decides only where the quotation stands exactly there.
 *
 * A single place that has all of the given sides wins. One that has only some of them wins unless another stands
 * exactly at the former offset: then the two disagree, and nobody knows.
 */
export function singledOut<P extends Utf16Range>(
  text: string,
  places: readonly P[],
  context: Context,
): P | null {
  const given = givenSides(context);
  if (given === 0)
    return context.near === null ? null : (places.find(({ start }) => start === context.near) ?? null);
  const ranked = places.map((place) => ({ place, sides: exactSides(text, place, context) }));
  const most = ranked.reduce((max, { sides }) => Math.max(max, sides), 0);
  const best = ranked.filter(({ sides }) => sides === most);
  const former = context.near === null ? undefined : ranked.find(({ place }) => place.start === context.near);
  const [first] = best;
  if (most > 0 && best.length === 1 && first) {
    const disputed = former !== undefined && former !== first && most < given;
    return disputed ? null : first.place;
  }
  return former && former.sides === most ? former.place : null;
}

/**
 * Orders equally good places: exact context first, then context that agrees but for its setting, then nearness to
 * the former offset, then the order of the text.
 */
export function byContext<P extends Utf16Range>(text: string, context: Context): (a: P, b: P) => number {
  const scores = new Map<P, number>();
  const score = (place: P): number => {
    let known = scores.get(place);
    if (known === undefined) {
      known =
        givenSides(context) === 0
          ? 0
          : exactSides(text, place, context) * 1_000 + agreement(text, place, context);
      scores.set(place, known);
    }
    return known;
  };
  const away = ({ start }: P) => (context.near === null ? 0 : Math.abs(start - context.near));
  return (a, b) => score(b) - score(a) || away(a) - away(b) || a.start - b.start;
}

/** How many letters next to the place are those of the context, white space and case aside; a few are chance. */
function agreement(text: string, { start, end }: Utf16Range, { prefix, suffix }: Context): number {
  const plain = (part: string) => foldCluster(part).replace(/[^\p{L}\p{N}]/gu, "");
  const common = (wanted: string, given: string, at: (i: number) => number) => {
    let same = 0;
    while (same < wanted.length && wanted.at(at(same)) === given.at(at(same))) same++;
    return same >= Math.min(wanted.length, CHANCE) ? same : 0;
  };
  const before = plain(text.slice(Math.max(0, start - 2 * prefix.length - 8), start));
  const after = plain(text.slice(end, end + 2 * suffix.length + 8));
  return common(plain(prefix), before, (i) => -1 - i) + common(plain(suffix), after, (i) => i);
}

const CHANCE = 4;
