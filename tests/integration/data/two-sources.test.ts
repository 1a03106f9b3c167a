import { expect, it } from "vitest";
import type { Database } from "#lib/data/database";
import { readRowsOfTwo } from "#lib/data/read/compare";
import { readSource } from "#lib/data/read/source";
import { compareSources } from "#lib/domain/compare";
import { EXCERPT } from "#lib/domain/excerpt-runs";
import type { ComparisonView } from "#lib/domain/views";
import { apiComparison, toComparison } from "#lib/schema/api-compare";
import { onTinyDossier, readIndex } from "#tests/support/tiny-database";

async function comparison(db: Database, left: string, right: string): Promise<ComparisonView> {
  const dossier = await readIndex(db);
  const rows = await readRowsOfTwo(db.prisma, dossier, left, right);
  const one = await readSource(db.prisma, dossier, left);
  const other = await readSource(db.prisma, dossier, right);
  if (!rows || !one || !other) throw new Error(`There are no ${left} and ${right}`);
  return { ...rows, left: one, right: other };
}

onTinyDossier("two side by side", (tiny) => {
  it("reads every claim with the stands of both", async () => {
    const { rows } = await comparison(tiny.db, "essay", "gazette");
    const { shared, alone, neither } = compareSources(rows, "essay", "gazette");
    expect(shared.map(({ claim, state }) => [claim.slug, state])).toEqual([["sailed", "contradict"]]);
    expect(alone.left.map(({ claim, other }) => [claim.slug, other])).toEqual([["people", "silent"]]);
    expect([alone.right.length, neither]).toEqual([0, 0]);
  });

  it("is nothing where one is no source, or both are the same", async () => {
    const dossier = await readIndex(tiny.db);
    expect(await readRowsOfTwo(tiny.db.prisma, dossier, "essay", "nobody")).toBeNull();
    expect(await readRowsOfTwo(tiny.db.prisma, dossier, "essay", "essay")).toBeNull();
  });

  it("gives the quotations of a shared claim, with who speaks", async () => {
    const view = await comparison(tiny.db, "gazette", "essay");
    const { quotations } = apiComparison.parse(toComparison(view, "sailed"));
    expect(quotations?.left).toMatchObject([
      { exact: "Nobody sailed.", source: "gazette", voices: ["gazette"], held: true, paragraph: 2 },
    ]);
    expect(quotations?.right).toMatchObject([{ exact: "sailed at dawn", voices: ["author"] }]);
    expect(toComparison(view, null).quotations).toBeNull();
  });

  it("leaves out the stands of a third source", async () => {
    await tiny.db.prisma.source.create({ data: await thirdSource(tiny.db) });
    await tiny.db.prisma.sourceVersion.create({ data: await thirdVersion(tiny.db) });
    // The gazette speaks to one of the claims.
    const { rows, sources } = await comparison(tiny.db, "essay", "third");
    expect(sources.map(({ slug }) => slug)).toEqual(["essay", "gazette", "third"]);
    expect(new Set(rows.flatMap(({ stands }) => stands.map(({ source }) => source)))).toEqual(
      new Set(["essay"]),
    );
    expect(compareSources(rows, "essay", "third").alone.left.map(({ other }) => other)).toEqual([
      "not-reviewed",
      "not-reviewed",
    ]);
  });

  it("gives no more than excerpts of a text that may only be quoted", async () => {
    await tiny.db.prisma.source.update({ where: { id: "s1" }, data: { access: "excerpts" } });
    const view = await comparison(tiny.db, "essay", "gazette");
    expect(view.left.text).toBeNull();
    for (const { before, after } of view.left.contexts.values()) {
      expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(EXCERPT);
    }
    const answer = JSON.stringify(toComparison(view, "sailed"));
    expect(answer).toContain("sailed at dawn");
    // Of the last paragraph of the essay, which is not quoted.
    expect(answer).not.toContain("e\u0301nded");
  });
});

async function thirdSource(db: Database) {
  const {
    id: _,
    slug: __,
    ordinal: ___,
    ...like
  } = await db.prisma.source.findUniqueOrThrow({
    where: { id: "s2" },
  });
  return { ...like, id: "s3", slug: "third", ordinal: 2 };
}

async function thirdVersion(db: Database) {
  const {
    id: _,
    sourceId: __,
    ...like
  } = await db.prisma.sourceVersion.findUniqueOrThrow({
    where: { id: "sv2" },
  });
  return { ...like, id: "sv3", sourceId: "s3" };
}
