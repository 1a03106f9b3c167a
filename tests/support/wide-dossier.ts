/** A dossier folder with more sources than a page is wide and more claims than it shows at once. */

import { ESSAY, type Files, SMALL } from "#tests/support/dossier-folder";

export const WIDE = { slug: "wide", sources: 12, topics: [110, 25, 5] } as const;

const QUOTED = "Nobody was on the quay.";

/** Every claim has a cell of each kind: held, relayed, silent and not reviewed. */
export function wideDossier(): Files {
  const sources = Array.from({ length: WIDE.sources }, (_, at) => `account-${at + 1}`);
  const topics = WIDE.topics.map((size, topic) => ({
    slug: `topic-${topic + 1}`,
    claims: Array.from({ length: size }, (_, at) => `claim-${topic + 1}-${at + 1}`),
  }));
  const slugs = topics.flatMap((topic) => topic.claims);
  return {
    "dossier.yaml": [
      `format: variorum-dossier/1\nslug: ${WIDE.slug}\ntitle: Twelve accounts\ndescription: Of one day in the harbour.`,
      `sources: [${sources.join(", ")}]\ntopics:`,
      ...topics.map(
        ({ slug, claims }) => `  - slug: ${slug}\n    title: The ${slug}\n    claims: [${claims.join(", ")}]`,
      ),
      "",
    ].join("\n"),
    "voices.yaml": SMALL["voices.yaml"] ?? "",
    ...Object.fromEntries(sources.flatMap((source, at) => Object.entries(sourceFiles(source, at)))),
    ...Object.fromEntries(slugs.map((slug, at) => [`claims/${slug}.yaml`, claim(slug, at, sources)])),
  };
}

function sourceFiles(source: string, at: number): Files {
  const essay = SMALL["sources/essay.yaml"] ?? "";
  return {
    [`sources/${source}.yaml`]: essay
      .replace("essay.v1.txt", `${source}.v1.txt`)
      .replace("shortTitle: Essay", `shortTitle: Account ${at + 1}`),
    [`sources/${source}.v1.txt`]: ESSAY,
  };
}

function claim(slug: string, number: number, sources: readonly string[]): string {
  const id = (letter: string, at: number) => `${letter}${String(number * 100 + at).padStart(9, "0")}`;
  const positions = sources.flatMap((source, at) => {
    if (at % 4 > 1) return [];
    const relayed = at % 4 === 1;
    return `  - id: ${id("p", at)}
    source: ${source}
    voices: [author${relayed ? ", keepers" : ""}]
    answer: ${(number + at) % 3 === 0 ? "no" : "yes"}
    stance: asserts${relayed ? "\n    endorsement: neutral\n    speech: direct" : ""}
    summary: So it says of ${slug}.
    quotations:
      - id: ${id("q", at)}
        exact: ${QUOTED}
`;
  });
  const silent = sources
    .filter((_, at) => at % 4 === 2)
    .map(
      (source) =>
        `  - { source: ${source}, version: 1, terms: [whale], hits: 0, reviewed: 2026-11-20, by: editors }\n`,
    );
  return `title: Whether ${slug} holds
question: Is ${slug} so?
answers:
  - { slug: yes, label: "It is, as far as anybody saw" }
  - { slug: no, label: It is not }
positions:
${positions.join("")}silent:
${silent.join("")}`;
}
