import { expect, it } from "vitest";
import { readSource } from "#lib/data/read/source";
import { findInText, readableRuns } from "#lib/domain/find-in-text";
import { apiSource } from "#lib/schema/api";
import { toSource } from "#lib/schema/api-shapes";
import { onTinyDossier, readIndex } from "#tests/support/tiny-database";

onTinyDossier("words in one text", (tiny) => {
  const essay = async () => {
    const view = await readSource(tiny.db.prisma, await readIndex(tiny.db), "essay");
    if (!view) throw new Error("There is no essay");
    return view;
  };
  /** Each hit as the API gives it. */
  const hits = async (words: string) => {
    const view = await essay();
    const answer = toSource(view, findInText(readableRuns(view), words), () => "/text");
    return apiSource.parse(answer).found?.hits.map(({ start, end, paragraph }) => [start, end, paragraph]);
  };

  it("finds them by paragraph, in code points", async () => {
    expect(await hits("sailed")).toEqual([[6, 12, 1]]);
    expect(await hits("ended")).toEqual([[98, 104, 3]]);
    expect(await hits("semi-official")).toHaveLength(1);
  });

  it("names the sources on either side", async () => {
    const { previous, next } = await essay();
    expect([previous, next?.slug]).toEqual([null, "gazette"]);
  });

  it("of a source that may only be quoted finds only what readers are shown", async () => {
    await tiny.db.prisma.source.update({ where: { id: "s1" }, data: { access: "excerpts" } });
    expect(await hits("sailed")).toEqual([[6, 12, 1]]);
    expect(await hits("minister")).toHaveLength(1);
    expect(await hits("ended")).toEqual([]);
  });
});
