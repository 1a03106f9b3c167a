import { describe, expect, onTestFinished, test } from "vitest";
import { checkDossierFolder } from "#lib/dossier/check";
import { formatDossierFolder } from "#lib/dossier/format";
import { hasErrors } from "#lib/dossier/problem";
import {
  ESSAY,
  type Files,
  filesIn,
  type Patch,
  patched,
  SMALL,
  temporaryDossier,
} from "#tests/support/dossier-folder";

async function formatted(files: Files) {
  const folder = await temporaryDossier(files);
  onTestFinished(folder.remove);
  const result = await formatDossierFolder(folder.path);
  return { result, folder, files: await filesIn(folder.path) };
}

test("the canonical form stays as it is", async () => {
  const { result, files } = await formatted(SMALL);
  expect(result).toEqual({ ok: true, written: [], renamed: [], ids: 0 });
  expect(files).toEqual(SMALL);
});

describe("one way to write everything", () => {
  const cases: readonly { readonly name: string; readonly patch: Patch }[] = [
    {
      name: "keys in another order",
      patch: { "dossier.yaml": ["slug: voyage\ntitle: The voyage\n", "title: The voyage\nslug: voyage\n"] },
    },
    {
      name: "defaults said",
      patch: {
        "claims/people.yaml": [
          "    stance: asserts",
          "    answer: null\n    certainty: unstated\n    note: null\n    stance: asserts",
        ],
      },
    },
    {
      name: "quotes where none are needed",
      patch: { "dossier.yaml": ["title: The voyage", "title: 'The voyage'"] },
    },
    {
      name: "other indentation",
      patch: {
        "dossier.yaml": ["    claims: [sailed, people]", "    claims:\n        - sailed\n        - people"],
      },
    },
    {
      name: "folded though it fits",
      patch: {
        "claims/sailed.yaml": [
          "summary: The keepers saw nothing.",
          "summary: >\n      The keepers\n      saw nothing.",
        ],
      },
    },
    { name: "a date in quotes", patch: { "sources/essay.yaml": ["published: 1999", 'published: "1999"'] } },
    {
      name: "the newest version named",
      patch: { "claims/people.yaml": ["exact: Some", "version: 1\n        exact: Some"] },
    },
    {
      name: "context that is not needed",
      patch: { "claims/people.yaml": ["🚢.", "🚢.\n        prefix: sailed."] },
    },
    {
      name: "less context than is written",
      patch: { "claims/sailed.yaml": ["day, she says, the ship sailed. ", "the ship sailed. "] },
    },
    {
      name: "passages one by one",
      patch: {
        "sources/essay.yaml": [
          "{ kind: title, paragraphs: [1] }",
          "{ kind: title, paragraphs: [1] }\n      - { kind: body, paragraphs: [2, 3] }",
        ],
      },
    },
    {
      name: "voices in another order",
      patch: { "voices.yaml": ["- slug: author\n  name: The author\n  kind: person\n", ""] },
    },
    {
      name: "CRLF and a byte order mark",
      patch: { "dossier.yaml": `\uFEFF${SMALL["dossier.yaml"]?.replaceAll("\n", "\r\n")}` },
    },
    {
      name: "a blank line at the end",
      patch: { "dossier.yaml": ["claims: [sailed, people]\n", "claims: [sailed, people]\n\n\n"] },
    },
  ];
  test.each(cases)("$name", async ({ name, patch }) => {
    const spoilt = patched(SMALL, patch);
    if (name.startsWith("voices"))
      spoilt["voices.yaml"] += "- slug: author\n  name: The author\n  kind: person\n";
    const { files } = await formatted(spoilt);
    expect(files).toEqual(SMALL);
  });
});

