/** What the tests of searching share. */

import type { Database } from "#lib/data/database";
import { readDossierHeads, readDossierIndex } from "#lib/data/read/dossier-index";
import { answerSearch } from "#lib/data/read/search";
import { readSearchFrame } from "#lib/data/read/search-frame";
import { readQuotationTotals } from "#lib/data/read/search-rows";
import { readSource } from "#lib/data/read/source";
import type { ConcordanceSort } from "#lib/domain/concordance";
import type { SearchAnswer, SearchSlice } from "#lib/domain/search-view";

interface Shown {
  sort?: ConcordanceSort;
  slice?: SearchSlice;
}

/** What is kept in memory is kept under the revision: every search sees what the test before it changed. */
let revision = 1;

export async function search(db: Database, text: string | null, shown: Shown = {}): Promise<SearchAnswer> {
  const [head] = await readDossierHeads(db.prisma);
  if (!head) throw new Error("There is no dossier");
  const index = await readDossierIndex(db.prisma, { ...head, revision: revision++ });
  const frame = await readSearchFrame(db.prisma, index);
  return answerSearch(db.prisma, index, frame, text, {
    sort: shown.sort ?? "text",
    slice: shown.slice ?? { in: null, page: 1 },
    totals: () => readQuotationTotals(db.prisma, index),
    viewOf: (source, version) => readSource(db.prisma, index, source, version),
  });
}

export async function view(db: Database, text: string, shown: Shown = {}) {
  const { found, problems } = await search(db, text, shown);
  if (!found) throw new Error(JSON.stringify(problems));
  return found.view;
}

/** Source, paragraph and words of every hit in the texts. */
export async function hits(db: Database, text: string): Promise<string[]> {
  const { sources } = await view(db, text);
  return sources.flatMap(({ source, lines }) =>
    lines.map(({ passage, words }) => `${source.slug} ${passage.number} ${words}`),
  );
}

/** Where the editors’ words have it. */
export async function editors(db: Database, text: string): Promise<string[]> {
  const { editors } = await view(db, text);
  return (editors?.lines ?? []).map(({ field, claim, stand }) =>
    [field, claim.slug, stand?.id].filter(Boolean).join(" "),
  );
}
