import fc from "fast-check";
import { expect, it } from "vitest";
import { onTinyDossier } from "#tests/support/tiny-database";
import { editors, hits, search, view } from "./searching";

onTinyDossier("searching", (tiny) => {
  it("finds words in the texts and in the editors’ words, each once, with how many of how many", async () => {
    const { sources, editors: words } = await view(tiny.db, "sailed");
    expect(sources.map(({ source, hits, units, of, unit }) => [source.slug, hits, units, of, unit])).toEqual([
      ["essay", 1, 1, 3, "paragraph"],
      ["gazette", 1, 1, 2, "paragraph"],
    ]);
    expect(sources[0]?.lines[0]).toMatchObject({
      before: "The 🚢 ",
      words: "sailed",
      after: " at dawn",
      start: 6,
      end: 12,
    });
    expect(words).toMatchObject({ hits: 3, claims: 1, positions: 2, more: false });
    expect(words?.lines.map(({ field, words }) => [field, words])).toEqual([
      ["title", "sailed"],
      ["summary", "sailed"],
      ["summary", "sailed"],
    ]);
  });

  it("names who speaks where a recorded quotation holds the hit, and nobody elsewhere", async () => {
    const { sources } = await view(tiny.db, "voyage OR ended");
    expect(
      sources[0]?.lines.map(({ words, covering }) => [
        words,
        covering.map(({ id, claim }) => [id, claim.slug]),
      ]),
    ).toEqual([
      ["voyage", [["q2", "people"]]],
      ["e\u0301nded", []],
    ]);
    expect(sources[0]?.lines[0]?.covering[0]?.stand.voices.map(({ slug }) => slug)).toEqual([
      "author",
      "minister",
    ]);
  });

  it("names the readable quotations of a hit, however many hold it that are not", async () => {
    const words = { start: 6, end: 20, exact: "sailed at dawn", prefix: "The 🚢 ", suffix: "\n“It was" };
    const quoted = (id: string, positionId: string) => ({
      ...{ id, positionId, versionId: "sv1", ordinal: 9, ...words },
    });
    const hidden = Array.from({ length: 6 }, (_, at) => quoted(`hidden-${at}`, "p9"));
    await tiny.db.prisma.position.create({
      data: {
        ...{ id: "p9", claimId: "c1", sourceId: "s1", answerId: "a1", ordinal: 9, stance: "asserts" },
        ...{ summary: "Not yet.", status: "draft", voices: { create: { ordinal: 0, voiceId: "v1" } } },
      },
    });
    await tiny.db.prisma.quotation.createMany({ data: [...hidden, quoted("late", "p2")] });
    try {
      const { sources } = await view(tiny.db, "sailed source:essay");
      expect(sources[0]?.lines[0]?.covering.map(({ id }) => id)).toEqual(["q1", "late"]);
    } finally {
      await tiny.db.prisma.quotation.deleteMany({ where: { start: 6, id: { not: "q1" } } });
      await tiny.db.prisma.position.delete({ where: { id: "p9" } });
    }
  });

  const NARROWED: [what: string, search: string, texts: string[], words: string[]][] = [
    ["a source", "sailed source:gazette", ["gazette 2 sailed"], ["summary sailed p3"]],
    ["all but one", "sailed -source:gazette", ["essay 1 sailed"], ["title sailed", "summary sailed p1"]],
    ["the last voice of a chain", "semi* OR sailed voice:minister", ["essay 2 semi"], []],
    ["not an outer voice of it", "semi* voice:author", [], []],
    [
      "all but a voice’s words",
      "semi* OR sailed -voice:gazette",
      ["essay 1 sailed", "essay 2 semi"],
      ["title sailed", "summary sailed p1"],
    ],
    ["a topic", "dawn OR harbour topic:voyage", ["essay 1 dawn"], []],
    ["quotations", "dawn OR harbour kind:quotation", ["essay 1 dawn"], []],
    ["what is not quoted", "dawn OR harbour -kind:quotation", ["gazette 1 harbour"], []],
    ["positions", "sailed kind:position", [], ["summary sailed p1", "summary sailed p3"]],
    ["claims", "sailed kind:claim", [], ["title sailed"]],
    ["answers of claims", "thousands", [], ["answer people"]],
    ["a kind of paragraph", "sailed kind:heading", [], []],
    ["all but that kind", "sailed kind:passage -kind:heading", ["essay 1 sailed", "gazette 2 sailed"], []],
    [
      "exclusion within a paragraph",
      "sailed -dawn",
      ["gazette 2 sailed"],
      ["title sailed", "summary sailed p1", "summary sailed p3"],
    ],
    ["a phrase past typography", "“a semi-official voyage”", ["essay 2 a semi‑official voyage"], []],
  ];
  it.each(NARROWED)("%s", async (_, text, texts, words) => {
    expect(await hits(tiny.db, text)).toEqual(texts);
    expect(await editors(tiny.db, text)).toEqual(words);
  });

  it("counts every kind, whatever kind is asked for", async () => {
    const everything = (await view(tiny.db, "sailed")).facets;
    expect(everything).toEqual({
      passage: 2,
      quotation: { count: 2, more: false },
      position: 2,
      claim: 1,
      kinds: [{ kind: "body", count: 2 }],
    });
    expect((await view(tiny.db, "sailed kind:claim")).facets).toEqual(everything);
  });

  it("gives examples that all find something", async () => {
    const { examples, found } = await search(tiny.db, null);
    expect(found).toBeNull();
    expect(examples.length).toBeGreaterThan(5);
    for (const { search: text } of examples)
      expect([text, (await hits(tiny.db, text)).length > 0]).toEqual([text, true]);
  });

  it("answers whatever is typed with hits or with reasons, never with an error", async () => {
    const piece = fc.constantFrom(
      ...[
        '"',
        "“",
        "*",
        "-",
        "(",
        "OR",
        "AND",
        "NOT",
        "NEAR(",
        "^",
        ":",
        "'",
        ";",
        "%",
        "\u0000",
        "\ud800",
        " ",
        "sailed",
        "voy",
        "é",
      ],
      ...[
        "source:essay",
        "-voice:author",
        "kind:quotation",
        "-kind:quotation",
        "kind:claim",
        "topic:voyage",
        "voice:",
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const { found, problems } = await search(tiny.db, pieces.join(" "));
        expect(found === null).toBe(problems.length > 0);
      }),
      { numRuns: 60 },
    );
  });
});
