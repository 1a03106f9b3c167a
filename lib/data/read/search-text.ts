/** The text of a version as a search walks through it. Texts and words never change: they are kept while memory allows. */

import { LRUCache } from "lru-cache";
import type { PrismaClient } from "#generated/client";
import { readPassages } from "#lib/data/read/source";
import { versionText } from "#lib/data/read/version-facts";
import { excerptRuns } from "#lib/domain/excerpt-runs";
import type { Passage, SourceHead } from "#lib/domain/model";
import type { SourceView } from "#lib/domain/views";
import { type CodePointRange, codePointLength, type OffsetTable, offsetTable } from "#lib/text/code-points";
import { type Tokens, tokensOf } from "#lib/text/tokens";

export interface SearchText {
  readonly text: string;
  readonly offsets: OffsetTable;
  readonly tokens: Tokens;
}

/** A paragraph, or what readers are shown of it: what is searched and shown as one. */
export interface Readable extends CodePointRange {
  readonly passage: Passage;
}

const texts = new LRUCache<string, SearchText>({
  maxSize: 24_000_000,
  sizeCalculation: ({ text }) => Math.max(1, text.length),
});
/** Under the dossier's revision, because an editor may change the kind and voice of a paragraph. */
const readables = new LRUCache<string, readonly Readable[]>({
  maxSize: 400_000,
  sizeCalculation: (all) => all.length + 1,
});

export async function searchText(prisma: PrismaClient, versionId: string): Promise<SearchText> {
  const kept = texts.get(versionId);
  if (kept) return kept;
  const text = await versionText(prisma, versionId);
  const made = { text, offsets: offsetTable(text), tokens: tokensOf(text) };
  texts.set(versionId, made);
  return made;
}

/**
 * What readers may read of a version, in the order of the text: its paragraphs or, with `access: excerpts`, those
 * parts of them that are shown beside quotations.
 */
export async function readablesOf(
  prisma: PrismaClient,
  source: SourceHead,
  version: { readonly id: string; readonly number: number },
  revision: number,
  viewOf: (source: string, version: number) => Promise<SourceView | null>,
): Promise<readonly Readable[]> {
  const key = `${version.id} ${revision}`;
  const kept = readables.get(key);
  if (kept) return kept;
  const made =
    source.access === "full"
      ? (await readPassages(prisma, version.id)).map((passage) => ({ ...passage, passage }))
      : excerptsOf(await viewOf(source.slug, version.number));
  readables.set(key, made);
  return made;
}

function excerptsOf(view: SourceView | null): Readable[] {
  if (!view) return [];
  return excerptRuns(view).flatMap((run) => {
    const end = run.start + codePointLength(run.text);
    return view.passages
      .filter((passage) => passage.start < end && passage.end > run.start)
      .map((passage) => ({
        passage,
        start: Math.max(passage.start, run.start),
        end: Math.min(passage.end, end),
      }));
  });
}
