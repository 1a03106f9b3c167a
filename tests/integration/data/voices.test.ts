import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "#lib/data/database";
import { type DossierIndex, readDossierHeads, readDossierIndex } from "#lib/data/read/dossier-index";
import { isVoice, readVoice, readVoices } from "#lib/data/read/voices";
import { migrateDatabase } from "#prisma/migrate";
import { BACKENDS, type TestDatabase } from "#tests/support/backends";
import { seedTinyDossier } from "#tests/support/tiny-dossier";

async function index(db: Database): Promise<DossierIndex> {
  const [head] = await readDossierHeads(db.prisma);
  if (!head) throw new Error("There is no dossier");
  return readDossierIndex(db.prisma, head);
}

for (const backend of BACKENDS) {
  describe.skipIf(backend.unavailable !== null)(`reading voices: ${backend.name}`, () => {
    let database: TestDatabase;
    let db: Database;

    beforeAll(async () => {
      database = await backend.create();
      expect(await migrateDatabase(database.url)).toMatchObject({ ok: true });
      db = await database.open();
      await seedTinyDossier(db);
    });
    afterAll(() => database.remove());

    it("lists who speaks, and who relays", async () => {
      const { voices, claimCount } = await readVoices(db.prisma, await index(db));
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
      const view = await readVoice(db.prisma, await index(db), "minister");
      expect(view?.claims.map(({ claim }) => claim.slug)).toEqual(["people"]);
      const [people] = view?.claims ?? [];
      expect(people?.positions.map(({ id }) => id)).toEqual(["p2"]);
      expect(people?.positions[0]?.quotations).toMatchObject([{ id: "q2", paragraph: 2 }]);
      expect(people?.coverage.map(({ status }) => status)).toEqual(["positions", "silent"]);
      expect([...(view?.contexts.keys() ?? [])]).toEqual(["q2"]);
      expect(view?.relayed).toEqual([]);
    });

    it("keeps what a voice relays apart from what it says", async () => {
      const view = await readVoice(db.prisma, await index(db), "author");
      expect(view?.claims.map(({ claim }) => claim.slug)).toEqual(["sailed"]);
      expect(view?.relayed.map(({ id }) => id)).toEqual(["p2"]);
    });

    it("knows only voices that are published", async () => {
      const dossier = await index(db);
      expect(await isVoice(db.prisma, dossier, "minister")).toBe(true);
      expect(await isVoice(db.prisma, dossier, "nobody")).toBe(false);
      expect(await readVoice(db.prisma, dossier, "nobody")).toBeNull();
      await db.prisma.voice.update({ where: { id: "v2" }, data: { status: "draft" } });
      expect(await isVoice(db.prisma, dossier, "minister")).toBe(false);
      expect(await readVoice(db.prisma, dossier, "minister")).toBeNull();
    });

    it("shows no position that is not published", async () => {
      await db.prisma.position.update({ where: { id: "p2" }, data: { status: "proposed" } });
      expect((await readVoice(db.prisma, await index(db), "author"))?.relayed).toEqual([]);
      const { voices } = await readVoices(db.prisma, await index(db));
      expect(voices.map(({ voice }) => voice.slug)).toEqual(["author", "gazette"]);
    });
  });
}
