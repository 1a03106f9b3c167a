import { expect, it } from "vitest";
import type { Database } from "#lib/data/database";
import { readRelatedClaims } from "#lib/data/read/related-claims";
import { onTinyDossier, readIndex } from "#tests/support/tiny-database";

async function related(db: Database, claim: string) {
  const claims = await readRelatedClaims(db.prisma, await readIndex(db), claim);
  return claims?.map(({ claim: { slug }, voices, passages }) => ({
    slug,
    voices: voices.map((voice) => voice.slug),
    passages: passages.map(({ source, paragraph, sameWords }) => `${source} ${paragraph} ${sameWords}`),
  }));
}

/** A position on the claim `sailed`, in the essay, with a quotation of its second paragraph. */
async function speakOnBoth(db: Database, id: string, voices: readonly string[], start: number, end: number) {
  const { text } = await db.prisma.sourceVersion.findUniqueOrThrow({ where: { id: "sv1" } });
  const relayed = voices.length > 1 ? { endorsement: "neutral", speech: "direct" } : {};
  await db.prisma.position.create({
    data: {
      ...{
        id,
        claimId: "c1",
        sourceId: "s1",
        answerId: "a1",
        ordinal: 9,
        stance: "asserts",
        summary: "Said.",
      },
      ...relayed,
    },
  });
  await db.prisma.positionVoice.createMany({
    data: voices.map((voiceId, ordinal) => ({ positionId: id, ordinal, voiceId })),
  });
  const exact = [...text].slice(start, end).join("");
  await db.prisma.quotation.create({
    data: {
      ...{ id: `q-${id}`, positionId: id, versionId: "sv1", ordinal: 0, start, end, exact },
      ...{ prefix: "", suffix: "" },
    },
  });
}

onTinyDossier("related claims", (tiny) => {
  it("finds none where nothing is shared, and null where there is no claim", async () => {
    expect(await related(tiny.db, "sailed")).toEqual([]);
    expect(await related(tiny.db, "nonesuch")).toBeUndefined();
  });

  it("finds who quotes the same paragraph, and not by a source’s own voice", async () => {
    const { end } = await tiny.db.prisma.quotation.findUniqueOrThrow({ where: { id: "q2" } });
    await speakOnBoth(tiny.db, "p8", ["v1"], end + 1, end + 5);
    expect(await related(tiny.db, "sailed")).toEqual([
      { slug: "people", voices: [], passages: ["essay 2 false"] },
    ]);
  });

  it("finds who quotes the same words, and who speaks on both, in both directions", async () => {
    const { start, end } = await tiny.db.prisma.quotation.findUniqueOrThrow({ where: { id: "q2" } });
    await speakOnBoth(tiny.db, "p9", ["v1", "v2"], start + 2, end + 3);
    const ties = { voices: ["minister"], passages: ["essay 2 true"] };
    expect(await related(tiny.db, "sailed")).toEqual([{ slug: "people", ...ties }]);
    expect(await related(tiny.db, "people")).toEqual([{ slug: "sailed", ...ties }]);
  });

  it.each([
    ["the other position", "position", "p2"],
    ["the other quotation", "quotation", "q2"],
    ["the other claim", "claim", "c2"],
    ["the version", "sourceVersion", "sv1"],
    ["the source", "source", "s1"],
    ["its own voice", "voice", "v1"],
    ["the topic", "topic", "t1"],
  ] as const)("ties nothing by words that nobody may read: %s is a draft", async (_, kind, id) => {
    const table = kind[0]?.toUpperCase() + kind.slice(1);
    const set = (status: string) =>
      tiny.db.prisma.$executeRawUnsafe(`UPDATE "${table}" SET "status" = ? WHERE "id" = ?`, status, id);
    await set("draft");
    try {
      const passages = (await related(tiny.db, "sailed"))?.flatMap((one) => one.passages) ?? [];
      expect(passages).toEqual([]);
    } finally {
      await set("published");
    }
  });

  it("ties nothing by a voice that nobody may read of", async () => {
    await tiny.db.prisma.voice.update({ where: { id: "v2" }, data: { status: "draft" } });
    expect(await related(tiny.db, "sailed")).toEqual([]);
    await tiny.db.prisma.voice.update({ where: { id: "v2" }, data: { status: "published" } });
  });
});
