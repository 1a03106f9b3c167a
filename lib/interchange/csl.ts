/**
 * Sources as CSL-JSON items (Citation Style Language 1.0.2): from these the other formats of a bibliography are made.
 * Nothing is made up: what a text does not name is absent here, and the note says so.
 */

import { dateInWords, periodInWords } from "#lib/domain/dates";
import type { SourceHead, Voice } from "#lib/domain/model";
import type { CitedSource } from "#lib/domain/views";
import { type CslDate, cslDate, isPlainDate } from "#lib/interchange/csl-date";

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly "container-title"?: string;
  readonly genre: string;
  readonly language: string;
  readonly URL?: string;
  readonly note: string;
}

/**
 * The genres that are types of CSL too; any other is a document whose genre says what it is. “Article” alone is
 * none: to CSL that is a preprint, to RIS and BibTeX a piece in a journal.
 */
const TYPES: Record<string, string> = {
  "newspaper article": "article-newspaper",
  "magazine article": "article-magazine",
  "journal article": "article-journal",
  "blog post": "post-weblog",
  book: "book",
  chapter: "chapter",
  "book chapter": "chapter",
  interview: "interview",
  letter: "personal_communication",
  report: "report",
  speech: "speech",
  thesis: "thesis",
  "web page": "webpage",
};

export function cslItem({ source, version }: CitedSource): CslItem {
  const { title, authors, published, container, url, genre, language } = source;
  return {
    id: source.slug,
    type: typeOf(genre),
    ...(title !== null && { title: oneLine(title) }),
    ...(authors.length > 0 && { author: authors.map(cslName) }),
    ...(published !== null && { issued: cslDate(published) }),
    ...(version.captured !== null && { accessed: cslDate(version.captured) }),
    ...(container !== null && { "container-title": oneLine(container) }),
    genre: oneLine(genre),
    language,
    ...(url !== null && { URL: oneLine(url) }),
    note: oneLine(noteOf(source, version)),
  };
}

function typeOf(genre: string): string {
  return TYPES[genre.toLowerCase()] ?? "document";
}

function noteOf(source: SourceHead, version: CitedSource["version"]): string {
  const { title, shortTitle, authors, genre, published, container } = source;
  const captured = version.captured === null ? "" : `, captured on ${dateInWords(version.captured)}`;
  return [
    title === null && `Untitled in the captured text; called “${shortTitle}” by the editors.`,
    // BibTeX has no field for what a document stands in.
    container !== null && typeOf(genre) === "document" && `In ${container}.`,
    authors.length === 0 && "No author is recorded.",
    published === null && "No date is recorded.",
    published !== null && !isPlainDate(published) && `Published ${periodInWords(published)}.`,
    `Version ${version.number}${captured}. SHA-256 of the text: ${version.textSha256}.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(" ");
}

/**
 * A person's name is parted only where there is no doubt: “Power, Margaret”, “Margaret Power”, “John B. Smith”. Any
 * other (“Gabriel García Márquez”) stands whole, as the names of groups and organisations do.
 */
export function cslName({ kind, name }: Pick<Voice, "kind" | "name">): CslName {
  const whole = oneLine(name);
  if (kind !== "person") return { literal: whole };
  const [, last, first] = /^([^,]+), ([^,]+)$/.exec(whole) ?? [];
  if (last && first) return { family: last, given: first };
  const [, given, family] = /^(\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)*) (\p{Lu}[\p{L}’'-]+)$/u.exec(whole) ?? [];
  return given && family && given !== "The" ? { family, given } : { literal: whole };
}

/** The formats are made of lines: a line break in a field would begin another field. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
