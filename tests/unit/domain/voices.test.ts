import { describe, expect, it } from "vitest";
import type { Stand } from "#lib/domain/model";
import { routePicture } from "#lib/domain/route-picture";
import { filterVoices, sortVoices, VOICE_SORTS } from "#lib/domain/voice-filters";
import { heardInWords, sameVoiceInWords, speakingInWords } from "#lib/domain/voice-words";
import { heardAs, listVoices, passedOn, routesOf, sameVoice } from "#lib/domain/voices";
import { answer, claim, spokenBy } from "#tests/support/stands";

const ANSWERS = [answer("A"), answer("B")];

const routes = (stands: readonly Stand[]) =>
  routesOf(stands).map(({ source, hands, positions }) =>
    [source, ...hands.map((hand) => hand.slug), positions].join(" "),
  );

describe("through whom a voice comes", () => {
  const cases: [string, Stand[], string[]][] = [
    ["itself", [spokenBy("v")], ["s 1"]],
    ["the same way twice", [spokenBy("a v"), spokenBy("a v")], ["s a 2"]],
    ["the more used first", [spokenBy("a v"), spokenBy("a b v"), spokenBy("a b v")], ["s a b 2", "s a 1"]],
    [
      "those of one source together",
      [spokenBy("a v"), spokenBy("t v", { source: "t" }), spokenBy("a b v")],
      ["s a 1", "s a b 1", "t t 1"],
    ],
    [
      "a comment is another way than the source",
      [spokenBy("v"), spokenBy("v", { bySource: false })],
      ["s 1", "s 1"],
    ],
  ];
  it.each(cases)("%s", (_, stands, expected) => {
    expect(routes(stands)).toEqual(expected);
  });
});

describe("the list of voices", () => {
  const rows = [
    { claim: claim("one"), stands: [spokenBy("a"), spokenBy("a b v", { quotationCount: 2 })] },
    { claim: claim("two"), stands: [spokenBy("t v", { source: "t" }), spokenBy("a b a")] },
  ];
  const list = listVoices(rows, ["t", "s"]);

  it("counts what each says and what each relays, a hand once a chain", () => {
    expect(
      list.map(({ voice, positions, quotations, claims, sources, relayed }) => [
        voice.slug,
        positions,
        quotations,
        claims,
        sources.join(" "),
        relayed,
      ]),
    ).toEqual([
      ["a", 2, 2, 2, "s", 2],
      ["v", 2, 3, 2, "t s", 0],
      ["b", 0, 0, 0, "", 2],
      ["t", 0, 0, 0, "", 1],
    ]);
  });

  it.each([
    ["often", "a v b t"],
    ["sources", "v a b t"],
    ["name", "a b t v"],
  ] as const)("in order: %s", (sort, expected) => {
    expect(VOICE_SORTS).toContain(sort);
    expect(
      sortVoices(list, sort)
        .map(({ voice }) => voice.slug)
        .join(" "),
    ).toBe(expected);
  });

  it.each([
    ["nothing asked", { kind: null, source: null }, 4],
    ["a source in which they have the last word", { kind: null, source: "t" }, 1],
    ["a kind that none is of", { kind: "document", source: null }, 0],
  ] as const)("filtered: %s", (_, filters, expected) => {
    expect(filterVoices(list, filters)).toHaveLength(expected);
  });
});

describe("one voice in two sources", () => {
  const here = (rest: Partial<Stand>) => spokenBy("a v", { source: "s", ...rest });
  const there = (rest: Partial<Stand>) => spokenBy("t v", { source: "t", ...rest });
  it.each([
    ["one answer", [here({}), there({})], "agree"],
    ["answers that exclude one another", [here({}), there({ answer: "b" })], "contradict"],
    ["denied in one, asserted in both", [here({}), there({}), there({ stance: "denies" })], "contradict"],
    ["no answer in one", [here({}), there({ stance: "reports" })], "one-source"],
    ["no answer in either", [here({ stance: "reports" }), there({ stance: "reports" })], "open"],
    [
      "whatever the sources think of it",
      [here({ endorsement: "rejected" }), there({ endorsement: "neutral" })],
      "agree",
    ],
  ] as const)("%s", (_, stands, expected) => {
    const state = sameVoice(ANSWERS, stands);
    expect(state).toBe(expected);
    expect(sameVoiceInWords(state)).not.toBe("");
  });
});

describe("in words", () => {
  const say = (...stands: Stand[]) => speakingInWords("Vera", stands, (slug) => slug.toUpperCase());
  it.each([
    ["nothing", say(), "Takes no position in this dossier."],
    ["itself", say(spokenBy("v")), "Is the own voice of S."],
    ["paraphrased", say(spokenBy("a v")), "S has Vera speak, in paraphrase only."],
    [
      "quoted once",
      say(spokenBy("a v", { speech: "mixed" }), spokenBy("t v", { source: "t" })),
      "S and T have Vera speak.",
    ],
    [
      "a comment",
      say(spokenBy("v", { bySource: false })),
      "Is printed with S, and is not the source’s own voice.",
    ],
    [
      "itself, and made to speak",
      say(spokenBy("v"), spokenBy("t v", { source: "t", speech: "direct" })),
      "Is the own voice of S. T has Vera speak.",
    ],
  ])("%s", (_, words, expected) => {
    expect(words).toBe(expected);
  });

  it("counts how it is heard", () => {
    const stands = [spokenBy("a v"), spokenBy("v"), spokenBy("a v"), spokenBy("v", { bySource: false })];
    expect(stands.map(heardAs)).toEqual(["indirect", "own", "indirect", "printed"]);
    expect(heardInWords(stands)).toBe(
      "1 in the source’s own voice, 1 printed, not the source’s words, 2 paraphrased",
    );
  });
});

it("names who speaks through a voice, the most heard first", () => {
  const entries = passedOn([spokenBy("a v"), spokenBy("a w"), spokenBy("t w", { source: "t" })]);
  expect(entries.map(({ voice, positions, sources }) => [voice.slug, positions, sources])).toEqual([
    ["w", 2, ["s", "t"]],
    ["v", 1, ["s"]],
  ]);
});

describe("the picture of the chains", () => {
  const picture = routePicture(
    "The leadership of the Industrialists Association",
    routesOf([spokenBy("a b v"), spokenBy("t v", { source: "t" }), spokenBy("t v", { source: "t" })]),
  );

  it("draws every line to the voice, the more used wider", () => {
    const { x, y } = picture.voice;
    for (const line of picture.lines) expect(line.path.endsWith(`${x} ${y}`)).toBe(true);
    const [once, twice] = picture.lines;
    expect(once?.width).toBeLessThan(twice?.width ?? 0);
  });

  it("keeps every hand left of the next, and all within its bounds", () => {
    for (const { hands } of picture.lines) {
      const places = [0, ...hands.map((hand) => hand.x), picture.voice.x, picture.width];
      expect(places).toEqual([...places].sort((one, other) => one - other));
      for (const hand of hands) expect(hand.y).toBeLessThan(picture.height);
    }
  });

  it("breaks a long name between words and cuts nothing off", () => {
    expect(picture.voice.lines.length).toBeGreaterThan(1);
    expect(picture.voice.lines.join(" ")).toBe("The leadership of the Industrialists Association");
  });
});
