/** What searches may show: excerpts, older versions, and nothing that is not published. */

import { beforeEach, expect, it } from "vitest";
import type { Database } from "#lib/data/database";
import { sha256 } from "#lib/text/hash";
import { onTinyDossier } from "#tests/support/tiny-database";
import { editors, hits, view } from "./searching";

onTinyDossier("searching what readers may see", (tiny) => {
  const set = (table: string, id: string, column: string, value: string) =>
    tiny.db.prisma.$executeRawUnsafe(`UPDATE "${table}" SET "${column}" = ? WHERE "id" = ?`, value, id);

  beforeEach(() => set("Source", "s1", "access", "full"));

  it("searches of a source with excerpts only what readers are shown, exclusions too", async () => {
    await lengthened(tiny.db);
    const hidden = async (text: string) =>
      (await hits(tiny.db, text)).filter((hit) => hit.startsWith("essay"));
    expect(await hidden("hidden")).toEqual(["essay 1 hidden"]);
    expect(await hidden("here -hidden")).toEqual([]);
    await set("Source", "s1", "access", "excerpts");
    expect(await hidden("hidden")).toEqual([]);
    expect(await hidden("here hidden")).toEqual([]);
    // That it is excluded would tell that it is there.
    expect(await hidden("here -hidden")).toEqual(["essay 1 here"]);
    const { sources, facets } = await view(tiny.db, "here");
    expect(sources[0]).toMatchObject({ hits: 1, units: 1, of: 1, unit: "excerpt" });
    expect(facets.passage).toBe(1);
    const [line] = sources[0]?.lines ?? [];
    expect(`${line?.before}${line?.words}${line?.after}`).not.toMatch(/hidden/);
    await tiny.db.prisma.quotation.delete({ where: { id: "q9" } });
    await tiny.db.prisma.sourceVersion.delete({ where: { id: "sv9" } });
  });

  it("finds quotations of older versions, where quotations are searched, and says which version", async () => {
    const {
      text: _,
      bytes: __,
      ...rest
    } = await tiny.db.prisma.sourceVersion.findUniqueOrThrow({ where: { id: "sv2" } });
    const text = "The harbour was open.\n";
    const bytes = new TextEncoder().encode(text);
    await tiny.db.prisma.sourceVersion.create({
      data: {
        ...rest,
        ...{ id: "sv3", number: 2, text, length: text.length, textSha256: sha256(text) },
        ...{ bytes, bytesSha256: sha256(bytes), byteLength: bytes.length },
      },
    });
    expect(await hits(tiny.db, "nobody")).toEqual([]);
    const { sources } = await view(tiny.db, "nobody kind:quotation");
    expect(sources[1]).toMatchObject({ version: 2, hits: 1, lines: [{ version: 1, words: "Nobody" }] });
    await tiny.db.prisma.sourceVersion.delete({ where: { id: "sv3" } });
  });

  it.each([
    ["a position", "Position", "p3", ["essay 1 sailed"]],
    ["its quotation", "Quotation", "q3", ["essay 1 sailed"]],
    ["its voice", "Voice", "v3", ["essay 1 sailed"]],
    ["its answer", "Answer", "a2", ["essay 1 sailed"]],
    ["its claim", "Claim", "c1", []],
    ["its topic", "Topic", "t1", []],
    ["its version", "SourceVersion", "sv2", ["essay 1 sailed"]],
    ["its source", "Source", "s2", ["essay 1 sailed"]],
  ])("shows nothing of a quotation when %s is a draft", async (_, table, id, left) => {
    expect(await hits(tiny.db, "sailed kind:quotation")).toEqual(["essay 1 sailed", "gazette 2 sailed"]);
    await set(table, id, "status", "draft");
    try {
      expect(await hits(tiny.db, "sailed kind:quotation")).toEqual(left);
      expect(
        (await editors(tiny.db, "sailed")).filter(
          (line) => line.endsWith("p3") && table !== "Quotation" && table !== "SourceVersion",
        ),
      ).toEqual([]);
      expect(
        (await view(tiny.db, "sailed")).sources.flatMap(({ lines }) =>
          lines.flatMap(({ covering }) => covering.map(({ id }) => id)),
        ),
      ).not.toContain("q3");
    } finally {
      await set(table, id, "status", "published");
    }
  });

  it("follows the labels of answers, and finds none that is a draft", async () => {
    expect(await editors(tiny.db, "unclear")).toEqual(["answer sailed"]);
    await set("Answer", "a3", "status", "draft");
    expect(await editors(tiny.db, "unclear")).toEqual([]);
    await set("Answer", "a3", "status", "published");
    await set("Answer", "a3", "label", "Murky");
    expect([await editors(tiny.db, "unclear"), await editors(tiny.db, "murky")]).toEqual([
      [],
      ["answer sailed"],
    ]);
    await set("Answer", "a3", "label", "Unclear");
  });
});

/** A third version of the essay, of one long paragraph with one quotation, far from its end. */
async function lengthened(db: Database): Promise<void> {
  const text = `hidden ${"word ".repeat(100)}here ${"word ".repeat(100)}end`;
  const bytes = new TextEncoder().encode(text);
  const start = text.indexOf("here");
  await db.prisma.sourceVersion.create({
    data: {
      ...{ id: "sv9", sourceId: "s1", number: 9, text, length: text.length, textSha256: sha256(text) },
      ...{ bytes, bytesSha256: sha256(bytes), byteLength: bytes.length },
      ...{ paragraphs: "lines", importedAt: "2026-11-20T12:00:00.000Z" },
    },
  });
  await db.prisma.passage.create({
    data: { versionId: "sv9", number: 1, start: 0, end: text.length, kind: "body" },
  });
  await db.prisma.quotation.create({
    data: {
      ...{ id: "q9", positionId: "p1", versionId: "sv9", ordinal: 9, start, end: start + 4 },
      ...{ exact: "here", prefix: "word ", suffix: " word" },
    },
  });
}
