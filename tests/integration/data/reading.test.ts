import { expect, it } from "vitest";
import type { Database } from "#lib/data/database";
import { readClaim } from "#lib/data/read/claim";
import { readDossierHeads, readDossierIndex } from "#lib/data/read/dossier-index";
import { readOverview } from "#lib/data/read/overview";
import { dossierOfQuotation, readQuotation } from "#lib/data/read/quotation";
import { searchClaims } from "#lib/data/read/search-claims";
import { readSource } from "#lib/data/read/source";
import type { QuotationView } from "#lib/domain/views";
import { sha256 } from "#lib/text/hash";
import { onTinyDossier, readIndex } from "#tests/support/tiny-database";

async function quotation(db: Database, id: string): Promise<QuotationView | null> {
  const slug = await dossierOfQuotation(db.prisma, id);
  const head = (await readDossierHeads(db.prisma)).find((one) => one.slug === slug);
  return head ? readQuotation(db.prisma, await readDossierIndex(db.prisma, head), id) : null;
}

onTinyDossier("reading", (tiny) => {
  it("makes the overview, each cell with what stands there", async () => {
    const { dossier, sources, rows } = await readOverview(tiny.db.prisma, await readIndex(tiny.db));
    expect(dossier.counts).toEqual({ sources: 2, claims: 2, positions: 3, quotations: 3 });
    expect(sources.map((source) => [source.slug, source.newest.words, source.claimsSpokenTo])).toEqual([
      ["essay", 20, 2],
      ["gazette", 8, 1],
    ]);
    expect(rows.map((row) => row.coverage.map((entry) => entry.status))).toEqual([
      ["positions", "positions"],
      ["positions", "silent"],
    ]);
    const [first] = rows;
    expect(first?.answers.map(({ letter, compatibleWith }) => [letter, compatibleWith])).toEqual([
      ["A", ["unclear"]],
      ["B", []],
      ["C", ["yes"]],
    ]);
  });

  it("shows a quotation with its paragraph around it, in code points", async () => {
    const view = await readClaim(tiny.db.prisma, await readIndex(tiny.db), "people");
    const [quotation] = view?.positions[0]?.quotations ?? [];
    expect(quotation).toMatchObject({ exact: "a semi‑official voyage,”", paragraph: 2, version: 1 });
    expect(view?.contexts.get(quotation?.id ?? "")).toEqual({
      before: "“It was ",
      after: " said the minister; 3 000 people came.",
    });
  });

  it("gives the reader the text, its passages and its quotations in order", async () => {
    const view = await readSource(tiny.db.prisma, await readIndex(tiny.db), "essay");
    expect(view?.quotations.map(({ quotation }) => quotation.id)).toEqual(["q1", "q2"]);
    expect(view?.passages.map((passage) => passage.number)).toEqual([1, 2, 3]);
    const text = [...(view?.text ?? "")];
    for (const { quotation } of view?.quotations ?? []) {
      expect(text.slice(quotation.start, quotation.end).join("")).toBe(quotation.exact);
    }
  });

  it("finds claims by their words, their summaries and their quotations, without diacritics", async () => {
    const { id } = await readIndex(tiny.db);
    const find = async (words: string) =>
      [...((await searchClaims(tiny.db.prisma, id, words)) ?? ["nothing asked"])].sort();
    expect(await find("senal")).toEqual(["people", "sailed"]);
    expect(await find("came")).toEqual(["people"]);
    expect(await find("nobody sai")).toEqual(["sailed"]);
    expect(await find("unheard")).toEqual([]);
    expect(await find("“ — !")).toEqual(["nothing asked"]);
    expect(await find('sailed" OR "x')).toEqual([]);
    expect(await find("NEAR( AND OR NOT *")).toEqual([]);
  });

  it.each([
    ["a position", "position", "p2"],
    ["its quotation", "quotation", "q2"],
    ["its claim", "claim", "c2"],
    ["its topic", "topic", "t1"],
    ["its source", "source", "s1"],
    ["the version that it quotes", "sourceVersion", "sv1"],
    ["the voice that speaks", "voice", "v2"],
    ["the source’s own voice", "voice", "v1"],
    ["the dossier", "dossier", "d1"],
  ] as const)("shows nobody a quotation when %s is a draft", async (_, kind, id) => {
    expect(await quotation(tiny.db, "q2")).not.toBeNull();
    const table = kind[0]?.toUpperCase() + kind.slice(1);
    const set = (status: string) =>
      tiny.db.prisma.$executeRawUnsafe(`UPDATE "${table}" SET "status" = ? WHERE "id" = ?`, status, id);
    await set("draft");
    try {
      expect(await quotation(tiny.db, "q2")).toBeNull();
      const [head] = await readDossierHeads(tiny.db.prisma);
      const seen = head && (await readDossierIndex(tiny.db.prisma, head));
      const view = seen && (await readClaim(tiny.db.prisma, seen, "people"));
      expect((view?.positions ?? []).flatMap((position) => position.quotations)).toEqual([]);
      const text = seen && (await readSource(tiny.db.prisma, seen, "essay"));
      expect((text?.quotations ?? []).some(({ quotation }) => quotation.id === "q2")).toBe(false);
      if (seen && kind !== "topic" && kind !== "claim") {
        expect([...((await searchClaims(tiny.db.prisma, seen.id, "voyage")) ?? [])]).toEqual([]);
      }
    } finally {
      await set("published");
    }
  });

  it("names no answer that is a draft, nor holds what gives it", async () => {
    await tiny.db.prisma.answer.update({ where: { id: "a1" }, data: { status: "draft" } });
    const view = await readClaim(tiny.db.prisma, await readIndex(tiny.db), "sailed");
    expect(view?.positions.map((position) => position.answer)).toEqual(["no"]);
    expect(view?.answers.map(({ slug, compatibleWith }) => [slug, compatibleWith])).toEqual([
      ["no", []],
      ["unclear", []],
    ]);
    await tiny.db.prisma.answer.update({ where: { id: "a1" }, data: { status: "published" } });
  });

  it("cuts prefix and suffix too, where only excerpts may be read", async () => {
    const long = "x".repeat(400);
    const text = `${long} here ${long}`;
    await tiny.db.prisma.sourceVersion.create({
      data: {
        ...{ id: "sv9", sourceId: "s1", number: 9, text, length: text.length, textSha256: sha256(text) },
        ...{ bytes: new TextEncoder().encode(text), bytesSha256: sha256(text), byteLength: text.length },
        ...{ paragraphs: "lines", importedAt: "2026-11-20T12:00:00.000Z" },
      },
    });
    const [start, end] = [401, 405];
    await tiny.db.prisma.quotation.create({
      data: {
        ...{ id: "q9", positionId: "p1", versionId: "sv9", ordinal: 9, start, end, exact: "here" },
        ...{ prefix: `${long} `, suffix: ` ${long}` },
      },
    });
    expect((await quotation(tiny.db, "q9"))?.quotation.prefix).toHaveLength(401);
    await tiny.db.prisma.source.update({ where: { id: "s1" }, data: { access: "excerpts" } });
    const cut = await quotation(tiny.db, "q9");
    expect([cut?.quotation.prefix.length, cut?.quotation.suffix.length]).toEqual([300, 300]);
    await tiny.db.prisma.source.update({ where: { id: "s1" }, data: { access: "full" } });
    await tiny.db.prisma.quotation.delete({ where: { id: "q9" } });
    await tiny.db.prisma.sourceVersion.delete({ where: { id: "sv9" } });
  });

  it("knows a silence that has gone stale, by its terms and by a newer version", async () => {
    const stale = async () => {
      const { rows } = await readOverview(tiny.db.prisma, await readIndex(tiny.db));
      const entry = rows[1]?.coverage[1];
      return entry?.status === "silent" ? entry.stale : "not silent";
    };
    expect(await stale()).toBeNull();
    await tiny.db.prisma.coverage.update({ where: { id: "f1" }, data: { terms: '["harb*"]' } });
    expect(await stale()).toBe("more-hits");
    const {
      text: _,
      bytes: __,
      ...rest
    } = await tiny.db.prisma.sourceVersion.findUniqueOrThrow({ where: { id: "sv2" } });
    const text = "The harbour was open.\nNobody sailed.\n";
    const fresh = new TextEncoder().encode(text);
    await tiny.db.prisma.sourceVersion.create({
      data: {
        ...rest,
        ...{ id: "sv3", number: 2, text, length: text.length, textSha256: sha256(text) },
        ...{ bytes: fresh, bytesSha256: sha256(fresh), byteLength: fresh.length },
      },
    });
    expect(await stale()).toBe("newer-version");
    expect((await readSource(tiny.db.prisma, await readIndex(tiny.db), "gazette"))?.quotations).toEqual([]);
    expect(
      (await readSource(tiny.db.prisma, await readIndex(tiny.db), "gazette", 1))?.quotations,
    ).toHaveLength(1);
  });

  it("counts no finding on a version that readers cannot read", async () => {
    const cell = async () => {
      const { rows } = await readOverview(tiny.db.prisma, await readIndex(tiny.db));
      return rows.find(({ claim }) => claim.slug === "people")?.coverage[1]?.status;
    };
    expect(await cell()).toBe("silent");
    await tiny.db.prisma.sourceVersion.update({ where: { id: "sv2" }, data: { status: "draft" } });
    expect(await cell()).toBe("not-reviewed");
    await tiny.db.prisma.sourceVersion.update({ where: { id: "sv2" }, data: { status: "published" } });
  });

  it("gives only excerpts of a source that allows no more", async () => {
    await tiny.db.prisma.source.update({ where: { id: "s1" }, data: { access: "excerpts" } });
    const view = await readSource(tiny.db.prisma, await readIndex(tiny.db), "essay");
    expect(view?.text).toBeNull();
    expect(view?.contexts.get("q1")).toEqual({ before: "The 🚢 ", after: "" });
  });

  it("shows nothing that is not published", async () => {
    await tiny.db.prisma.position.update({ where: { id: "p3" }, data: { status: "draft" } });
    const view = await readClaim(tiny.db.prisma, await readIndex(tiny.db), "sailed");
    expect(view?.positions.map((position) => position.id)).toEqual(["p1"]);
    expect(await quotation(tiny.db, "q3")).toBeNull();
    expect([
      ...((await searchClaims(tiny.db.prisma, (await readIndex(tiny.db)).id, "nobody")) ?? []),
    ]).toEqual([]);
    await tiny.db.prisma.claim.update({ where: { id: "c2" }, data: { status: "proposed" } });
    expect(await readClaim(tiny.db.prisma, await readIndex(tiny.db), "people")).toBeNull();
    await tiny.db.prisma.dossier.update({ where: { id: "d1" }, data: { status: "draft" } });
    expect(await readDossierHeads(tiny.db.prisma)).toEqual([]);
  });
});
