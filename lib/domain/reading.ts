/** How a text is laid out for reading: its parts, its contents, and who speaks in its block quotations. */

import { lastVoice } from "#lib/domain/holding";
import type { Passage } from "#lib/domain/model";
import type { PlacedQuotation } from "#lib/domain/views";
import type { PassageKind } from "#lib/domain/vocabulary";

/** What stands apart from the running text and is introduced by a label of the interface. */
const APPARATUS = ["timeline", "footnote", "boilerplate", "comment"] as const;
export type Apparatus = (typeof APPARATUS)[number];

export interface ReadingPart {
  /** `text` is the running text, with its title, headings, block quotations and captions. */
  readonly kind: "text" | Apparatus;
  /** In order; never empty. */
  readonly passages: readonly Passage[];
}

/**
 * The text in parts, each the longest run of one kind. A heading directly before a timeline or footnotes
 * belongs to them.
 */
export function readingParts(passages: readonly Passage[]): ReadingPart[] {
  const parts: { kind: ReadingPart["kind"]; passages: Passage[] }[] = [];
  passages.forEach((passage, index) => {
    const kind = passage.kind === "heading" ? kindAfter(passages, index) : partKind(passage.kind);
    const current = parts.at(-1);
    if (current?.kind === kind) current.passages.push(passage);
    else parts.push({ kind, passages: [passage] });
  });
  return parts;
}

function kindAfter(passages: readonly Passage[], index: number): ReadingPart["kind"] {
  const next = passages[index + 1]?.kind;
  return next === "timeline" || next === "footnote" ? next : "text";
}

function partKind(kind: PassageKind): ReadingPart["kind"] {
  return APPARATUS.find((one) => one === kind) ?? "text";
}

/** Whether the passage is the source's own words: a comment or page furniture never is. */
export function isSourcesText(kind: PassageKind): boolean {
  return kind !== "comment" && kind !== "boilerplate";
}

export interface ContentsEntry {
  /** `opening` is what comes before the first heading. */
  readonly kind: "opening" | "heading" | Apparatus;
  /** Where it begins. */
  readonly passage: Passage;
  readonly quotations: number;
}

/**
 * The contents: the opening, each heading, and each part that stands apart, with the quotations up to the next
 * entry. Page furniture in the midst of the text is no entry; at its end it is.
 */
export function contentsOf(
  passages: readonly Passage[],
  quotations: readonly PlacedQuotation[],
): ContentsEntry[] {
  const starting = byParagraph(quotations);
  const entries: { kind: ContentsEntry["kind"]; passage: Passage; quotations: number }[] = [];
  const parts = readingParts(passages);
  parts.forEach((part, index) => {
    const inTheMidst =
      part.kind === "boilerplate" && parts.slice(index + 1).some((later) => later.kind === "text");
    part.passages.forEach((passage, at) => {
      if (passage.kind === "heading") entries.push({ kind: "heading", passage, quotations: 0 });
      else if (entries.length === 0 && isSourcesText(passage.kind)) {
        entries.push({ kind: "opening", passage, quotations: 0 });
      } else if (at === 0 && part.kind !== "text" && !inTheMidst && isApartFrom(entries.at(-1), part.kind)) {
        entries.push({ kind: part.kind, passage, quotations: 0 });
      }
      const entry = entries.at(-1);
      if (entry) entry.quotations += starting.get(passage.number)?.length ?? 0;
    });
  });
  return entries;
}

/** Quotations by the number of the paragraph in which they start. */
export function byParagraph(quotations: readonly PlacedQuotation[]): Map<number, PlacedQuotation[]> {
  const paragraphs = new Map<number, PlacedQuotation[]>();
  for (const placed of quotations) {
    const own = paragraphs.get(placed.quotation.paragraph);
    if (own) own.push(placed);
    else paragraphs.set(placed.quotation.paragraph, [placed]);
  }
  return paragraphs;
}

/** Page furniture at the head of a text is not worth an entry of its own. */
function isApartFrom(entry: { kind: ContentsEntry["kind"] } | undefined, kind: Apparatus): boolean {
  return entry !== undefined || kind !== "boilerplate";
}

/**
 * How many voices stand between the source and the words of a block quotation, at least one and at most three:
 * as many as the chains of the quotations that its own voice speaks there.
 */
export function depthOf(passage: Passage, quotations: readonly PlacedQuotation[]): 0 | 1 | 2 | 3 {
  const { voice, kind } = passage;
  if (kind !== "blockquote") return 0;
  const chains = quotations
    .filter(({ stand }) => voice !== null && lastVoice(stand).slug === voice.slug)
    .map(({ stand }) => stand.voices.length - 1);
  const depth = Math.max(1, ...chains);
  return depth === 1 ? 1 : depth === 2 ? 2 : 3;
}

/** Whether the passage's voice must be named beside it: not again while the same voice goes on. */
export function startsVoice(passage: Passage, before: Passage | undefined): boolean {
  return passage.voice !== null && before?.voice?.slug !== passage.voice.slug;
}

/** What one position says in one paragraph, however many of its quotations stand there. */
export interface MarginNote {
  readonly placed: PlacedQuotation;
  /** Those of that position, the first of them `placed`. */
  readonly quotations: readonly PlacedQuotation[];
}

/** The notes beside one paragraph: what is in view first, then in the order of the text. */
export function marginNotes(
  quotations: readonly PlacedQuotation[],
  inView: (placed: PlacedQuotation) => boolean,
): MarginNote[] {
  const byPosition = new Map<string, { placed: PlacedQuotation; quotations: PlacedQuotation[] }>();
  for (const placed of quotations) {
    const note = byPosition.get(placed.stand.id);
    if (note) note.quotations.push(placed);
    else byPosition.set(placed.stand.id, { placed, quotations: [placed] });
  }
  const notes: MarginNote[] = [...byPosition.values()];
  const leads = (note: MarginNote) => note.quotations.some(inView);
  return [...notes.filter(leads), ...notes.filter((note) => !leads(note))];
}
