/** A voice chain in words: who speaks, by whose mouth, and how the source stands to it. */

import type { Stand } from "#lib/domain/model";
import type { Certainty, Endorsement, Speech, Tone } from "#lib/domain/vocabulary";

const SPEECH: Record<Speech, string> = {
  direct: "quoted directly",
  mixed: "quoted in part",
  indirect: "paraphrased, not quoted",
};

/** An endorsement needs no words: what the source endorses it holds, and the filled badge says so. */
const ENDORSEMENT: Record<Endorsement, string | null> = {
  endorsed: null,
  neutral: "relayed without taking a side",
  rejected: "relayed and rejected",
};

const CERTAINTY: Record<Certainty, string | null> = {
  certain: "stated as certain",
  probable: "stated as probable",
  possible: "stated as possible",
  unstated: null,
};

const TONE: Record<Tone, string | null> = {
  earnest: null,
  ironic: "Meant ironically",
  figurative: "A figure of speech",
};

/** How the last voice is heard: “own voice”, “quoted directly”, “relayed and rejected”, each where it applies. */
export function renderings(stand: Stand): string[] {
  const own = stand.voices.length === 1 ? (stand.bySource ? "own voice" : "not the source’s words") : null;
  return [
    own,
    stand.speech && SPEECH[stand.speech],
    stand.endorsement && ENDORSEMENT[stand.endorsement],
    CERTAINTY[stand.certainty],
  ].filter((phrase) => phrase !== null);
}

/** Null where the tone needs no word. */
export function toneInWords(tone: Tone): string | null {
  return TONE[tone];
}

/**
 * By whose mouth the last voice of a chain speaks: “via Downfall and Crozier”, “relayed and rejected by
 * Downfall”. The source stands for its own outermost voice.
 */
export function routeInWords(stand: Stand, sourceTitle: string): string {
  const inner = stand.voices.slice(stand.bySource ? 1 : 0, -1).map((voice) => voice.name);
  if (!stand.bySource) return `${via(inner)}printed with ${sourceTitle}, not its words`;
  if (stand.endorsement === "rejected") return `${via(inner)}relayed and rejected by ${sourceTitle}`;
  if (stand.endorsement === "neutral") return `as relayed by ${listed([sourceTitle, ...inner])}`;
  return `via ${listed([sourceTitle, ...inner])}`;
}

function via(names: readonly string[]): string {
  return names.length > 0 ? `via ${listed(names)}, ` : "";
}

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** “A, B and C”. */
export function listed(names: readonly string[]): string {
  return list.format(names);
}

/** Left rules of a quotation: one for each link of its chain, three at the most. */
export function ruleCount(links: number): 1 | 2 | 3 {
  if (links <= 1) return 1;
  return links === 2 ? 2 : 3;
}
