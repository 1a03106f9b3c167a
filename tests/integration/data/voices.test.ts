import { expect, it } from "vitest";
import { readVoice, readVoices } from "#lib/data/read/voices";
import { onTinyDossier, readIndex } from "#tests/support/tiny-database";

onTinyDossier("reading voices", (tiny) => {
  it("lists who speaks, and who relays", async () => {
    const { voices, claimCount } = await readVoices(tiny.db.prisma, await readIndex(tiny.db));
    expect(claimCount).toBe(2);
    expect(
      voices.map(({ voice, positions, quotations, sources, relayed }) => [
        voice.slug,
        positions,
        quotations,
        sources,
        relayed,
      ]),
    ).toEqual([
      ["author", 1, 1, ["essay"], 1],
      ["gazette", 1, 1, ["gazette"], 0],
      ["minister", 1, 1, ["essay"], 0],
    ]);
  });

  it("gives what a voice says, with its quotations in their places and nobody else's", async () => {
    const view = await readVoice(tiny.db.prisma, await readIndex(tiny.db), "minister");
    expect(view?.claims.map(({ claim }) => claim.slug)).toEqual(["people"]);
    const [people] = view?.claims ?? [];
    expect(people?.positions.map(({ id }) => id)).toEqual(["p2"]);
    expect(people?.positions[0]?.quotations).toMatchObject([{ id: "q2", paragraph: 2 }]);
    expect(people?.coverage.map(({ status }) => status)).toEqual(["positions", "silent"]);
    expect([...(view?.contexts.keys() ?? [])]).toEqual(["q2"]);
    expect(view?.relayed).toEqual([]);
  });

  it("keeps what a voice relays apart from what it says", async () => {
    const view = await readVoice(tiny.db.prisma, await readIndex(tiny.db), "author");
    expect(view?.claims.map(({ claim }) => claim.slug)).toEqual(["sailed"]);
    expect(view?.relayed.map(({ id }) => id)).toEqual(["p2"]);
  });

  it("knows only voices that are published", async () => {
    const dossier = await readIndex(tiny.db);
    expect(await readVoice(tiny.db.prisma, dossier, "minister")).not.toBeNull();
    expect(await readVoice(tiny.db.prisma, dossier, "nobody")).toBeNull();
    await tiny.db.prisma.voice.update({ where: { id: "v2" }, data: { status: "draft" } });
    expect(await readVoice(tiny.db.prisma, await readIndex(tiny.db), "minister")).toBeNull();
  });

  it("shows no position that is not published", async () => {
    await tiny.db.prisma.position.update({ where: { id: "p2" }, data: { status: "proposed" } });
    expect((await readVoice(tiny.db.prisma, await readIndex(tiny.db), "author"))?.relayed).toEqual([]);
    const { voices } = await readVoices(tiny.db.prisma, await readIndex(tiny.db));
    expect(voices.map(({ voice }) => voice.slug)).toEqual(["author", "gazette"]);
  });
});
