import { expect, it } from "vitest";
import { readAgreement } from "#lib/data/read/agreement";
import { readNumbers } from "#lib/data/read/numbers";
import { onTinyDossier, readIndex } from "#tests/support/tiny-database";

onTinyDossier("agreement and numbers", (tiny) => {
  it("sets every source beside every other", async () => {
    const { sources, claims, table } = await readAgreement(tiny.db.prisma, await readIndex(tiny.db));
    expect(sources.map(({ slug }) => slug)).toEqual(["essay", "gazette"]);
    expect(claims.map(({ holdings }) => holdings.map(({ status }) => status))).toEqual([
      ["positions", "positions"],
      ["positions", "silent"],
    ]);
    expect(table[0]?.[1]).toEqual(table[1]?.[0]);
  });

  it("gives every figure with its quotations in their places", async () => {
    const { claims, contexts, withheld } = await readNumbers(tiny.db.prisma, await readIndex(tiny.db));
    expect(claims.map(({ claim }) => claim.slug)).toEqual(["people"]);
    const [position] = claims[0]?.positions ?? [];
    expect(position?.quantity).toMatchObject({ lower: 3000, upper: 3000, unit: "people", scope: "came" });
    expect(position?.quotations).toMatchObject([{ exact: "a semi‑official voyage,”", paragraph: 2 }]);
    expect([...contexts.keys()]).toEqual(position?.quotations.map(({ id }) => id));
    expect(withheld).toBe(0);
  });

  it("leaves out a figure that is not published", async () => {
    await tiny.db.prisma.position.update({ where: { id: "p2" }, data: { status: "proposed" } });
    const { claims, contexts } = await readNumbers(tiny.db.prisma, await readIndex(tiny.db));
    expect([claims.length, contexts.size]).toEqual([0, 0]);
  });
});
