/** Stands and their surroundings for unit tests: everything that a case does not name is the plainest there is. */

import type { Answer, ClaimHead, Quotation, SourceHead, Stand, Voice } from "#lib/domain/model";
import type { PlacedQuotation } from "#lib/domain/views";

export function voice(slug: string): Voice {
  return { slug, name: slug.toUpperCase(), kind: "person", note: null };
}

export function answer(letter: string): Answer {
  return { slug: letter.toLowerCase(), letter, label: `Answer ${letter}`, compatibleWith: [] };
}

/** @param chain voice slugs with a space between, the outermost first. */
export function spokenBy(chain: string, rest: Partial<Stand> = {}): Stand {
  const voices = chain.split(" ").map(voice);
  const relayed = voices.length > 1;
  return {
    id: chain.replaceAll(" ", "-"),
    source: "s",
    voices,
    bySource: true,
    answer: "a",
    stance: "asserts",
    endorsement: relayed ? "endorsed" : null,
    certainty: "unstated",
    speech: relayed ? "indirect" : null,
    quantity: null,
    quotationCount: 1,
    ...rest,
  };
}

export function claim(slug: string): ClaimHead {
  const topic = { slug: "t", title: "Topic" };
  return { slug, number: 1, title: slug, question: `${slug}?`, kind: "question", topic };
}

export function sourceHead(slug: string, rest: Partial<SourceHead> = {}): SourceHead {
  return {
    slug,
    title: null,
    shortTitle: slug,
    voice: voice("author"),
    authors: [],
    genre: "essay",
    language: "en",
    published: null,
    container: null,
    url: null,
    rights: "",
    access: "full",
    perspective: "",
    note: null,
    ...rest,
  };
}

export function quotation(id: string, rest: Partial<Quotation> = {}): Quotation {
  const place = { start: 0, end: 5, version: 1, paragraph: 1 };
  return { id, exact: "words", prefix: "", suffix: "", tone: "earnest", ...place, ...rest };
}

export function placed(
  id: string,
  rest: { quotation?: Partial<Quotation>; stand?: Stand; claim?: string } = {},
): PlacedQuotation {
  return {
    quotation: quotation(id, rest.quotation),
    claim: claim(rest.claim ?? "c"),
    answer: answer("A"),
    stand: rest.stand ?? spokenBy("author", { id: `position-${id}` }),
    summary: "A summary.",
  };
}
