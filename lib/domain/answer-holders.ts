/** Who stands where on one claim: positions grouped under answers, and the answers table of its page. */

import { isHeld, isSourcesOwn, lastVoice } from "#lib/domain/holding";
import type { Answer, Quantity, Stand, Voice } from "#lib/domain/model";
import { type Support, supportOf } from "#lib/domain/support";
import type { Stance } from "#lib/domain/vocabulary";

/** What a position stands under: its answer, its figure where no answer is named, or neither. */
export type Heading =
  | { readonly kind: "answer"; readonly key: string; readonly answer: Answer }
  | { readonly kind: "figure"; readonly key: string; readonly quantity: Quantity }
  | { readonly kind: "none"; readonly key: "none" };

/**
 * How a source stands to what is under a heading. `denied`: itself, or by endorsing one who denies.
 * `relayed`: others are made to say it. `mentioned`: its own voice reports it without taking a side.
 */
export type Manner = "held" | "denied" | "relayed" | "mentioned";

export interface HeadingGroup<S extends Stand> {
  readonly heading: Heading;
  readonly manner: Manner;
  /** In the editors' order; never empty. */
  readonly stands: readonly S[];
}

/** Any number of stands under their headings: held first, each in the order of its first stand. */
export function groupByHeading<S extends Stand>(
  answers: readonly Answer[],
  stands: readonly S[],
): HeadingGroup<S>[] {
  const groups = new Map<string, { heading: Heading; stands: S[] }>();
  for (const stand of stands) {
    const heading = headingOf(answers, stand);
    const group = groups.get(heading.key);
    if (group) group.stands.push(stand);
    else groups.set(heading.key, { heading, stands: [stand] });
  }
  const all = [...groups.values()].map((group) => ({ ...group, manner: mannerOf(group.stands) }));
  return [
    ...all.filter((group) => group.manner === "held"),
    ...all.filter((group) => group.manner !== "held"),
  ];
}

export function headingOf(answers: readonly Answer[], stand: Stand): Heading {
  const answer = answers.find((one) => one.slug === stand.answer);
  if (answer) return { kind: "answer", key: `answer:${answer.slug}`, answer };
  const { quantity } = stand;
  if (!quantity) return { kind: "none", key: "none" };
  const { lower, upper, approximate, unit, scope, period } = quantity;
  const key = `figure:${JSON.stringify([scope, period, unit, lower, upper, approximate])}`;
  return { kind: "figure", key, quantity };
}

/** @param stands of one source under one heading. */
export function mannerOf(stands: readonly Stand[]): Manner {
  if (stands.some(isHeld)) return "held";
  if (stands.some((stand) => isSourcesOwn(stand) && stand.stance === "denies")) return "denied";
  return stands.some((stand) => stand.voices.length > 1 || !stand.bySource) ? "relayed" : "mentioned";
}

/** A voice that sources bring in, with each of the ways by which it comes. */
export interface BroughtIn {
  readonly voice: Voice;
  readonly stance: Stance;
  /** One for each source and chain. */
  readonly routes: readonly Stand[];
}

export interface AnswerRow {
  readonly heading: Heading;
  /** Whether any source holds it. */
  readonly held: boolean;
  /** In the source's own voice: each source once with each stance. */
  readonly own: readonly Stand[];
  readonly broughtIn: readonly BroughtIn[];
  /** Who stands behind it, in whatever source. */
  readonly support: Support;
}

/**
 * The rows of the answers table: every answer in the editors' order, also one that nobody gives; then the
 * figures without an answer, those of one scope together, the lowest first; then what names neither.
 */
export function answerRows(answers: readonly Answer[], stands: readonly Stand[]): AnswerRow[] {
  const groups = new Map(groupByHeading(answers, stands).map((group) => [group.heading.key, group]));
  const named = answers.map((answer): Heading => ({ kind: "answer", key: `answer:${answer.slug}`, answer }));
  const others = [...groups.values()].map((group) => group.heading);
  const figures = others.filter((heading) => heading.kind === "figure").sort(byScopeThenSize);
  const none = others.filter((heading) => heading.kind === "none");
  return [...named, ...figures, ...none].map((heading) => {
    const under = groups.get(heading.key)?.stands ?? [];
    const own = under.filter(speaksForItself);
    return {
      heading,
      held: under.some(isHeld),
      own: uniqueBy(own, (stand) => `${stand.source} ${stand.stance}`),
      broughtIn: broughtIn(under.filter((stand) => !speaksForItself(stand))),
      support: supportOf(under),
    };
  });
}

export interface VoiceGroup<S extends Stand> {
  readonly voice: Voice;
  /** Slugs of the sources that have it speak, each once. */
  readonly sources: readonly string[];
  readonly stands: readonly S[];
}

/** Stands by their last voice: the sources' own voices first, then the others, each in order of appearance. */
export function groupByVoice<S extends Stand>(stands: readonly S[]): VoiceGroup<S>[] {
  const groups = new Map<string, S[]>();
  for (const stand of [...stands.filter(speaksForItself), ...stands.filter((one) => !speaksForItself(one))]) {
    const { slug } = lastVoice(stand);
    groups.set(slug, [...(groups.get(slug) ?? []), stand]);
  }
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    return first
      ? [{ voice: lastVoice(first), sources: [...new Set(own.map((stand) => stand.source))], stands: own }]
      : [];
  });
}

function speaksForItself(stand: Stand): boolean {
  return stand.bySource && stand.voices.length === 1;
}

function broughtIn(stands: readonly Stand[]): BroughtIn[] {
  const voices = new Map<string, { voice: Voice; stance: Stance; routes: Stand[] }>();
  for (const stand of stands) {
    const voice = lastVoice(stand);
    const key = `${voice.slug} ${stand.stance}`;
    const entry = voices.get(key);
    if (entry) entry.routes.push(stand);
    else voices.set(key, { voice, stance: stand.stance, routes: [stand] });
  }
  return [...voices.values()].map((entry) => ({ ...entry, routes: uniqueBy(entry.routes, routeKey) }));
}

function routeKey(stand: Stand): string {
  return JSON.stringify([stand.source, stand.endorsement, stand.voices.map((voice) => voice.slug)]);
}

function byScopeThenSize(one: Heading, other: Heading): number {
  if (one.kind !== "figure" || other.kind !== "figure") return 0;
  const [a, b] = [one.quantity, other.quantity];
  return (
    a.scope.localeCompare(b.scope, "en") ||
    (a.period ?? "").localeCompare(b.period ?? "", "en") ||
    (a.lower ?? a.upper ?? 0) - (b.lower ?? b.upper ?? 0)
  );
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map([...items].reverse().map((item) => [key(item), item])).values()].reverse();
}
