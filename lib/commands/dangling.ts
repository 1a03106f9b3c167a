/** Whether a set of things could stand by itself: what one names is there. */

import { keyOf, type Thing } from "#lib/data/things/thing";

/** For each thing that names something that is not there, or holds what another holds, what that is. */
export function danglingReferences(things: readonly Thing[]): Map<string, string[]> {
  const there = new Set(things.flatMap(namesOf));
  const owners = new Map<string, string>();
  const found = new Map<string, string[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const missing = referencesOf(thing).filter((reference) => !there.has(reference));
    for (const quotation of thing.subject === "position" ? thing.value.quotations : []) {
      const owner = owners.get(quotation.id);
      if (owner !== undefined) missing.push(`quotation ${quotation.id}, which ${owner} holds`);
      owners.set(quotation.id, key);
    }
    if (missing.length > 0) found.set(key, missing);
  }
  return found;
}

/** What others can name of it. */
function namesOf(thing: Thing): string[] {
  if (thing.subject !== "claim") return [keyOf(thing)];
  const { slug, answers } = thing.value;
  return [keyOf(thing), ...answers.map((answer) => `answer:${slug}/${answer.slug}`)];
}

function referencesOf({ subject, value }: Thing): string[] {
  switch (subject) {
    case "source":
      return [value.voice, ...value.authors].map((voice) => `voice:${voice}`);
    case "version":
      return [
        `source:${value.source}`,
        ...value.passages.flatMap(({ voice }) => (voice === null ? [] : [`voice:${voice}`])),
      ];
    case "claim":
      return [`topic:${value.topic}`];
    case "position":
      return [
        `claim:${value.claim}`,
        `source:${value.source}`,
        ...(value.answer === null ? [] : [`answer:${value.claim}/${value.answer}`]),
        ...value.voices.map((voice) => `voice:${voice}`),
        ...value.quotations.map(({ version }) => `version:${value.source}/${version}`),
      ];
    case "coverage":
      return [`claim:${value.claim}`, `source:${value.source}`, `version:${value.source}/${value.version}`];
    default:
      return [];
  }
}
