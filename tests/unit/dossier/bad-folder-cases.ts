/** One mistake each, and what `check` must say of it: the file, the line and the code. */

import type { ProblemCode } from "#lib/dossier/problem";
import { ESSAY, type Patch, SMALL } from "#tests/support/dossier-folder";

export interface BadFolder {
  readonly name: string;
  readonly patch: Patch;
  readonly expected: { readonly file: string; readonly line: number | null; readonly code: ProblemCode };
  /** What the message or the hint must say. */
  readonly says?: string;
}

const SAILED = "claims/sailed.yaml";
const PEOPLE = "claims/people.yaml";
const ESSAY_FILE = "sources/essay.yaml";

function bad(
  name: string,
  patch: Patch,
  code: ProblemCode,
  file: string,
  line: number | null,
  says?: string,
): BadFolder {
  return { name, patch, expected: { file, line, code }, ...(says === undefined ? {} : { says }) };
}

export const BAD_FOLDERS: readonly BadFolder[] = [
  // Files
  bad("no dossier.yaml", { "dossier.yaml": null }, "missing-file", "dossier.yaml", null),
  bad("no voices.yaml", { "voices.yaml": null }, "missing-file", "voices.yaml", null),
  bad(
    "a listed claim without a file",
    { "dossier.yaml": ["[sailed, people]", "[sailed, peeple, people]"] },
    "missing-file",
    "dossier.yaml",
    9,
  ),
  bad("a text without a file", { "sources/essay.v1.txt": null }, "missing-file", ESSAY_FILE, 12),
  bad(
    "an original without a file",
    { [ESSAY_FILE]: ["file: essay.v1.txt", "file: essay.v1.txt\n    original: essay.pdf"] },
    "missing-file",
    ESSAY_FILE,
    13,
  ),
  bad(
    "a claim that no topic lists",
    { "dossier.yaml": ["[sailed, people]", "[sailed]"] },
    "unlisted-claim",
    PEOPLE,
    null,
  ),
  bad(
    "a source that is not listed",
    { "dossier.yaml": ["[essay, gazette]", "[essay]"] },
    "unlisted-source",
    "sources/gazette.yaml",
    null,
  ),
  bad("a stray text", { "sources/notes.txt": "x" }, "stray-file", "sources/notes.txt", null),
  bad("a stray file at the top", { "notes.txt": "x" }, "stray-file", "notes.txt", null),
  bad(
    "a .yml file",
    { "claims/other.yml": "x" },
    "stray-file",
    "claims/other.yml",
    null,
    "rename it to .yaml",
  ),
  bad(
    "a text that changed",
    { "sources/essay.v1.txt": `${ESSAY}More.\n` },
    "hash-mismatch",
    ESSAY_FILE,
    13,
    "new version number",
  ),
  bad(
    "no hash",
    { [ESSAY_FILE]: ["    sha256: ", "    # sha256: "] },
    "missing-hash",
    ESSAY_FILE,
    11,
    "sha256: ",
  ),
  bad(
    "another name for a text",
    {
      [ESSAY_FILE]: ["file: essay.v1.txt", "file: the-essay.txt"],
      "sources/the-essay.txt": ESSAY,
      "sources/essay.v1.txt": null,
    },
    "file-name",
    ESSAY_FILE,
    12,
  ),
  bad("a text of nothing", { "sources/essay.v1.txt": " \n\n" }, "empty-text", ESSAY_FILE, 12),
  bad(
    "a text of too many paragraphs",
    { "sources/essay.v1.txt": `${ESSAY}${"x\n".repeat(20_000)}` },
    "too-many-paragraphs",
    ESSAY_FILE,
    12,
    "split the source into several",
  ),
  bad(
    "a text with NUL",
    { "sources/essay.v1.txt": "one\ntw\u0000o\n" },
    "nul-character",
    "sources/essay.v1.txt",
    2,
  ),
  bad(
    "a text that is too large",
    { "sources/essay.v1.txt": "x".repeat(4_000_001) },
    "too-large",
    "sources/essay.v1.txt",
    null,
    "4 MB",
  ),
  bad(
    "a text that a server would not take",
    { "sources/essay.v1.txt": "x".repeat(2_500_000) },
    "too-large-for-server",
    ESSAY_FILE,
    12,
    "libSQL",
  ),
  bad(
    "a file named as a path",
    { [ESSAY_FILE]: ["file: essay.v1.txt", "file: ../essay.v1.txt"] },
    "wrong-value",
    ESSAY_FILE,
    12,
  ),
  // YAML
  bad(
    "no YAML",
    { [SAILED]: ["question: Did the ship", "question: Did: the ship"] },
    "yaml-syntax",
    SAILED,
    2,
  ),
  bad(
    "a key twice",
    { [SAILED]: ["question: Did", "title: Again\nquestion: Did"] },
    "duplicate-key",
    SAILED,
    2,
  ),
  bad(
    "an unknown key",
    { [SAILED]: ["    stance: reports", "    stanse: x\n    stance: reports"] },
    "unknown-key",
    SAILED,
    22,
    "“stance”",
  ),
  bad(
    "an unknown key in brackets",
    { [PEOPLE]: ["hits: 0", "hits: 0, hitz: 0"] },
    "unknown-key",
    PEOPLE,
    15,
    "“hits”",
  ),
  bad(
    "a missing key",
    { [SAILED]: ["    summary: The keepers saw nothing.\n", ""] },
    "missing-key",
    SAILED,
    18,
  ),
  bad(
    "a word that is not of the vocabulary",
    { [SAILED]: ["stance: reports", "stance: report"] },
    "wrong-value",
    SAILED,
    22,
    "did you mean “reports”",
  ),
  bad(
    "a number for text",
    { "dossier.yaml": ["title: The voyage", "title: 1973"] },
    "wrong-value",
    "dossier.yaml",
    3,
    '"1973"',
  ),
  bad("text for a list", { [SAILED]: ["voices: [author]", "voices: author"] }, "wrong-value", SAILED, 10),
  bad(
    "a slug with capitals",
    { "dossier.yaml": ["slug: voyage", "slug: Voyage"] },
    "wrong-value",
    "dossier.yaml",
    2,
  ),
  bad(
    "a date that does not exist",
    { [ESSAY_FILE]: ["published: 1999", "published: 1999-02-30"] },
    "wrong-value",
    ESSAY_FILE,
    7,
    "EDTF",
  ),
  bad(
    "a review date without a day",
    { [PEOPLE]: ["reviewed: 2026-11-20", "reviewed: 2026-11"] },
    "wrong-value",
    PEOPLE,
    15,
  ),
  bad(
    "an address that is none",
    { [ESSAY_FILE]: ["published: 1999", "url: javascript:alert(1)"] },
    "wrong-value",
    ESSAY_FILE,
    7,
  ),
  bad(
    "no position's quotations",
    {
      [PEOPLE]: [
        "    quotations:\n      - id: q000000004\n        exact: Some 3,000 people came 🚢.\n",
        "    quotations: []\n",
      ],
    },
    "wrong-value",
    PEOPLE,
    11,
  ),
  bad(
    "another format",
    { "dossier.yaml": ["variorum-dossier/1", "variorum-dossier/2"] },
    "wrong-value",
    "dossier.yaml",
    1,
  ),
  // Names
  bad(
    "a position without an id",
    { [PEOPLE]: ["  - id: p000000004\n    source", "  - source"] },
    "missing-id",
    PEOPLE,
    5,
    "format",
  ),
  bad(
    "a quotation without an id",
    { [PEOPLE]: ["      - id: q000000004\n        exact", "      - exact"] },
    "missing-id",
    PEOPLE,
    12,
  ),
  bad("a position's id twice", { [PEOPLE]: ["p000000004", "p000000001"] }, "duplicate-id", SAILED, 8),
  bad("a quotation's id twice", { [SAILED]: ["q000000003", "q000000002"] }, "duplicate-id", SAILED, 39),
  bad(
    "two voices of one slug",
    { "voices.yaml": ["- slug: reader", "- slug: master"] },
    "duplicate-slug",
    "voices.yaml",
    13,
  ),
  bad(
    "two answers of one slug",
    {
      [SAILED]: [
        "{ slug: unclear, label: Nobody can say, compatibleWith: [yes] }",
        "{ slug: no, label: Again }",
      ],
    },
    "duplicate-slug",
    SAILED,
    6,
  ),
  bad(
    "a source listed twice",
    { "dossier.yaml": ["[essay, gazette]", "[essay, gazette, essay]"] },
    "listed-twice",
    "dossier.yaml",
    5,
  ),
  bad(
    "a version listed twice",
    {
      "sources/gazette.yaml": [
        "    paragraphs: blank-lines\n",
        `    paragraphs: blank-lines\n  - { number: 1, file: gazette.v2.txt }\n`,
      ],
      "sources/gazette.v2.txt": "x",
    },
    "listed-twice",
    "sources/gazette.yaml",
    13,
  ),
  bad(
    "a voice that is not there",
    { [SAILED]: ["[author, keepers]", "[author, keeper]"] },
    "unknown-voice",
    SAILED,
    20,
    "did you mean “keepers”",
  ),
  bad(
    "an author who is no voice",
    { [ESSAY_FILE]: ["authors: [author]", "authors: [nobody]"] },
    "unknown-voice",
    ESSAY_FILE,
    3,
  ),
  bad(
    "a source that is not there",
    { [SAILED]: ["source: gazette", "source: gazete"] },
    "unknown-source",
    SAILED,
    30,
    "did you mean “gazette”",
  ),
  bad(
    "a version that is not there",
    { [PEOPLE]: ["exact: Some", "version: 2\n        exact: Some"] },
    "unknown-version",
    PEOPLE,
    13,
  ),
  bad(
    "an answer that is not there",
    { [SAILED]: ["answer: unclear", "answer: unclearer"] },
    "unknown-answer",
    SAILED,
    21,
    "did you mean “unclear”",
  ),
  bad(
    "compatible with nothing",
    { [SAILED]: ["compatibleWith: [yes]", "compatibleWith: [maybe]"] },
    "unknown-answer",
    SAILED,
    6,
  ),
  bad(
    "compatible with itself",
    { [SAILED]: ["compatibleWith: [yes]", "compatibleWith: [unclear]"] },
    "answer-compatible-with-itself",
    SAILED,
    6,
  ),
  bad(
    "a voice that nobody uses",
    { "voices.yaml": ["- slug: reader", "- slug: spare\n  name: Spare\n  kind: person\n- slug: reader"] },
    "unused-voice",
    "voices.yaml",
    13,
  ),
  // Passages
  bad(
    "a paragraph past the end",
    { [ESSAY_FILE]: ["paragraphs: [4]", "paragraphs: [4, 9]"] },
    "unknown-paragraph",
    ESSAY_FILE,
    16,
    "has 5",
  ),
  bad(
    "a paragraph in two passages",
    { [ESSAY_FILE]: ["paragraphs: [4]", "paragraphs: [1-4]"] },
    "overlapping-passages",
    ESSAY_FILE,
    16,
  ),
  bad(
    "a range backwards",
    { [ESSAY_FILE]: ["paragraphs: [4]", "paragraphs: [4-2]"] },
    "wrong-value",
    ESSAY_FILE,
    16,
  ),
  bad(
    "a voice of a title",
    { [ESSAY_FILE]: ["{ kind: title, paragraphs: [1] }", "{ kind: title, paragraphs: [1], voice: reader }"] },
    "passage-voice",
    ESSAY_FILE,
    15,
  ),
  // Positions
  bad("asserts no answer", { [SAILED]: ["    answer: yes\n", ""] }, "answer-required", SAILED, 8),
  bad(
    "a chain without endorsement",
    { [SAILED]: ["    endorsement: neutral\n", ""] },
    "chain-incomplete",
    SAILED,
    18,
    "endorsed",
  ),
  bad("a chain without speech", { [SAILED]: ["    speech: direct\n", ""] }, "chain-incomplete", SAILED, 18),
  bad(
    "endorsement on one voice",
    { [PEOPLE]: ["    stance: asserts", "    stance: asserts\n    endorsement: endorsed"] },
    "chain-unexpected",
    PEOPLE,
    9,
  ),
  bad(
    "a chain that starts elsewhere",
    { [SAILED]: ["[author, keepers]", "[keepers, author]"] },
    "chain-first-voice",
    SAILED,
    20,
    "[author, keepers]",
  ),
  bad(
    "a comment as the source's position",
    { [PEOPLE]: ["exact: Some 3,000 people came 🚢.", "exact: I do not believe a word of this."] },
    "chain-first-voice",
    PEOPLE,
    13,
    "“reader”",
  ),
  bad(
    "a reader outside the comment",
    { [PEOPLE]: ["voices: [author]", "voices: [reader]"] },
    "chain-first-voice",
    PEOPLE,
    13,
  ),
  bad(
    "a comment without a voice",
    {
      [ESSAY_FILE]: [
        "{ kind: comment, paragraphs: [5], voice: reader }",
        "{ kind: comment, paragraphs: [5] }",
      ],
      [PEOPLE]: ["exact: Some 3,000 people came 🚢.", "exact: I do not believe a word of this."],
    },
    "unattributed-passage",
    PEOPLE,
    13,
  ),
  bad(
    "a figure on a question",
    {
      [SAILED]: [
        "    stance: reports",
        "    quantity: { lower: 1, unit: ships, scope: sailed }\n    stance: reports",
      ],
    },
    "quantity-unexpected",
    SAILED,
    22,
  ),
  bad(
    "a figure without bounds",
    { [PEOPLE]: ["lower: 3000, upper: 3000, ", ""] },
    "quantity-bounds",
    PEOPLE,
    10,
  ),
  bad(
    "bounds the wrong way round",
    { [PEOPLE]: ["lower: 3000", "lower: 4000"] },
    "quantity-bounds",
    PEOPLE,
    10,
  ),
  bad(
    "a quantity claim without a figure",
    { [PEOPLE]: ["    quantity: {", "    # quantity: {"] },
    "quantity-missing",
    PEOPLE,
    5,
  ),
  // Quotations
  bad(
    "a word changed",
    { [PEOPLE]: ["Some 3,000 people", "Some 3,000 persons"] },
    "quotation-not-found",
    PEOPLE,
    13,
    "persons",
  ),
  bad(
    "an ASCII apostrophe more",
    { [SAILED]: ["exact: We saw nothing of it, and", "exact: We saw nothing of it - and"] },
    "quotation-not-found",
    SAILED,
    28,
    "paragraph 4",
  ),
  bad(
    "words of another text",
    { [PEOPLE]: ["exact: Some 3,000 people came 🚢.", "exact: Entirely made up for this test, every word."] },
    "quotation-not-found",
    PEOPLE,
    13,
  ),
  bad(
    "a block with a line break at its end",
    { [SAILED]: ["exact: |-", "exact: |"] },
    "quotation-not-found",
    SAILED,
    40,
    "|-",
  ),
  bad(
    "found more than once",
    { [SAILED]: ['        prefix: "day, she says, the ship sailed. "\n', ""] },
    "quotation-ambiguous",
    SAILED,
    16,
    "Nobody was",
  ),
  bad(
    "only white space",
    { [PEOPLE]: ["exact: Some 3,000 people came 🚢.", 'exact: "  "'] },
    "wrong-value",
    PEOPLE,
    13,
  ),
  bad(
    "two quotations that overlap",
    {
      [PEOPLE]: [
        "        exact: Some 3,000",
        "        exact: people came 🚢.\n      - id: q000000005\n        exact: Some 3,000",
      ],
    },
    "overlapping-quotations",
    PEOPLE,
    14,
  ),
  // Coverage
  bad(
    "silent with a position",
    { [PEOPLE]: ["source: gazette, version: 1", "source: essay, version: 1"] },
    "silent-with-positions",
    PEOPLE,
    15,
  ),
  bad(
    "silent twice",
    {
      [PEOPLE]: [
        "silent:\n",
        "silent:\n  - { source: gazette, version: 1, terms: [ship], hits: 1, reviewed: 2026-11-20, by: editors }\n",
      ],
    },
    "silent-twice",
    PEOPLE,
    16,
  ),
  bad(
    "silent in no version",
    { [PEOPLE]: ["version: 1, terms", "version: 3, terms"] },
    "unknown-version",
    PEOPLE,
    15,
  ),
  bad("silent, by nobody", { [PEOPLE]: [", by: editors", ""] }, "silent-undated", PEOPLE, 15),
  bad(
    "hits that were not looked at",
    { [PEOPLE]: ["terms: [people]", "terms: [harbour]"] },
    "silent-hits",
    PEOPLE,
    15,
    "2 times",
  ),
  bad(
    "a cell that is not settled",
    {
      [PEOPLE]: [
        "silent:\n  - { source: gazette, version: 1, terms: [people], hits: 0, reviewed: 2026-11-20, by: editors }\n",
        "",
      ],
    },
    "unsettled-cell",
    PEOPLE,
    1,
    "gazette",
  ),
  bad(
    "an answer that nobody gives",
    { [SAILED]: ["answer: unclear", "answer: yes"] },
    "unheld-answer",
    SAILED,
    6,
  ),
  bad(
    "a question without answers",
    {
      [SAILED]: [
        "answers:\n  - { slug: yes, label: It sailed }\n  - { slug: no, label: It did not }\n  - { slug: unclear, label: Nobody can say, compatibleWith: [yes] }\n",
        "answers: []\n",
      ],
    },
    "no-answers",
    SAILED,
    3,
  ),
  bad(
    "silent in an older version",
    {
      "sources/gazette.yaml": [
        "    paragraphs: blank-lines\n",
        "    paragraphs: blank-lines\n  - { number: 2, file: gazette.v2.txt }\n",
      ],
      "sources/gazette.v2.txt": "No ship left\nthe harbour\n",
    },
    "silent-older-version",
    PEOPLE,
    15,
  ),
  // Wording
  bad(
    "a summary that contains the quotation, set otherwise",
    {
      [SAILED]: [
        "summary: The keepers saw nothing.",
        "summary: “We saw nothing of it, AND we were there all day.”",
      ],
    },
    "summary-quotes",
    SAILED,
    25,
  ),
  bad(
    "a quotation that stops before its sentence ends",
    { [SAILED]: ["exact: We saw nothing of it, and we were there all day.", "exact: We saw nothing of it"] },
    "cut-quotation",
    SAILED,
    28,
    "and we were there all day",
  ),
  bad(
    "a question of one or the other, to which all give one answer",
    {
      [SAILED]: [
        SMALL[SAILED]?.slice(SMALL[SAILED].indexOf("question:")) ?? "",
        (SMALL[SAILED]?.slice(SMALL[SAILED].indexOf("question:")) ?? "")
          .replace("Did the ship sail?", "Did the ship sail or not?")
          .replace("answer: no", "answer: yes")
          .replace("answer: unclear", "answer: yes"),
      ],
    },
    "no-contest",
    SAILED,
    2,
  ),
];
