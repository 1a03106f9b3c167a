/** What somebody changes in the small folder, and what an import of it then writes. */

import { sha256 } from "#lib/text/hash";
import { ESSAY, type Patch, SMALL } from "#tests/support/dossier-folder";

const SECOND = `${ESSAY}A line was added.\n`;

const NEW_VERSION = `    sha256: ${sha256(ESSAY)}
    passages:
      - { kind: title, paragraphs: [1] }
      - { kind: blockquote, paragraphs: [4], voice: keepers }
      - { kind: comment, paragraphs: [5], voice: reader }
`;

export const FOLDER_CHANGES: readonly {
  readonly name: string;
  readonly patch: Patch;
  readonly changes: readonly string[];
}[] = [
  {
    name: "the title",
    patch: { "dossier.yaml": ["title: The voyage", "title: A voyage"] },
    changes: ["update dossier:"],
  },
  {
    name: "topics in another order, with one more",
    patch: {
      "dossier.yaml": [
        "topics:\n  - slug: the-day\n    title: The day\n    claims: [sailed, people]",
        "topics:\n  - slug: people\n    title: People\n    claims: [people]\n  - slug: the-day\n    title: The day\n    claims: [sailed]",
      ],
    },
    changes: ["create topic:people", "update topic:the-day", "update claim:people"],
  },
  {
    name: "columns in another order",
    patch: { "dossier.yaml": ["[essay, gazette]", "[gazette, essay]"] },
    changes: ["update source:essay"],
  },
  {
    name: "a voice's name",
    patch: { "voices.yaml": ["A reader", "Another reader"] },
    changes: ["update voice:reader"],
  },
  {
    name: "an author less",
    patch: { "sources/essay.yaml": ["authors: [author]\n", ""] },
    changes: ["update source:essay"],
  },
  {
    name: "the kind of a passage",
    patch: {
      "sources/essay.yaml": ["{ kind: title, paragraphs: [1] }", "{ kind: heading, paragraphs: [1] }"],
    },
    changes: ["update version:essay/1"],
  },
  {
    name: "an answer's label",
    patch: { "claims/sailed.yaml": ["It did not", "It stayed"] },
    changes: ["update claim:sailed"],
  },
  {
    name: "answers in another order",
    patch: {
      "claims/sailed.yaml": [
        "  - { slug: yes, label: It sailed }\n  - { slug: no, label: It did not }",
        "  - { slug: no, label: It did not }\n  - { slug: yes, label: It sailed }",
      ],
    },
    changes: ["update claim:sailed"],
  },
  {
    name: "what is compatible",
    patch: { "claims/sailed.yaml": ["[yes]", "[yes, no]"] },
    changes: ["update claim:sailed"],
  },
  {
    name: "another answer, and its slug gone",
    patch: { "claims/sailed.yaml": SMALL["claims/sailed.yaml"]?.replaceAll("unclear", "unknown") ?? "" },
    changes: ["update claim:sailed", "update position:p000000002"],
  },
  {
    name: "a stance",
    patch: { "claims/sailed.yaml": ["stance: reports", "stance: asserts"] },
    changes: ["update position:p000000002"],
  },
  {
    name: "a chain",
    patch: { "claims/sailed.yaml": ["[gazette, master]", "[gazette, keepers, master]"] },
    changes: ["update position:p000000003"],
  },
  {
    name: "a figure",
    patch: { "claims/people.yaml": ["lower: 3000", "lower: 2500"] },
    changes: ["update position:p000000004"],
  },
  {
    name: "another span",
    patch: { "claims/people.yaml": ["exact: Some 3,000 people came 🚢.", "exact: 3,000 people came"] },
    changes: ["update position:p000000004"],
  },
  {
    name: "another place of the same words",
    patch: {
      "claims/sailed.yaml": ['prefix: "day, she says, the ship sailed. "', "prefix: |\n          A voyage"],
    },
    changes: ["update position:p000000001"],
  },
  {
    name: "a second quotation, before the first",
    patch: {
      "claims/people.yaml": [
        "    quotations:\n",
        "    quotations:\n      - id: q000000005\n        exact: Nobody was on the quay.\n",
      ],
    },
    changes: ["update position:p000000004"],
  },
  {
    name: "positions in another order",
    patch: {
      "claims/sailed.yaml": (() => {
        const [head = "", a, b, c] = (SMALL["claims/sailed.yaml"] ?? "").split("  - id: p");
        return [head, c, a, b].join("  - id: p");
      })(),
    },
    changes: ["update position:p000000001", "update position:p000000002"],
  },
  {
    name: "a position moved to another claim",
    patch: {
      "claims/people.yaml": [
        "silent:\n  - { source: gazette, version: 1, terms: [people], hits: 0, reviewed: 2026-11-20, by: editors }\n",
        `  - id: p000000003\n    source: gazette\n    voices: [gazette, master]\n    stance: reports\n    endorsement: endorsed\n    speech: indirect\n    summary: The master says that no ship left.\n    note: The words after the quotation are the paper’s own.\n    quotations:\n      - id: q000000003\n        exact: |-\n          No ship left\n          the harbour\n`,
      ],
      "claims/sailed.yaml": (SMALL["claims/sailed.yaml"] ?? "").split("  - id: p000000003")[0] ?? "",
    },
    changes: ["update position:p000000003", "delete coverage:people/gazette"],
  },
  {
    name: "a quotation moved to another position",
    patch: {
      "claims/people.yaml": [
        "🚢.\n",
        "🚢.\n      - id: q000000002\n        exact: Nobody was on the quay.\n",
      ],
      "claims/sailed.yaml": ["id: q000000002", "id: q000000009"],
    },
    changes: ["update position:p000000002", "update position:p000000004"],
  },
  {
    name: "a silence less",
    patch: {
      "claims/people.yaml": [
        "silent:\n  - { source: gazette, version: 1, terms: [people], hits: 0, reviewed: 2026-11-20, by: editors }\n",
        "",
      ],
    },
    changes: ["delete coverage:people/gazette"],
  },
  {
    name: "a claim less, with all it holds",
    patch: { "claims/people.yaml": null, "dossier.yaml": ["[sailed, people]", "[sailed]"] },
    changes: ["delete claim:people", "delete position:p000000004", "delete coverage:people/gazette"],
  },
  {
    name: "a source less, with all that is said of it",
    patch: {
      "sources/gazette.yaml": null,
      "sources/gazette.v1.txt": null,
      "dossier.yaml": ["[essay, gazette]", "[essay]"],
      "voices.yaml": (SMALL["voices.yaml"] ?? "")
        .replace("- slug: gazette\n  name: The Gazette\n  kind: organisation\n", "")
        .replace("- slug: master\n  name: The harbour master\n  kind: person\n", ""),
      "claims/sailed.yaml": (SMALL["claims/sailed.yaml"] ?? "").split("  - id: p000000003")[0] ?? "",
      "claims/people.yaml": [
        "silent:\n  - { source: gazette, version: 1, terms: [people], hits: 0, reviewed: 2026-11-20, by: editors }\n",
        "",
      ],
    },
    changes: [
      "delete voice:gazette",
      "delete voice:master",
      "delete source:gazette",
      "delete version:gazette/1",
      "delete position:p000000003",
      "delete coverage:people/gazette",
    ],
  },
  {
    name: "a new version, to which the quotations move",
    patch: {
      "sources/essay.v2.txt": SECOND,
      "sources/essay.yaml": [
        NEW_VERSION,
        `${NEW_VERSION}  - number: 2\n    file: essay.v2.txt\n    sha256: ${sha256(SECOND)}\n    passages:\n      - { kind: title, paragraphs: [1] }\n      - { kind: blockquote, paragraphs: [4], voice: keepers }\n      - { kind: comment, paragraphs: [5], voice: reader }\n`,
      ],
    },
    changes: [
      "create version:essay/2",
      "update position:p000000001",
      "update position:p000000002",
      "update position:p000000004",
    ],
  },
  {
    name: "a quantity claim made a question",
    patch: {
      "claims/people.yaml": (SMALL["claims/people.yaml"] ?? "")
        .replace("kind: quantity\n", "answers:\n  - { slug: many, label: Many }\n")
        .replace("    stance: asserts\n", "    answer: many\n    stance: asserts\n")
        .replace(/ {4}quantity:.*\n/, ""),
    },
    changes: ["update claim:people", "update position:p000000004"],
  },
];
