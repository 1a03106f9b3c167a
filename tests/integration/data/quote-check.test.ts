import { expect, it } from "vitest";
import type { Database } from "#lib/data/database";
import { checkInSources, readCheckable } from "#lib/data/read/quote-check";
import { readSource } from "#lib/data/read/source";
import type { QuoteCheck } from "#lib/domain/quote-check";
import { sha256 } from "#lib/text/hash";
import { onTinyDossier, readIndex } from "#tests/support/tiny-database";

async function check(db: Database, text: string): Promise<QuoteCheck> {
  const dossier = await readIndex(db);
  const checkable = await readCheckable(db.prisma, dossier);
  return checkInSources(db.prisma, checkable, text, (source, version) =>
    readSource(db.prisma, dossier, source, version),
  );
}

const kinds = ({ findings }: QuoteCheck) =>
  findings.map((finding) => [finding.source.slug, finding.version, finding.kind]);

onTinyDossier("checking a quotation", (tiny) => {
  it("finds words in code points, with their paragraph and who speaks there", async () => {
    const { verdict, findings } = await check(tiny.db, "a semi‑official voyage");
    expect(verdict).toBe("verbatim");
    const [finding] = findings;
    const [place] = finding?.kind === "verbatim" ? finding.places : [];
    expect(place).toMatchObject({
      words: "a semi‑official voyage",
      context: { before: "“It was ", after: ",” said the minister; 3 000 people came." },
      beside: "q2",
    });
    expect(place?.passage.number).toBe(2);
    expect(place?.covering.map(({ stand }) => stand.voices.at(-1)?.name)).toEqual(["The minister"]);
  });

  it("says nothing of a speaker where no recorded quotation holds all of the words", async () => {
    const { findings } = await check(tiny.db, "sailed at dawn\n“It was");
    const [finding] = findings;
    expect(finding?.kind === "verbatim" && finding.places[0]?.covering).toEqual([]);
  });

  it("takes marks around it away only where it does not stand with them", async () => {
    expect((await check(tiny.db, "“Nobody sailed.”")).reading).toEqual({
      exact: "Nobody sailed.",
      setAside: ["quotation-marks"],
    });
    expect((await check(tiny.db, "“It was a semi‑official voyage,”")).reading.setAside).toEqual([]);
  });

  it("finds what only an older version has, and says which", async () => {
    const {
      text: _,
      bytes: __,
      ...rest
    } = await tiny.db.prisma.sourceVersion.findUniqueOrThrow({
      where: { id: "sv2" },
    });
    const text = "The harbour was open that day.\nNobody sailed.\n";
    const bytes = new TextEncoder().encode(text);
    await tiny.db.prisma.sourceVersion.create({
      data: {
        ...rest,
        ...{ id: "sv3", number: 2, text, length: text.length, textSha256: sha256(text) },
        ...{ bytes, bytesSha256: sha256(bytes), byteLength: bytes.length },
      },
    });
    await tiny.db.prisma.passage.create({
      data: { versionId: "sv3", number: 1, start: 0, end: 30, kind: "body" },
    });
    expect(kinds(await check(tiny.db, "The harbour was closed that day."))).toEqual([
      ["essay", 1, "absent"],
      ["gazette", 1, "verbatim"],
    ]);
    expect(kinds(await check(tiny.db, "The harbour was open that day."))[1]).toEqual([
      "gazette",
      2,
      "verbatim",
    ]);
  });

  it("compares only what readers are shown of a source with excerpts", async () => {
    await tiny.db.prisma.source.update({ where: { id: "s1" }, data: { access: "excerpts" } });
    expect(kinds(await check(tiny.db, "The 🚢 sailed at dawn"))[0]).toEqual(["essay", 1, "verbatim"]);
    // The last paragraph holds no quotation, and no context of one.
    expect(kinds(await check(tiny.db, "So it e\u0301nded."))[0]).toEqual(["essay", 1, "absent"]);
    // Two excerpts are not one text.
    expect(kinds(await check(tiny.db, "sailed at dawn\n“It was"))[0]).not.toEqual(["essay", 1, "verbatim"]);
  });
});
