/** Reads a folder and notes everything that is wrong with it. */

import { checkCoverage, noSource } from "#lib/dossier/check-coverage";
import { checkNames } from "#lib/dossier/check-names";
import { checkAnswers, checkPosition } from "#lib/dossier/check-positions";
import { checkQuotations, type PlacedQuotation } from "#lib/dossier/check-quotations";
import { type CheckedSource, checkSources } from "#lib/dossier/check-sources";
import { checkWording } from "#lib/dossier/check-wording";
import { type FolderFiles, openFolder } from "#lib/dossier/folder-files";
import { at, type ClaimParts, type FolderParts, readParts } from "#lib/dossier/folder-parts";
import type { Problems } from "#lib/dossier/problem";
import { suggest } from "#lib/text/nearest";

export interface CheckOptions {
  /** Told what is being read, and how far along that is. */
  readonly onProgress?: (step: string, done: number, total: number) => void;
}

/** The folder as it was found, for whoever needs more of it than its problems. */
export interface CheckedFolder {
  readonly files: FolderFiles;
  readonly parts: FolderParts;
  readonly sources: ReadonlyMap<string, CheckedSource>;
  /** By claim, then by the index of the position. */
  readonly placed: ReadonlyMap<string, readonly (readonly (PlacedQuotation | null)[])[]>;
}

/** Null when there is no folder. */
export async function examineFolder(
  root: string,
  problems: Problems,
  { onProgress = () => {} }: CheckOptions = {},
): Promise<CheckedFolder | null> {
  onProgress("reading the files", 0, 1);
  const folder = await openFolder(root, problems);
  if (folder === null) return null;
  const parts = await readParts(folder, problems);
  checkNames(folder, parts, problems);
  onProgress("reading the texts", 0, parts.sources.length);
  const sources = await checkSources(folder, parts, problems);
  const placed = new Map<string, (readonly (PlacedQuotation | null)[])[]>();
  for (const [index, claim] of parts.claims.entries()) {
    onProgress("looking quotations up", index, parts.claims.length);
    placed.set(claim.slug, checkClaim(claim, sources, problems));
  }
  return { files: folder, parts, sources, placed };
}

function checkClaim(
  claim: ClaimParts,
  sources: ReadonlyMap<string, CheckedSource>,
  problems: Problems,
): (readonly (PlacedQuotation | null)[])[] {
  checkAnswers(claim, problems);
  checkCoverage(claim, sources, problems);
  const placed = claim.positions.map((position) => {
    const slug = position.head.value.source;
    const source = sources.get(slug);
    checkPosition(claim, position.head, source, problems);
    if (source !== undefined) return checkQuotations(position, source, problems);
    problems.report(
      at(position.head, "source"),
      "unknown-source",
      noSource(slug),
      suggest(slug, sources.keys()),
    );
    return [];
  });
  checkWording(claim, placed, problems);
  return placed;
}
