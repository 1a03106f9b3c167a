/** What a check says, in plain language. */

import { listed } from "#lib/domain/chains";
import type { CheckFinding, QuoteCheck, SetAside } from "#lib/domain/quote-check";
import type { DifferenceClass } from "#lib/text/assess";
import { counted } from "./counted";

/** The name of each class of difference, and what it means for whoever wants to quote. */
export const CLASS_WORDS: Record<DifferenceClass, { name: string; meaning: string }> = {
  typographic: {
    name: "The same sentence, set otherwise",
    meaning:
      "Only its setting differs: white space, the form of quotation marks and dashes, hyphens or capitals. No word is another.",
  },
  noise: {
    name: "Letters garbled",
    meaning:
      "Letters, accents or marks differ, as after a bad scan or a slip of the hand. It is not what the source has.",
  },
  wording: {
    name: "A word is different",
    meaning: "It was exchanged, left out or put in: this is not what the source says.",
  },
};

/** The answer in one sentence. */
export function verdictInWords({ verdict, findings }: QuoteCheck): string {
  const those = findings.filter((finding) => finding.kind === verdict);
  const [only] = those;
  if (verdict === "verbatim") {
    const single = those.length === 1 && only?.kind === "verbatim" && only.count > 1;
    const names = listed(those.map((finding) => finding.source.shortTitle));
    return `Verbatim in ${names}${single ? `, in ${counted(only.count, "place")}` : ""}.`;
  }
  if (verdict === "near") {
    const names = listed(those.map((finding) => finding.source.shortTitle));
    const isSame = those.every((finding) => finding.kind === "near" && finding.class === "typographic");
    const what = isSame ? "The same sentence, set otherwise, stands" : "Something near it stands";
    return `Nowhere verbatim. ${what} in ${names}.`;
  }
  if (findings.length === 0) return "There are no sources to compare it with.";
  const isWhole = findings.every(({ source }) => source.access === "full");
  return isWhole ? "In none of the sources." : "In nothing that could be compared.";
}

const ASIDE: Record<SetAside, string> = {
  "quotation-marks": "the quotation marks around it",
  "ellipsis-before": "the ellipsis before it",
  "ellipsis-after": "the ellipsis after it",
};

/** “The quotation marks around it were set aside.” */
export function setAsideInWords(setAside: readonly SetAside[]): string | null {
  if (setAside.length === 0) return null;
  const words = `${listed(setAside.map((part) => ASIDE[part]))} set aside.`;
  return `Compared with ${words}`;
}

/** The sources that do not have it, in one sentence; those of which only excerpts were compared apart. */
export function absenceInWords(findings: readonly CheckFinding[]): string[] {
  const absent = findings.filter((finding) => finding.kind === "absent");
  const names = (access: "full" | "excerpts") =>
    absent.filter(({ source }) => source.access === access).map(({ source }) => source.shortTitle);
  const [full, excerpts] = [names("full"), names("excerpts")];
  return [
    full.length > 0 && `Neither this nor anything near it stands in ${or(full)}.`,
    excerpts.length > 0 &&
      `It does not stand in the excerpts of ${or(excerpts)} that readers are shown; the rest was not compared.`,
  ].filter((sentence) => sentence !== false);
}

const disjunction = new Intl.ListFormat("en-GB", { type: "disjunction" });

function or(names: readonly string[]): string {
  return disjunction.format(names);
}
