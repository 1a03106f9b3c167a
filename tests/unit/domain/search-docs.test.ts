/** docs/search.md and the program say the same. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { CONCORDANCE_SORTS } from "#lib/domain/concordance";
import { SEARCH_KINDS } from "#lib/domain/search-fields";
import { LONGEST_SEARCH, MOST_TERMS, parseSearch } from "#lib/domain/search-query";
import { FIRST_LINES, PAGE_LINES } from "#lib/domain/search-view";

const text = readFileSync(path.join(import.meta.dirname, "../../../docs/search.md"), "utf8");
const NAMES = { source: ["downfall-allende"], voice: ["salvador-allende"], topic: ["the-coup"] };

/** The first two cells of each row in a section. */
function rows(heading: string): [string, string][] {
  const section = text.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return [...section.matchAll(/^\| (`.+?`) \| (.+) \|$/gm)].map(([, first = "", second = ""]) => [
    first,
    second,
  ]);
}
const inCode = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);

describe("docs/search.md", () => {
  test.each(rows("What to type"))("%s is understood", (cell) => {
    const [search = ""] = inCode(cell);
    const isKind = (SEARCH_KINDS as readonly string[]).includes(search);
    expect(parseSearch(isKind ? `coup kind:${search}` : search, NAMES).ok).toBe(true);
  });

  test("names every kind, and no other", () => {
    const kinds = rows("What to type")
      .flatMap(([cell]) => inCode(cell))
      .filter((code) => (SEARCH_KINDS as readonly string[]).includes(code));
    expect([...kinds].sort()).toEqual([...SEARCH_KINDS].sort());
  });

  test("gives an example of every problem, and it is that", () => {
    const told = rows("When it is not understood");
    for (const [cell, example] of told) {
      const [code] = inCode(cell);
      const search = code === "too-long" ? "a".repeat(LONGEST_SEARCH + 1) : (inCode(example)[0] ?? "");
      const parsed = parseSearch(search, NAMES);
      expect([code, parsed.ok ? null : parsed.problems[0]?.code]).toEqual([code, code]);
    }
    const source = readFileSync(
      path.join(import.meta.dirname, "../../../lib/domain/search-problems.ts"),
      "utf8",
    );
    const codes = new Set([...source.matchAll(/(?:\| |code: )"([a-z-]+)"/g)].map(([, code]) => code));
    expect(told.map(([cell]) => inCode(cell)[0]).sort()).toEqual([...codes].sort());
  });

  test("tells the orders and limits", () => {
    const told = new Map(rows("Order and address").map(([cell, values]) => [inCode(cell)[0], values]));
    expect(inCode(told.get("sort") ?? "")).toEqual([...CONCORDANCE_SORTS]);
    expect(told.get("q")).toContain(`${LONGEST_SEARCH} characters, ${MOST_TERMS} words`);
    expect([FIRST_LINES, PAGE_LINES]).toEqual([8, 50]);
    expect(told.get("in")).toContain("first eight");
    expect(told.get("page")).toContain("fifty lines");
  });
});
