/** What is found of a voice, in words: which sources have it speak, and how, and how their accounts compare. */

import { listed } from "#lib/domain/chains";
import type { Stand } from "#lib/domain/model";
import type { ClaimState } from "#lib/domain/state";
import { type Heard, heardAs } from "#lib/domain/voices";

type TitleOf = (source: string) => string;

/**
 * “Mexico article and Downfall have Hortensia Bussi speak, in paraphrase only.”, “Is the own voice of Power.”
 * @param stands of which the voice has the last word.
 */
export function speakingInWords(name: string, stands: readonly Stand[], titleOf: TitleOf): string {
  const titles = (fitting: (heard: Heard) => boolean) => [
    ...new Set(stands.filter((stand) => fitting(heardAs(stand))).map((stand) => titleOf(stand.source))),
  ];
  const own = titles((heard) => heard === "own");
  const printed = titles((heard) => heard === "printed");
  const others = titles((heard) => heard !== "own" && heard !== "printed");
  const quoted = stands.some((stand) => stand.speech === "direct" || stand.speech === "mixed");
  const sentences = [
    own.length > 0 && `Is the own voice of ${listed(own)}.`,
    printed.length > 0 && `Is printed with ${listed(printed)}, and is not the source’s own voice.`,
    others.length > 0 &&
      `${listed(others)} ${others.length === 1 ? "has" : "have"} ${name} speak${quoted ? "" : ", in paraphrase only"}.`,
  ];
  return sentences.filter((sentence) => sentence !== false).join(" ") || "Takes no position in this dossier.";
}

const HEARD: Record<Heard, string> = {
  own: "in the source’s own voice",
  printed: "printed, not the source’s words",
  direct: "quoted directly",
  mixed: "quoted in part",
  indirect: "paraphrased",
};

/** “15 quoted directly, 3 paraphrased”. */
export function heardInWords(stands: readonly Stand[]): string {
  const heard = stands.map(heardAs);
  return (Object.keys(HEARD) as Heard[])
    .map((way) => [heard.filter((one) => one === way).length, HEARD[way]] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(", ");
}

const SAME_VOICE: Record<ClaimState, string> = {
  contradict: "Given contrary answers by the sources",
  differ: "Given different but compatible answers by the sources",
  agree: "Given one answer by the sources",
  "one-source": "Only one gives an answer",
  open: "None gives an answer",
};

/** How what two or more sources have one voice say on one claim compares. */
export function sameVoiceInWords(state: ClaimState): string {
  return SAME_VOICE[state];
}
