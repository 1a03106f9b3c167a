import type { DifferenceClass } from "#lib/text/assess";

/** A quotation that stands nowhere word for word: in which text it is looked for, what is said of it, where. */
export interface NearCase {
  name: string;
  /** The sentence in the source that it comes from, among others. */
  source: string;
  quotation: string;
  class: DifferenceClass;
  /** The text of the place, where it is not the whole source sentence. */
  place?: string;
}

const C = "typographic" as const;
const N = "noise" as const;
const W = "wording" as const;
const ROLE = "The United States simply had no role in the Chilean coup.";
const QUOTED = "He said, “It’s the so-called ‘Chilean road’ — nothing more.”";

export const NEAR_CASES: readonly NearCase[] = [
  // The same sentence, set otherwise.
  { name: "white space doubled", source: ROLE, quotation: ROLE.replace(/ /g, "  "), class: C },
  { name: "line breaks for spaces", source: ROLE, quotation: ROLE.replace(" had", "\nhad"), class: C },
  {
    name: "CRLF in the quotation",
    source: "had no role\nin the coup at all",
    quotation: "had no role\r\nin the coup at all",
    class: C,
  },
  { name: "white space around the quotation", source: ROLE, quotation: `\n ${ROLE}\t`, class: C },
  { name: "no-break spaces", source: ROLE.replace(/ no /, "\u00a0no\u202f"), quotation: ROLE, class: C },
  {
    name: "U+202F before a mark",
    source: "Et puis\u202f? Rien du tout\u202f!",
    quotation: "Et puis? Rien du tout!",
    class: C,
  },
  {
    name: "straight quotation marks for curly ones",
    source: QUOTED,
    quotation: QUOTED.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
    class: C,
  },
  { name: "guillemets", source: QUOTED, quotation: QUOTED.replace("“", "« ").replace("”", " »"), class: C },
  {
    name: "double marks typed as two single ones",
    source: QUOTED,
    quotation: QUOTED.replace("“", "``").replace("”", "''"),
    class: C,
  },
  { name: "quotation marks around the whole", source: ROLE, quotation: `“${ROLE}”`, class: C },
  { name: "an en dash for an em dash", source: QUOTED, quotation: QUOTED.replace("—", "–"), class: C },
  { name: "a typewriter's dash", source: QUOTED, quotation: QUOTED.replace(" — ", "--"), class: C },
  {
    name: "U+2011 for a hyphen",
    source: "the United States\u2011backed coup began",
    quotation: "the United States-backed coup began",
    class: C,
  },
  {
    name: "a hyphen inside a word",
    source: "their co-operation was close",
    quotation: "their cooperation was close",
    class: C,
  },
  {
    name: "hyphenation at the source's line end",
    source: "the end of Chilean demo-\ncracy had come",
    quotation: "the end of Chilean democracy had come",
    class: C,
  },
  {
    name: "hyphenation at the quotation's line end",
    source: ROLE,
    quotation: ROLE.replace("Chilean", "Chil-\r\nean"),
    class: C,
  },
  {
    name: "hyphenation with the line break copied as a space",
    source: ROLE,
    quotation: ROLE.replace("Chilean", "Chil- ean"),
    class: C,
  },
  {
    name: "a soft hyphen in the source",
    source: ROLE.replace("Chilean", "Chil\u00adean"),
    quotation: ROLE,
    class: C,
  },
  {
    name: "a zero-width space in the quotation",
    source: ROLE,
    quotation: ROLE.replace("Chilean", "Chil\u200bean"),
    class: C,
  },
  { name: "case", source: ROLE, quotation: ROLE.toUpperCase(), class: C },
  {
    name: "NFD in the source, NFC in the quotation",
    source: "García dejó el país".normalize("NFD"),
    quotation: "García dejó el país",
    class: C,
  },
  {
    name: "NFC in the source, NFD in the quotation",
    source: "García dejó el país",
    quotation: "García dejó el país".normalize("NFD"),
    class: C,
  },
  {
    name: "marks in another order",
    source: "the a\u0323\u0302 of Vietnamese ba\u0323\u0302c",
    quotation: "the a\u0302\u0323 of Vietnamese ba\u0302\u0323c",
    class: C,
  },
  {
    name: "ligatures in the source",
    source: "the ﬁrst oﬃcer ﬂed at dawn",
    quotation: "the first officer fled at dawn",
    class: C,
  },
  {
    name: "an ellipsis of three dots",
    source: "and then… they left the palace",
    quotation: "and then... they left the palace",
    class: C,
  },
  {
    name: "emoji before and in the place",
    source: "it was 👩‍🚀 a “giant” leap",
    quotation: 'it was 👩‍🚀 a "giant" leap',
    class: C,
  },
  {
    name: "bidirectional marks in right-to-left text",
    source: 'הוא אמר \u200f"שלום עולם" ויצא',
    quotation: "הוא אמר “שלום עולם” ויצא",
    class: C,
  },
  {
    name: "Arabic presentation forms",
    source: "قال \ufefb نعرف من فعل ذلك",
    quotation: "قال لا نعرف من فعل ذلك",
    class: C,
  },

  // Letters garbled as by a bad scan, or marks lost: near, but never the same sentence.
  {
    name: "a scan's confusions in the quotation",
    source: "The military junta seized power on Tuesday.",
    quotation: "Tbe rnilitary junta seizcd power on Tucsday.",
    class: N,
  },
  {
    name: "a scan's confusions in the source",
    source: "Tbe rnilitary junta seizcd power on Tucsday.",
    quotation: "The military junta seized power on Tuesday.",
    class: N,
  },
  {
    name: "one of them",
    source: "The government fell in September.",
    quotation: "The govemment fell in September.",
    class: N,
  },
  {
    name: "a real word among many garbled ones",
    source: "The army had been in the barracks for weeks.",
    quotation: "Tbe arny bad bcen in tbe barracks for wceks.",
    class: N,
  },
  {
    name: "a letter for a digit",
    source: "On 11 September 1973 he was dead.",
    quotation: "On 11 September l973 he was dead.",
    class: N,
  },
  { name: "words run together", source: ROLE, quotation: ROLE.replace("in the", "inthe"), class: N },
  { name: "a word torn apart", source: ROLE, quotation: ROLE.replace("Chilean", "Chil ean"), class: N },
  {
    name: "an accent lost",
    source: "García left the country",
    quotation: "Garcia left the country",
    class: N,
  },
  {
    name: "a comma lost",
    source: "In the end, they all left",
    quotation: "In the end they all left",
    class: N,
  },
  {
    name: "scare quotes lost",
    source: "the “revolution” in liberty failed",
    quotation: "the revolution in liberty failed",
    class: N,
  },
  {
    name: "a question made a statement",
    source: "So he was dead by then?",
    quotation: "So he was dead by then.",
    class: N,
  },
  {
    name: "a name garbled",
    source: "Then Salvador Allende spoke.",
    quotation: "Then Salvador Allcnde spoke.",
    class: N,
  },

  // Another word, however small the distance.
  {
    name: "a dropped not",
    source: "Allende did not resign that day.",
    quotation: "Allende did resign that day.",
    class: W,
  },
  {
    name: "an added not",
    source: "Allende did resign that day.",
    quotation: "Allende did not resign that day.",
    class: W,
  },
  { name: "a dropped no", source: ROLE, quotation: ROLE.replace("no ", ""), class: W },
  { name: "no for a", source: ROLE, quotation: ROLE.replace("no ", "a "), class: W },
  {
    name: "now for not",
    source: "He was not president of the republic.",
    quotation: "He was now president of the republic.",
    class: W,
  },
  {
    name: "can for can't",
    source: "We can’t know who gave the order.",
    quotation: "We can know who gave the order.",
    class: W,
  },
  {
    name: "a not run into the next word",
    source: "He did resign in the end.",
    quotation: "He did notresign in the end.",
    class: W,
  },
  {
    name: "a dropped no beside a garbled word",
    source: "There is no evidence of any such order.",
    quotation: "There is evidencc of any such order.",
    class: W,
  },
  {
    name: "a dropped no beside a long and badly garbled word",
    source: "There was no misrepresentation of the facts.",
    quotation: "There was misrcprcscntation of the facts.",
    class: W,
  },
  {
    name: "a dropped not amid garbling",
    source: "The military junta did not seize power on Tuesday.",
    quotation: "Tbe rnilitary junta did scize powcr on Tucsday.",
    class: W,
  },
  {
    name: "a changed digit",
    source: "It happened on 11 September 1973.",
    quotation: "It happened on 11 September 1978.",
    class: W,
  },
  {
    name: "a lost digit",
    source: "About 3000 people were killed there.",
    quotation: "About 300 people were killed there.",
    class: W,
  },
  {
    name: "a lost decimal point",
    source: "It rose by 3.5 per cent that year.",
    quotation: "It rose by 35 per cent that year.",
    class: W,
  },
  {
    name: "a space for a decimal point",
    source: "It rose by 3.5 per cent that year.",
    quotation: "It rose by 3. 5 per cent that year.",
    class: W,
  },
  {
    name: "a lost sign",
    source: "Growth that year was -5 per cent.",
    quotation: "Growth that year was 5 per cent.",
    class: W,
  },
  {
    name: "a superscript made a digit",
    source: "an area of 10² metres or so",
    quotation: "an area of 102 metres or so",
    class: W,
  },
  {
    name: "a changed Roman numeral",
    source: "Under Alfonso XIII the war went on.",
    quotation: "Under Alfonso XII the war went on.",
    class: W,
  },
  {
    name: "a changed number word",
    source: "All of the four accounts agree on this.",
    quotation: "All of the five accounts agree on this.",
    class: W,
  },
  {
    name: "a swapped name",
    source: "Pinochet ordered the bombing of the palace.",
    quotation: "Leigh ordered the bombing of the palace.",
    class: W,
  },
  {
    name: "a name for one that is near to it",
    source: "President Frei left office in November.",
    quotation: "President Frey left office in November.",
    class: W,
  },
  {
    name: "a word for one that is a letter away",
    source: "The ambassador denied the charge.",
    quotation: "The ambassador defied the charge.",
    class: W,
  },
  {
    name: "long words a letter apart",
    source: "They argued about mortality in the capital.",
    quotation: "They argued about morality in the capital.",
    class: W,
  },
  {
    name: "a prefix lost",
    source: "The measure was unconstitutional from the start.",
    quotation: "The measure was constitutional from the start.",
    class: W,
  },
  {
    name: "a plural",
    source: "The witnesses saw the soldiers there.",
    quotation: "The witnesses saw the soldier there.",
    class: W,
  },
  {
    name: "nowhere for now here",
    source: "He was now here to be seen.",
    quotation: "He was nowhere to be seen.",
    class: W,
  },
  {
    name: "resign for re-sign",
    source: "He had to re-sign at once.",
    quotation: "He had to resign at once.",
    class: W,
  },
  {
    name: "its for it's",
    source: "They knew that it’s over for them.",
    quotation: "They knew that its over for them.",
    class: W,
  },
  {
    name: "the last word exchanged",
    source: "Soviet interference in his favour was heavy",
    quotation: "Soviet interference in his favour was light",
    class: W,
  },
  {
    name: "an omission",
    source: "The party, as everyone in the city knew by then, had split.",
    quotation: "The party had split.",
    class: W,
    place: "",
  },
  {
    name: "a word of a language without a list",
    source: "Ella no habló con los hijos del general aquel día.",
    quotation: "Ella no habló con las hijas del general aquel día.",
    class: W,
  },
  {
    name: "a not dropped in Chinese",
    source: "他没有参加那次政变的准备工作",
    quotation: "他有参加那次政变的准备工作",
    class: W,
  },
].filter((nearCase) => nearCase.place !== "");

/** Sentences that stand around the source's, so that there is something to get wrong. */
export const AROUND: readonly string[] = [
  "Nobody in the capital slept that night, and the radio played marches.",
  "A year later the same people met again in Mexico City to talk it over.",
  "The price of copper had fallen by half.",
];
