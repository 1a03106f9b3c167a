/** What a search says of itself, in plain language. */

import { listed } from "#lib/domain/chains";
import type { Passage } from "#lib/domain/model";
import type { SearchTerms } from "#lib/domain/search-query";
import type { EditorsField, EditorsHits, SearchUnit, SearchView, SourceHits } from "#lib/domain/search-view";
import { counted } from "./counted";

const UNITS: Record<SearchUnit, string> = {
  paragraph: "paragraph",
  excerpt: "excerpt",
  quotation: "quotation",
  passage: "quotations and set-off passage",
};

/** “14 hits in 9 of 214 paragraphs”. */
export function hitsInWords({ hits, units, of, unit }: SourceHits): string {
  return `${counted(hits, "hit")} in ${units.toLocaleString("en")} of ${counted(of, UNITS[unit])}`;
}

/** “157 hits in 80 positions and 36 claims.” */
export function editorsInWords(editors: EditorsHits): string {
  const first = editors.more ? " Hits are shown from the first 500 of each." : "";
  return `${editorsHits(editors)}.${first}`;
}

function editorsHits({ hits, claims, positions }: EditorsHits): string {
  const where = [positions > 0 && counted(positions, "position"), claims > 0 && counted(claims, "claim")];
  const having = where.filter((one) => one !== false);
  return counted(hits, "hit") + (having.length > 0 ? ` in ${listed(having)}` : "");
}

/** The whole answer in one sentence. */
export function foundInWords({ sources, editors }: SearchView): string {
  const having = sources.filter(({ hits }) => hits > 0);
  const hits = having.reduce((sum, one) => sum + one.hits, 0);
  const texts =
    sources.length > 0 &&
    `${counted(hits, "hit")} in ${having.length} of ${counted(sources.length, "source")}`;
  const words = editors && `in the editors’ words ${editorsHits(editors)}`;
  if (!texts) return words ? `I${words.slice(1)}.` : "Nothing was searched.";
  return `${[texts, words].filter(Boolean).join("; ")}.`;
}

/** What the fields leave to be searched, where that is not plain; null where nothing narrows it. */
export function narrowedInWords({ voice, topic }: SearchTerms): string | null {
  const sentences = [
    voice.only.length > 0 &&
      "Of the texts only words are searched that are recorded as this voice’s: the quotations of positions in which it has the last word, and passages that the source sets off as its words.",
    topic.only.length > 0 &&
      "Of the texts only quotations are searched that are recorded on claims of this topic.",
  ].filter((one) => one !== false);
  return sentences.length > 0 ? sentences.join(" ") : null;
}

const KINDS: Record<Passage["kind"], string> = {
  title: "The source’s title",
  heading: "A heading of the source",
  body: "The source’s text",
  blockquote: "Block quotation",
  timeline: "The source’s timeline",
  caption: "A caption of the source",
  footnote: "A footnote of the source",
  boilerplate: "Page furniture, not the source’s words",
  comment: "A reader’s comment, not the source’s words",
};

/** Who may be speaking where no recorded quotation says so: only what the kind of the paragraph tells. */
export function passageInWords({ kind, voice }: Passage): string {
  if (kind === "comment" && voice) return `Comment by ${voice.name}, not the source’s words`;
  return voice ? `${KINDS[kind]}, in words of ${voice.name}` : KINDS[kind];
}

export const FIELD_WORDS: Record<EditorsField, string> = {
  title: "Title",
  question: "Question",
  background: "Background",
  answer: "Answer",
  summary: "Summary",
  note: "Note",
};
