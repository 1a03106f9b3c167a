import { expect, it } from "vitest";
import { citationOf } from "#lib/domain/citation";
import { dateInWords, periodInWords } from "#lib/domain/dates";
import { claim, quotation, sourceHead, spokenBy } from "#tests/support/stands";

const source = sourceHead("downfall", { title: "The Downfall", shortTitle: "Downfall" });
const dossier = { slug: "d", title: "Chile, 1973", description: "", revision: 1 };

it.each([
  {
    cited: { stand: spokenBy("author"), source },
    text: "AUTHOR, in The Downfall, paragraph 31, version 1. Quoted under “death” in Variorum, Chile, 1973.",
  },
  {
    cited: {
      stand: spokenBy("author crozier bussi", { endorsement: "rejected" }),
      source: { ...source, title: null },
    },
    text: "BUSSI (paraphrased, not quoted; relayed and rejected), via AUTHOR and CROZIER, in Downfall (untitled in the captured text), paragraph 31, version 1. Quoted under “death” in Variorum, Chile, 1973.",
  },
])("$text", ({ cited, text }) => {
  const quoted = quotation("q", { paragraph: 31 });
  expect(citationOf({ dossier, claim: claim("death"), quotation: quoted, ...cited })).toBe(text);
});

it.each([
  ["2026-11-20", "20 November 2026"],
  ["2026-11-01T23:59:59Z", "1 November 2026"],
  ["2023~", "2023~"],
  ["2023-13-01", "2023-13-01"],
])("%s is %s", (date, words) => {
  expect(dateInWords(date)).toBe(words);
});

it.each([
  ["1973", "1973"],
  ["1973-09", "September 1973"],
  ["1973-09-11", "11 September 1973"],
  ["1973/1990", "1973 to 1990"],
  ["1973-09-11/1990-03", "11 September 1973 to March 1990"],
  ["1973/..", "from 1973"],
  ["/1990", "until 1990"],
  ["2023~", "about 2023"],
  ["2023?", "2023 (uncertain)"],
  ["197X", "197X"],
])("%s is %s", (period, words) => {
  expect(periodInWords(period)).toBe(words);
});
