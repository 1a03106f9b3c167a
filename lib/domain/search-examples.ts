/** Examples of searches that find something, made from recorded quotations. */

import type { SearchExample } from "#lib/domain/search-view";
import { foldWord, plainWords } from "#lib/text/tokens";

export interface SampleQuotation {
  readonly exact: string;
  readonly source: string;
  /** The one that has the last word. */
  readonly voice: string;
  readonly topic: string;
}

/** One sample is what they find; the others only lend a word to exclude. */
export function searchExamples(samples: readonly SampleQuotation[]): SearchExample[] {
  const name = commonName(samples);
  const sample = samples.find(({ exact }) => name !== null && plainWords(exact).includes(name)) ?? samples[0];
  const others = samples.filter((one) => one !== sample);
  const words = plainWords(sample?.exact ?? "");
  const word = name ?? longest(words);
  if (!sample || word === undefined) return [];
  const at = words.indexOf(word);
  const phrase = at > 0 ? words.slice(at - 1, at + 1) : words.slice(0, 2);
  const second = longest(words.filter((one) => foldWord(one) !== foldWord(word)));
  const here = new Set(words.map(foldWord));
  const foreign = longest(
    others.flatMap(({ exact }) => plainWords(exact)).filter((one) => !here.has(foldWord(one))),
  );
  const example = (search: string, meaning: string) => ({ search, meaning });
  return [
    example(word, "The word. Capitals and accents make no difference."),
    second && example(`${word} ${second}`, "Both words in one paragraph, in any order."),
    phrase.length > 1 &&
      example(
        `“${phrase.join(" ")}”`,
        "These words, one after the other. Any double quotation marks will do.",
      ),
    example(`${word.slice(0, Math.max(3, word.length - 3))}*`, "Every word that begins so."),
    second && example(`${second} OR ${word}`, "Either word. OR is written in capitals."),
    foreign &&
      example(
        `${word} -${foreign} kind:quotation`,
        "Recorded quotations that have the one word and not the other.",
      ),
    example(`${word} source:${sample.source}`, "One source only. With -source: all but that one."),
    example(
      `${word} voice:${sample.voice}`,
      "Only where the words are recorded as that voice’s: it is the last of its chain.",
    ),
    example(`${word} topic:${sample.topic}`, "Only what is recorded on the claims of that topic."),
  ].filter((one): one is SearchExample => typeof one === "object");
}

/** The word with a capital that stands in most of the samples; null in a script without capitals. */
function commonName(samples: readonly SampleQuotation[]): string | null {
  const counts = new Map<string, number>();
  for (const { exact } of samples) {
    for (const word of new Set(plainWords(exact))) {
      if (/^\p{Lu}\p{Ll}{4}/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

function longest(words: readonly string[]): string | undefined {
  return [...words].sort((one, other) => other.length - one.length)[0];
}
