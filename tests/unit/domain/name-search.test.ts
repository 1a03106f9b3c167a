import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNames, indexNames } from "#lib/domain/name-search";

const CLAIMS = [
  { name: "How Allende died", also: "How did Salvador Allende die on 11 September 1973?" },
  { name: "The US role in the coup", also: "What part did the United States play?" },
  { name: "Allende’s share of the vote", also: "How large was it?" },
  { name: "The economy", also: "Who ruined it, Allende or the strikers?" },
  { name: "García Márquez", also: "What did he write?" },
];
const index = indexNames(CLAIMS);

function found(typed: string, most = 10): string[] {
  return findNames(index, typed, most).map(({ name }) => name);
}

describe("finding a thing by the words of its name", () => {
  const cases: [typed: string, names: string[]][] = [
    // The name that begins so, then the names with the word, then what else leads to it.
    ["allende", ["Allende’s share of the vote", "How Allende died", "The economy"]],
    ["allendes", ["Allende’s share of the vote"]],
    ["allende's", ["Allende’s share of the vote"]],
    ["died allende", ["How Allende died"]],
    ["GARCIA marq", ["García Márquez"]],
    ["united states", ["The US role in the coup"]],
    // Inside a word, last.
    ["con", ["The economy"]],
    ["allende coup", []],
    ["  ", []],
    ["?!", []],
    ["", []],
  ];
  for (const [typed, names] of cases) {
    test(`“${typed}”`, () => expect(found(typed)).toEqual(names));
  }

  test("at most so many, the best of them", () => {
    expect(found("allende", 1)).toEqual(["Allende’s share of the vote"]);
  });

  test("whatever is typed: things of the list, each once; another word never finds more", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (typed, more) => {
        const names = found(typed);
        expect(new Set(names).size).toBe(names.length);
        const fewer = found(`${typed} ${more}`);
        if (names.length > 0) for (const name of fewer) expect(names).toContain(name);
      }),
    );
  });

  test("a thing is found by the whole of its name", () => {
    for (const { name } of CLAIMS) expect(found(name)[0]).toBe(name);
  });
});
