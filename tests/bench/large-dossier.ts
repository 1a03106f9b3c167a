/** A made-up dossier of any size, the same on every run: what reading is measured on. */

import type {
  LoadedClaim,
  LoadedDossier,
  LoadedPassage,
  LoadedPosition,
  LoadedSource,
} from "#lib/dossier/loaded";
import { paragraphs } from "#lib/text/passages";
import { drawer, type Random, seeded, sentence, vocabulary } from "#tests/bench/made-texts";

export interface DossierSize {
  readonly claims: number;
  readonly sources: number;
  readonly quotations: number;
}

interface MadeText {
  readonly text: string;
  readonly passages: readonly LoadedPassage[];
  /** Offsets of its sentences; the texts hold no character outside the BMP, so units are code points. */
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
}

const CLAIMS_A_TOPIC = 100;
const SENTENCES_A_PARAGRAPH = 5;
/** Of the cells, those that speak, in tenths; the others are silent, but for one in ten that nobody has reviewed. */
const SPEAKING = 6;
const POSITIONS_A_CELL = 2;
const ANSWERS = ["it-was", "it-was-not", "in-part"] as const;
const VOICES = 200;

/** Six cells in ten hold two positions, one in the source's own voice and one relayed. */
export function largeDossier({ claims, sources, quotations }: DossierSize): LoadedDossier {
  const random = seeded(1_973);
  const draw = drawer(vocabulary(random, 20_000), random);
  const cells = claims * sources;
  const speaking = Array.from({ length: cells }, (_, cell) => cell).filter((cell) => tenth(cell) < SPEAKING);
  const perPosition = quotations / (speaking.length * POSITIONS_A_CELL);
  const spoken = new Set(speaking);
  // Every source is quoted about as often as the others, so each text has room for its share and half as much again.
  const room = Math.ceil((quotations / sources) * 1.5) + 10;
  const texts = Array.from({ length: sources }, () => madeText(room, draw, random));
  const used = texts.map(() => 0);
  let made = 0;
  let positions = 0;

  const position = (claim: number, source: number, relayed: boolean): LoadedPosition => {
    positions += 1;
    const until = Math.round(positions * perPosition);
    const id = `p${String(positions).padStart(8, "0")}`;
    const quoted = Array.from({ length: Math.max(0, until - made) }, () => {
      made += 1;
      const text = texts[source];
      const place = text?.sentences[(used[source] ?? 0) % text.sentences.length];
      used[source] = (used[source] ?? 0) + 1;
      if (!text || !place) throw new RangeError(`Source ${source} has no text`);
      return {
        id: `q${String(made).padStart(8, "0")}`,
        version: 1,
        exact: text.text.slice(place.start, place.end),
        start: place.start,
        end: place.end,
        prefix: text.text.slice(Math.max(0, place.start - 32), place.start),
        suffix: text.text.slice(place.end, place.end + 32),
        tone: "earnest" as const,
      };
    });
    const own = `author-${source}`;
    return {
      id,
      source: `source-${source}`,
      voices: relayed ? [own, `voice-${(claim * 7 + source) % VOICES}`] : [own],
      answer: ANSWERS[(claim + source * (relayed ? 3 : 5)) % ANSWERS.length] ?? null,
      stance: "asserts",
      endorsement: relayed ? "neutral" : null,
      certainty: "unstated",
      speech: relayed ? "indirect" : null,
      summary: sentence(draw, random),
      note: null,
      quantity: null,
      quotations: quoted,
    };
  };

  const claimOf = (claim: number): LoadedClaim => {
    const columns = Array.from({ length: sources }, (_, source) => source);
    return {
      slug: `claim-${claim}`,
      topic: `topic-${Math.floor(claim / CLAIMS_A_TOPIC)}`,
      title: `Claim ${claim}: ${draw()} and ${draw()}`,
      question: `Was it so with ${draw()}, ${draw()} and ${draw()}?`,
      kind: "question",
      background: sentence(draw, random),
      answers: ANSWERS.map((slug) => ({ slug, label: slug.replaceAll("-", " "), compatibleWith: [] })),
      positions: columns
        .filter((source) => spoken.has(claim * sources + source))
        .flatMap((source) => [position(claim, source, false), position(claim, source, true)]),
      silent: columns
        .filter((source) => [6, 7, 8].includes(tenth(claim * sources + source)))
        .map((source) => ({
          source: `source-${source}`,
          version: 1,
          terms: [`zzz${claim}`],
          hits: 0,
          reviewed: "2026-11-20",
          by: "editors",
          note: null,
        })),
    };
  };

  const topics = Math.ceil(claims / CLAIMS_A_TOPIC);
  const slugs = Array.from({ length: claims }, (_, claim) => `claim-${claim}`);
  return {
    slug: "large",
    title: "A large dossier",
    description: "Made up, to measure reading on.",
    topics: Array.from({ length: topics }, (_, topic) => ({
      slug: `topic-${topic}`,
      title: `Topic ${topic}`,
      claims: slugs.slice(topic * CLAIMS_A_TOPIC, (topic + 1) * CLAIMS_A_TOPIC),
    })),
    voices: [
      ...texts.map((_, source) => ({
        slug: `author-${source}`,
        name: `Author ${source}`,
        kind: "person" as const,
        note: null,
      })),
      ...Array.from({ length: VOICES }, (_, voice) => ({
        slug: `voice-${voice}`,
        name: `Voice ${voice}`,
        kind: "person" as const,
        note: null,
      })),
    ],
    sources: texts.map((text, source) => madeSource(source, text)),
    claims: Array.from({ length: claims }, (_, claim) => claimOf(claim)),
  };
}

/** Spreads the kinds of cells over rows and columns alike. */
function tenth(cell: number): number {
  return Math.floor(((cell * 0.618_033_988_75) % 1) * 10);
}

function madeText(sentences: number, draw: () => string, random: Random): MadeText {
  const places: { start: number; end: number }[] = [];
  const pieces: string[] = [];
  let length = 0;
  for (let index = 0; index < sentences; index++) {
    const words = sentence(draw, random);
    const last = index % SENTENCES_A_PARAGRAPH === SENTENCES_A_PARAGRAPH - 1;
    places.push({ start: length, end: length + words.length });
    pieces.push(words, last ? "\n" : " ");
    length += words.length + 1;
  }
  const text = pieces.join("");
  const passages = paragraphs(text, "lines").map(({ number, span }) => ({
    number,
    start: span.start,
    end: span.end,
    kind: "body" as const,
    voice: null,
  }));
  return { text, passages, sentences: places };
}

function madeSource(source: number, { text, passages }: MadeText): LoadedSource {
  return {
    slug: `source-${source}`,
    title: `The made-up source number ${source}`,
    shortTitle: `Source ${source}`,
    authors: [`author-${source}`],
    voice: `author-${source}`,
    genre: "book",
    language: "en",
    published: "1999",
    container: null,
    url: null,
    rights: "Made up.",
    access: "full",
    perspective: "None: it is made up.",
    note: null,
    versions: [
      {
        number: 1,
        captured: "2026-11-20",
        paragraphs: "lines",
        bytes: new TextEncoder().encode(text),
        text,
        original: null,
        passages,
      },
    ],
  };
}
