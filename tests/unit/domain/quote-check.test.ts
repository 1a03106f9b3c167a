import { describe, expect, it } from "vitest";
import { EXCERPT, excerptRuns } from "#lib/domain/excerpt-runs";
import { type CheckFinding, checkProblem, readingsOf, verdictOf } from "#lib/domain/quote-check";
import type { PlacedQuotation, QuotationContext } from "#lib/domain/views";

describe("checkProblem", () => {
  it.each([
    { text: "", problem: "empty" },
    { text: " \n\t\u00a0", problem: "empty" },
    { text: "“ … — ! ”", problem: "no-letters" },
    { text: "🚢🚢", problem: "no-letters" },
    { text: "𝒜".repeat(1500), problem: null },
    { text: "a".repeat(1501), problem: "too-long" },
    { text: `  ${"a".repeat(1500)}\n\n`, problem: null },
    { text: "7", problem: null },
    { text: "東京", problem: null },
  ])("$problem: $text", ({ text, problem }) => {
    expect(checkProblem(text)).toBe(problem);
  });
});

describe("readingsOf", () => {
  it.each([
    { text: " as it is ", barest: "as it is", setAside: [] },
    { text: "“in marks”", barest: "in marks", setAside: ["quotation-marks"] },
    { text: "„in marks“", barest: "in marks", setAside: ["quotation-marks"] },
    { text: "“not closed", barest: "“not closed", setAside: [] },
    { text: "… he said ...", barest: "he said", setAside: ["ellipsis-before", "ellipsis-after"] },
    {
      text: "“[…] he said. . . .”",
      barest: "he said",
      setAside: ["quotation-marks", "ellipsis-before", "ellipsis-after"],
    },
    { text: "...“he said”", barest: "he said", setAside: ["ellipsis-before", "quotation-marks"] },
    { text: "he … said", barest: "he … said", setAside: [] },
    { text: "he said.", barest: "he said.", setAside: [] },
    { text: '""', barest: '""', setAside: [] },
  ])("$text", ({ text, barest, setAside }) => {
    const readings = readingsOf(text);
    expect(readings[0]).toEqual({ exact: text.trim(), setAside: [] });
    expect(readings.at(-1)).toEqual({ exact: barest, setAside });
  });
});

describe("verdictOf", () => {
  const finding = (kind: string) => ({ kind, class: "wording" }) as CheckFinding;

  it.each([
    { kinds: [], verdict: "absent" },
    { kinds: ["absent", "absent"], verdict: "absent" },
    { kinds: ["absent", "near"], verdict: "near" },
    { kinds: ["near", "verbatim", "absent"], verdict: "verbatim" },
  ])("$kinds: $verdict", ({ kinds, verdict }) => {
    expect(verdictOf(kinds.map(finding))).toBe(verdict);
  });
});

type Window = readonly [start: number, before: string, exact: string, after: string];

describe("excerptRuns", () => {
  const runs = (...windows: Window[]) =>
    excerptRuns({
      quotations: windows.map(
        ([start, , exact], id) =>
          ({ quotation: { id: `${id}`, start, exact } }) as unknown as PlacedQuotation,
      ),
      contexts: new Map(
        windows.map(([, before, , after], id): [string, QuotationContext] => [`${id}`, { before, after }]),
      ),
    });

  const cases: { case: string; windows: Window[]; is: ReturnType<typeof runs> }[] = [
    { case: "none", windows: [], is: [] },
    { case: "one", windows: [[4, "The ", "🚢", " sailed"]], is: [{ start: 0, text: "The 🚢 sailed" }] },
    {
      case: "apart",
      windows: [
        [20, "at ", "dawn", "."],
        [4, "The ", "🚢", ""],
      ],
      is: [
        { start: 0, text: "The 🚢" },
        { start: 17, text: "at dawn." },
      ],
    },
    {
      case: "overlapping, in code points",
      windows: [
        [4, "The ", "🚢", " sail"],
        [6, "🚢 ", "sailed", " at"],
      ],
      is: [{ start: 0, text: "The 🚢 sailed at" }],
    },
    {
      case: "one within the other",
      windows: [
        [0, "", "The 🚢 sailed", ""],
        [4, "", "🚢", ""],
      ],
      is: [{ start: 0, text: "The 🚢 sailed" }],
    },
  ];

  it.each(cases)("$case", ({ windows, is }) => {
    expect(runs(...windows)).toEqual(is);
  });

  it("leaves out the piece of a word at which the limit cut", () => {
    const before = `llegal ${"a".repeat(EXCERPT - 8)} `;
    const [run] = runs([1000, before, "said", ` he${" b".repeat(148)}c`]);
    expect(run?.text.startsWith(" aaa")).toBe(true);
    expect(run?.text.endsWith(" b ")).toBe(true);
    expect(run?.start).toBe(1000 - (EXCERPT - 6));
  });
});
