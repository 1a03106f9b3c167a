/** Who speaks: how often, in which sources and through whom (product.md, “Same voice, two sources”). */

import { isHeld, lastVoice, standsBySource } from "#lib/domain/holding";
import type { Answer, ClaimHead, Stand, Voice } from "#lib/domain/model";
import { type ClaimState, standingOf } from "#lib/domain/state";
import type { Speech } from "#lib/domain/vocabulary";

/** One way by which a voice comes to be heard: the source, and the hands between, outermost first. */
export interface Route {
  readonly source: string;
  /** False for what is printed with the source and not said by it. */
  readonly bySource: boolean;
  /** Without the voice itself: empty where it speaks for itself. */
  readonly hands: readonly Voice[];
  readonly positions: number;
}

/** Every different way by which the stands come, those of one source together, the most used first. */
export function routesOf(stands: readonly Stand[]): Route[] {
  return [...standsBySource(stands).entries()].flatMap(([source, own]) => {
    const routes = new Map<string, { bySource: boolean; hands: readonly Voice[]; positions: number }>();
    for (const { bySource, voices } of own) {
      const hands = voices.slice(0, -1);
      const key = [bySource, ...hands.map((voice) => voice.slug)].join(" ");
      const route = routes.get(key);
      if (route) route.positions++;
      else routes.set(key, { bySource, hands, positions: 1 });
    }
    return [...routes.values()]
      .sort((one, other) => other.positions - one.positions)
      .map((route) => ({ source, ...route }));
  });
}

/** What a voice says in one dossier, counted. */
export interface VoiceListing {
  readonly voice: Voice;
  /** In which it has the last word. */
  readonly positions: number;
  readonly quotations: number;
  readonly claims: number;
  /** Slugs of the sources that have it speak, in column order. */
  readonly sources: readonly string[];
  readonly routes: readonly Route[];
  /** Positions of others that come through it. */
  readonly relayed: number;
}

interface SpokenTo {
  readonly claim: ClaimHead;
  readonly stands: readonly Stand[];
}

/** Every voice that stands in a chain, in the order of its first stand. @param sources slugs, in column order. */
export function listVoices(rows: readonly SpokenTo[], sources: readonly string[]): VoiceListing[] {
  const tallies = new Map<string, Tally>();
  const tallyOf = (voice: Voice): Tally => {
    const tally = tallies.get(voice.slug) ?? { voice, stands: [], claims: new Set<string>(), relayed: 0 };
    tallies.set(voice.slug, tally);
    return tally;
  };
  for (const { claim, stands } of rows) {
    for (const stand of stands) {
      const speaker = tallyOf(lastVoice(stand));
      speaker.stands.push(stand);
      speaker.claims.add(claim.slug);
      for (const hand of new Map(stand.voices.slice(0, -1).map((one) => [one.slug, one])).values()) {
        tallyOf(hand).relayed++;
      }
    }
  }
  return [...tallies.values()].map(({ voice, stands, claims, relayed }) => ({
    voice,
    positions: stands.length,
    quotations: stands.reduce((sum, stand) => sum + stand.quotationCount, 0),
    claims: claims.size,
    sources: sources.filter((source) => stands.some((stand) => stand.source === source)),
    routes: routesOf(stands),
    relayed,
  }));
}

interface Tally {
  readonly voice: Voice;
  readonly stands: Stand[];
  readonly claims: Set<string>;
  relayed: number;
}

/** A voice that comes through another. */
export interface PassedOn {
  readonly voice: Voice;
  readonly positions: number;
  /** Slugs, in order of appearance. */
  readonly sources: readonly string[];
}

/** Whose positions come through a hand: by their last voice, the most heard first, then by name. */
export function passedOn(stands: readonly Stand[]): PassedOn[] {
  const bySpeaker = new Map<string, Stand[]>();
  for (const stand of stands) {
    const { slug } = lastVoice(stand);
    bySpeaker.set(slug, [...(bySpeaker.get(slug) ?? []), stand]);
  }
  return [...bySpeaker.values()]
    .flatMap((own) =>
      own[0]
        ? { voice: lastVoice(own[0]), positions: own.length, sources: [...standsBySource(own).keys()] }
        : [],
    )
    .sort((one, other) => other.positions - one.positions || byName(one.voice, other.voice));
}

export function byName(one: Voice, other: Voice): number {
  return one.name.localeCompare(other.name, "en");
}

/** How often a voice is heard in which way; `own` is its own voice, `printed` that of a comment or furniture. */
export type Heard = Speech | "own" | "printed";

export function heardAs(stand: Stand): Heard {
  if (stand.voices.length === 1) return stand.bySource ? "own" : "printed";
  return stand.speech ?? "indirect";
}

/**
 * How what different sources have one voice say on one claim compares: the state of the claim, as if each
 * source's voice held what it is made to say. `one-source` and `open` mean that there are not two answers to
 * compare, though two sources may have it speak.
 * @param stands of which the voice has the last word.
 */
export function sameVoice(answers: readonly Answer[], stands: readonly Stand[]): ClaimState {
  const asItsOwn = stands.map((stand) => ({ ...stand, bySource: true, voices: [lastVoice(stand)] }));
  return standingOf(answers, asItsOwn, []).state;
}

/** Of how many of its positions the source itself holds what the voice says. */
export function heldCount(stands: readonly Stand[]): number {
  return stands.filter(isHeld).length;
}
