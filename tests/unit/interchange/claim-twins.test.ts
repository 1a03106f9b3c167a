import { describe, expect, it } from "vitest";
import type { Coverage, Position } from "#lib/domain/model";
import type { ClaimView, VoiceView } from "#lib/domain/views";
import { claimMarkdown } from "#lib/interchange/markdown-claim";
import { voiceMarkdown } from "#lib/interchange/markdown-voice";
import { claimTable, voiceTable } from "#lib/interchange/quotation-table";
import { answer, claim, quotation, sourceHead, spokenBy, voice } from "#tests/support/stands";

const ORIGIN = "https://variorum.example";
const dossier = { slug: "d", title: "Chile, 1973", description: "", revision: 7 };
const sources = [
  sourceHead("downfall", { title: "The *Downfall*", shortTitle: "Downfall" }),
  sourceHead("power", { shortTitle: "Power" }),
  sourceHead("worker", { shortTitle: "Worker" }),
];

const HOSTILE = "=So it *is*, | he said\n# not a heading\u2028<b>";

const relayed: Position = {
  ...spokenBy("author bussi", { id: "p1", source: "downfall", endorsement: "rejected" }),
  summary: "She says\nso.",
  note: "A note.",
  quotations: [quotation("q1", { exact: HOSTILE, tone: "ironic", paragraph: 31, version: 2 })],
};
const own: Position = {
  ...spokenBy("power", { id: "p2", source: "power" }),
  summary: "So.",
  note: null,
  quotations: [],
};

const silent: Coverage = {
  source: "worker",
  status: "silent",
  silence: {
    ...{ source: "worker", version: 1, terms: ["suicid*", "died"], hits: 2, hitsNow: 3 },
    ...{ reviewed: "2026-11-20", by: "editors", note: "Of other deaths." },
  },
  stale: "more-hits",
};
const coverage: Coverage[] = [
  { source: "downfall", status: "positions" },
  { source: "power", status: "positions" },
  silent,
];

const view: ClaimView = {
  ...{ dossier, claim: claim("death"), background: "First.\n\nSecond.", answers: [answer("A"), answer("B")] },
  ...{ sources, positions: [relayed, own], coverage, withheld: 1, contexts: new Map() },
  ...{ claimCount: 9, previous: null, next: null },
};

const voiceView: VoiceView = {
  ...{ dossier, voice: { ...voice("bussi"), note: "Widow." }, sources, claimCount: 9 },
  claims: [{ claim: claim("death"), answers: view.answers, positions: [relayed], coverage }],
  ...{ relayed: [spokenBy("author bussi castro")], withheld: 0, contexts: new Map() },
};

describe("a claim as Markdown", () => {
  const markdown = claimMarkdown(view, ORIGIN);

  it.each([
    ["its question", "# death?\n"],
    ["where it stands", "<https://variorum.example/dossiers/d/claims/death>"],
    ["its state, and of how many sources", "One source holds an answer. Of 3 sources 3 are reviewed."],
    ["whose words are whose", "Block quotes are the sources’ own words"],
    ["what is withheld", "One quotation no longer matches its text."],
    ["each paragraph of the background", "First.\n\nSecond."],
    ["an answer that nobody gives", /\| B\. Answer B +\| None +\| None +\| No voice behind it/],
    ["who brings a voice in, and how", "BUSSI asserts, relayed and rejected by Downfall"],
    ["how a source stands to what it relays", "#### A. Answer A (relayed, not held)"],
    [
      "the chain, the last voice in bold",
      "AUTHOR → **BUSSI** (paraphrased, not quoted; relayed and rejected), asserts.",
    ],
    [
      "the words, character for character",
      "> \\=So it \\*is\\*, \\| he said\\\n> \\# not a heading\u2028\\<b>\n",
    ],
    [
      "the place of the words",
      "Downfall, paragraph 31, version 2, characters 0 to 5. Meant ironically. <https://variorum.example/quotations/q1>",
    ],
    ["the editors' note", "Editors’ note. A note."],
    ["a silence with its terms, hits and date", "Searched for suicid\\*, died. 2 matches, each looked at"],
    ["who looked and when", "Reviewed by the editors, 20 November 2026, in version 1."],
    ["that it is stale", "Stale: the terms now match 3 times, and 2 were looked at."],
    ["each source as it is titled", "_The \\*Downfall\\*_"],
    [
      "a source without a title",
      "**Power**: untitled in the captured text, essay, the date was not recorded.",
    ],
  ])("has %s", (_, part) => {
    if (typeof part === "string") expect(markdown).toContain(part);
    else expect(markdown).toMatch(part);
  });
});

describe("a voice as Markdown", () => {
  const markdown = voiceMarkdown(voiceView, ORIGIN);

  it.each([
    ["its name", "# BUSSI\n"],
    ["who it is", "Widow."],
    ["that it is made to speak", "Downfall has BUSSI speak, in paraphrase only."],
    ["the claim", "## death\n"],
    ["the words", "> \\=So it \\*is\\*"],
    ["who speaks through it", "- CASTRO: 1 position, in s"],
  ])("has %s", (_, part) => expect(markdown).toContain(part));

  it("names only the sources that have it speak", () => expect(markdown).not.toContain("**Worker**"));
});

describe("a claim as a table", () => {
  const { columns, rows } = claimTable(view, ORIGIN);
  const records = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));

  it("has a row for each quotation, each position left without one, and each source without a position", () => {
    expect(records.map((one) => [one.row, one.source])).toEqual([
      ["quotation", "downfall"],
      ["position", "power"],
      ["silent", "worker"],
    ]);
  });

  it("tells all of a quotation, verbatim", () => {
    expect(records[0]).toMatchObject({
      ...{ quotation: HOSTILE, tone: "ironic", version: 2, paragraph: 31, start: 0, end: 5, revision: 7 },
      ...{ permalink: `${ORIGIN}/quotations/q1`, answer_letter: "A", answer: "Answer A", stance: "asserts" },
      ...{ voice: "BUSSI", voice_chain: "AUTHOR > BUSSI", held_by_source: false, endorsement: "rejected" },
    });
    expect(records[0]?.citation).toMatch(
      /^BUSSI .*via AUTHOR, in The \*Downfall\*, paragraph 31, version 2\./,
    );
  });

  it("tells what a silence rests on", () => {
    expect(records[2]).toMatchObject({
      ...{ quotation: null, search_terms: "suicid*; died", hits_looked_at: 2, hits_now: 3, version: 1 },
      ...{ reviewed: "2026-11-20", reviewed_by: "editors", stale: "more-hits", note: "Of other deaths." },
    });
  });
});

it("a voice as a table has its quotations, and no silence of a source", () => {
  const { rows } = voiceTable(voiceView, ORIGIN);
  expect(rows.map((row) => row[0])).toEqual(["quotation"]);
});