describe("what is missing", () => {
  test("ids and hashes are given, once", async () => {
    const { result, folder, files } = await formatted(
      patched(SMALL, {
        "claims/people.yaml": ["  - id: p000000004\n    source", "  - source"],
        "claims/sailed.yaml": ["      - id: q000000003\n        exact", "      - exact"],
        "sources/essay.yaml": [`    sha256: `, "    # sha256: "],
      }),
    );
    expect(result).toMatchObject({ ok: true, ids: 2 });
    expect(files["claims/people.yaml"]).toMatch(/^ {2}- id: [0-9a-z]{10}$/m);
    const { problems } = await checkDossierFolder(folder.path);
    expect(problems).toEqual([]);
    expect(await formatDossierFolder(folder.path)).toMatchObject({ written: [], ids: 0 });
  });

  test("a text gets its usual name", async () => {
    const { result, files } = await formatted(
      patched(SMALL, {
        "sources/essay.yaml": ["file: essay.v1.txt", "file: essay.txt"],
        "sources/essay.txt": ESSAY,
        "sources/essay.v1.txt": null,
      }),
    );
    expect(result).toMatchObject({ ok: true, renamed: ["sources/essay.v1.txt"] });
    expect(files).toEqual(SMALL);
  });
});

describe("what stands in the way", () => {
  test.each([
    ["a file that is no YAML", { "voices.yaml": "- [" }],
    ["an unknown key", { "voices.yaml": ["kind: group", "kind: group\n  kin: d"] }],
    ["a missing file", { "voices.yaml": null }],
  ] as const)("%s: nothing is written", async (_, patch) => {
    const before = patched(patched(SMALL, patch), {
      "dossier.yaml": ["title: The voyage", "title: 'The voyage'"],
    });
    const { result, files } = await formatted(before);
    expect(result.ok).toBe(false);
    expect(files).toEqual(before);
  });

  test("a quotation that is not found does not, and is left as it is", async () => {
    const { result, files, folder } = await formatted(
      patched(SMALL, {
        "claims/people.yaml": ["exact: Some 3,000 people came 🚢.", "exact: 'Not there, nor anywhere.'"],
      }),
    );
    expect(result.ok).toBe(true);
    expect(files["claims/people.yaml"]).toContain("exact: Not there, nor anywhere.");
    expect(hasErrors((await checkDossierFolder(folder.path)).problems)).toBe(true);
  });
});

test("comments stay, above what they are about, and formatting again changes nothing", async () => {
  const { files, folder } = await formatted(
    patched(
      patched(SMALL, {
        "claims/sailed.yaml": [
          "answers:\n",
          "# above the answers\nanswers: # beside the answers\n  # above the first\n",
        ],
        "dossier.yaml": ["format:", "# at the head\n\n# and again\nformat:"],
        "voices.yaml": [
          "- slug: author",
          "- slug: zoe # beside zoe\n  name: Zoe\n  kind: person\n  note: null # she has none\n- slug: author",
        ],
      }),
      {
        "claims/sailed.yaml": [
          "positions:\n",
          "  # - { slug: other, label: Another }\npositions:\n  # above the first position\n",
        ],
        "dossier.yaml": [
          "claims: [sailed, people]\n",
          "claims: [sailed, people]\n    # below the topic\n# at the end\n",
        ],
      },
    ),
  );
  const all = Object.values(files).join("");
  for (const comment of [
    "above the answers",
    "beside the answers",
    "above the first",
    "- { slug: other, label: Another }",
    "above the first position",
    "at the head",
    "and again",
    "beside zoe",
    "she has none",
    "below the topic",
    "at the end",
  ]) {
    expect(all.split(`# ${comment}\n`), comment).toHaveLength(2);
  }
  expect(
    files["voices.yaml"]?.endsWith(
      "# beside zoe\n- slug: zoe\n  name: Zoe\n  kind: person\n  # she has none\n  note: null\n",
    ) || files["voices.yaml"],
  ).toBe(true);
  expect(await formatDossierFolder(folder.path)).toMatchObject({ written: [] });
});
