import { describe, expect, test } from "vitest";
import { REVISION_ACTIONS, REVISION_SUBJECTS } from "#lib/data/revisions";
import * as vocabulary from "#lib/domain/vocabulary";
import { definitions } from "#prisma/guarantees";
import { readGuarantees } from "#prisma/migration-files";

const triggers = definitions(await readGuarantees());

const WORDS: [table: string, column: string, words: readonly string[]][] = [
  ["Voice", "kind", vocabulary.VOICE_KINDS],
  ["Source", "access", vocabulary.ACCESSES],
  ["SourceVersion", "paragraphs", vocabulary.PARAGRAPH_MODES],
  ["Passage", "kind", vocabulary.PASSAGE_KINDS],
  ["Claim", "kind", vocabulary.CLAIM_KINDS],
  ["Position", "stance", vocabulary.STANCES],
  ["Position", "endorsement", vocabulary.ENDORSEMENTS],
  ["Position", "speech", vocabulary.SPEECHES],
  ["Position", "certainty", vocabulary.CERTAINTIES],
  ["Quotation", "tone", vocabulary.TONES],
  ["Coverage", "finding", vocabulary.FINDINGS],
  ["Revision", "subject", REVISION_SUBJECTS],
  ["Revision", "action", REVISION_ACTIONS],
  ["Report", "targetKind", vocabulary.REPORT_TARGETS],
  ["Report", "category", vocabulary.REPORT_CATEGORIES],
  ["Report", "status", vocabulary.REPORT_STATUSES],
  ...[
    "Dossier",
    "Topic",
    "Voice",
    "Source",
    "SourceVersion",
    "Claim",
    "Answer",
    "Position",
    "Quotation",
    "Coverage",
  ].map((table): [string, string, readonly string[]] => [table, "status", vocabulary.STATUSES]),
];

describe("prisma/guarantees/", () => {
  test.each(WORDS)("%s.%s takes the words of the vocabulary", (table, column, words) => {
    const list = new RegExp(`NEW\\."${column}" NOT IN \\(([^)]*)\\)`).exec(
      triggers.get(`${table}_insert`) ?? "",
    )?.[1];
    expect(list?.split(",").map((word) => word.trim().replaceAll("'", ""))).toEqual([...words]);
  });

  const tables = [...triggers.keys()]
    .filter((name) => name.endsWith("_update"))
    .map((name) => name.slice(0, -7));
  const ruled = tables.filter((table) => !table.endsWith("Search") && table !== "Revision");

  test.each(ruled)("%s: a changed row meets the same rules as a new one", (table) => {
    const insert = rules(triggers.get(`${table}_insert`));
    const update = rules(triggers.get(`${table}_update`));
    const fixed = columns(update.filter((rule) => rule.includes("IS NOT OLD.")).join(""));
    const missing = insert.filter(
      (rule) => !update.includes(rule) && !columns(rule).every((c) => fixed.includes(c)),
    );
    const surplus = update.filter((rule) => !insert.includes(rule));
    expect(missing.filter((rule) => !/is there already|name this version already/.test(rule))).toEqual([]);
    expect(surplus.filter((rule) => !rule.includes("OLD."))).toEqual([]);
  });
});

function rules(trigger = ""): string[] {
  return trigger
    .replace(/^ {2}END;[\s\S]*/m, "")
    .split(/^ {4}WHEN /m)
    .slice(1);
}

function columns(rule: string): string[] {
  return [...rule.matchAll(/NEW\."?(\w+)"?/g)].map(([, name]) => name ?? "");
}
