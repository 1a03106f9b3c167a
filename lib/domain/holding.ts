/** Who holds what: the first step from positions to states, cells and agreement (product.md, “Derived”). */

import type { Answer, Stand } from "#lib/domain/model";

/** Whether the stand is the source's own: its own voice, or a voice that it relays and endorses. */
export function isSourcesOwn(stand: Stand): boolean {
  return stand.bySource && (stand.voices.length === 1 || stand.endorsement === "endorsed");
}

/** Whether the source holds the stand's answer: it asserts or qualifies it, itself or by endorsement. */
export function isHeld(stand: Stand): boolean {
  return isSourcesOwn(stand) && (stand.stance === "asserts" || stand.stance === "qualifies");
}

/** Slugs of the answers that a source's stands hold, each once, in the order of the stands. */
export function heldAnswers(stands: readonly Stand[]): string[] {
  return [...new Set(stands.filter(isHeld).flatMap((stand) => stand.answer ?? []))];
}

/** Slugs of the answers that a source's stands deny. */
export function deniedAnswers(stands: readonly Stand[]): string[] {
  const denials = stands.filter((stand) => isSourcesOwn(stand) && stand.stance === "denies");
  return [...new Set(denials.flatMap((stand) => stand.answer ?? []))];
}

/** A test of whether two answers of one claim, by slug, exclude one another. */
export function exclusion(answers: readonly Answer[]): (one: string, other: string) => boolean {
  const compatible = new Map(answers.map((answer) => [answer.slug, new Set(answer.compatibleWith)]));
  return (one, other) =>
    one !== other && !compatible.get(one)?.has(other) && !compatible.get(other)?.has(one);
}

/** The stands of each source, by source slug, in their order. */
export function standsBySource<S extends Stand>(stands: readonly S[]): Map<string, S[]> {
  const bySource = new Map<string, S[]>();
  for (const stand of stands) {
    const own = bySource.get(stand.source);
    if (own) own.push(stand);
    else bySource.set(stand.source, [stand]);
  }
  return bySource;
}

/** The last voice of the chain: the one whose stand it is. */
export function lastVoice(stand: Stand): Stand["voices"][number] {
  const voice = stand.voices.at(-1);
  if (!voice) throw new RangeError(`Position ${stand.id} has no voice`);
  return voice;
}
