import { expect, it } from "vitest";
import { readBibliography } from "#lib/data/read/bibliography";
import { readClaim } from "#lib/data/read/claim";
import { readVoice } from "#lib/data/read/voices";
import { bibliography } from "#lib/interchange/bibliography";
import { exactCsv } from "#lib/interchange/csv";
import { claimMarkdown } from "#lib/interchange/markdown-claim";
import { voiceMarkdown } from "#lib/interchange/markdown-voice";
import { claimTable, voiceTable } from "#lib/interchange/quotation-table";
import { sha256 } from "#lib/text/hash";
import { onTinyDossier, readIndex } from "#tests/support/tiny-database";

const ORIGIN = "https://variorum.example";

onTinyDossier("taking away", (tiny) => {
  it("cites each source with its newest version", async () => {
    const { sources } = await readBibliography(tiny.db.prisma, await readIndex(tiny.db));
    expect(sources.map(({ source, version }) => [source.slug, version.number])).toEqual([
      ["essay", 1],
      ["gazette", 1],
    ]);
    expect(sources[1]?.version.textSha256).toBe(sha256("The harbour was closed that day.\nNobody sailed.\n"));
    expect(bibliography(sources, "ris")).toContain("AU  - The author\r\n");
  });

  it("cites no source that readers may not see", async () => {
    await tiny.db.prisma.$executeRawUnsafe(`UPDATE "Source" SET "status" = 'draft' WHERE "id" = 's2'`);
    try {
      const { sources } = await readBibliography(tiny.db.prisma, await readIndex(tiny.db));
      expect(sources.map(({ source }) => source.slug)).toEqual(["essay"]);
    } finally {
      await tiny.db.prisma.$executeRawUnsafe(`UPDATE "Source" SET "status" = 'published' WHERE "id" = 's2'`);
    }
  });

  it.each(["full", "excerpts"])(
    "gives of a text with %s access its quotations, and no other word",
    async (access) => {
      await tiny.db.prisma.$executeRawUnsafe(`UPDATE "Source" SET "access" = ? WHERE "id" = 's1'`, access);
      try {
        const claim = await readClaim(tiny.db.prisma, await readIndex(tiny.db), "people");
        const voice = await readVoice(tiny.db.prisma, await readIndex(tiny.db), "minister");
        if (!claim || !voice) throw new Error("The claim or the voice is missing");
        const files = [
          claimMarkdown(claim, ORIGIN),
          exactCsv(claimTable(claim, ORIGIN)),
          voiceMarkdown(voice, ORIGIN),
          exactCsv(voiceTable(voice, ORIGIN)),
        ];
        for (const file of files) {
          expect(file).toContain("a semi‑official voyage,”");
          for (const other of ["It was", "said the minister", "at dawn", "e\u0301nded"])
            expect(file).not.toContain(other);
        }
      } finally {
        await tiny.db.prisma.$executeRawUnsafe(`UPDATE "Source" SET "access" = 'full' WHERE "id" = 's1'`);
      }
    },
  );

  it("tells the silence of a source with what it rests on", async () => {
    const claim = await readClaim(tiny.db.prisma, await readIndex(tiny.db), "people");
    if (!claim) throw new Error("The claim is missing");
    expect(claimMarkdown(claim, ORIGIN)).toContain("**Silent.** Searched for people. No match.");
    expect(exactCsv(claimTable(claim, ORIGIN))).toMatch(/^silent,tiny,/m);
  });
});
