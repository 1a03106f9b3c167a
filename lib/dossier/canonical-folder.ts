/** The values of a folder as they are written: everything in its order, nothing said that goes without saying. */

import { isMap, isNode, isSeq } from "yaml";
import {
  compatibleInOrder,
  mergedPassages,
  quotationContext,
  silentInColumnOrder,
  voicesInOrder,
} from "#lib/dossier/canonical";
import type { PlacedQuotation } from "#lib/dossier/check-quotations";
import { type CheckedSource, textFileName } from "#lib/dossier/check-sources";
import type { CheckedFolder } from "#lib/dossier/examine";
import type { ClaimParts, SourceParts } from "#lib/dossier/folder-parts";
import type { FolderValues } from "#lib/dossier/folder-values";
import { newPublicId } from "#lib/dossier/public-id";
import { hasComments, writtenAs } from "#lib/dossier/yaml-tree";
import type {
  ClaimFile,
  PositionEntry,
  QuotationEntry,
  SourceFile,
  VersionEntry,
} from "#lib/schema/dossier-folder";
import { sha256 } from "#lib/text/hash";

/** All ids of positions and quotations; what is given an id adds it. */
export type Ids = Set<string>;

/** The folder as it was written; null when a file is missing or not valid. */
export function folderValues({ parts }: CheckedFolder): FolderValues | null {
  const dossier = parts.dossier?.whole;
  const voices = parts.voices?.whole;
  const valid = [...parts.sources, ...parts.claims].every(({ whole }) => whole !== null);
  if (!dossier || !voices || !valid || !parts.complete) return null;
  return {
    dossier,
    voices,
    sources: new Map(parts.sources.flatMap(({ slug, whole }) => (whole ? [[slug, whole]] : []))),
    claims: new Map(parts.claims.flatMap(({ slug, whole }) => (whole ? [[slug, whole]] : []))),
  };
}

export function canonicalValues(folder: CheckedFolder, values: FolderValues, ids: Ids): FolderValues {
  const columns = values.dossier.sources;
  const { parts, sources, placed } = folder;
  for (const [index, voice] of values.voices.entries()) {
    remember(voice, parts.voices?.file.document.getIn([index]));
  }
  return {
    ...values,
    voices: voicesInOrder(values.voices),
    sources: new Map(
      parts.sources.flatMap((source) =>
        source.whole ? [[source.slug, canonicalSource(source, source.whole, folder)]] : [],
      ),
    ),
    claims: new Map(
      parts.claims.flatMap((claim) =>
        claim.whole
          ? [
              [
                claim.slug,
                canonicalClaim(claim, claim.whole, {
                  columns,
                  sources,
                  placed: placed.get(claim.slug) ?? [],
                  ids,
                }),
              ],
            ]
          : [],
      ),
    ),
  };
}

function canonicalSource(parts: SourceParts, whole: SourceFile, folder: CheckedFolder): SourceFile {
  const versions = whole.versions.map((version, index): VersionEntry => {
    const usual = textFileName(parts.slug, version.number);
    const text = folder.sources.get(parts.slug)?.versions.get(version.number);
    // Its text keeps its name where another file has the usual one.
    const file = folder.files.has(`sources/${usual}`) ? version.file : usual;
    const written = parts.file.document.getIn(["versions", index, "passages"]);
    // What a comment is about could not be told any more.
    const annotated = isNode(written) && hasComments(written);
    const passages = (annotated ? null : mergedPassages(version.passages)) ?? version.passages;
    const hash = version.sha256 ?? (text && sha256(text.bytes));
    const made = { ...version, file, passages, ...(hash === undefined ? {} : { sha256: hash }) };
    remember(made, parts.file.document.getIn(["versions", index]));
    return made;
  });
  return { ...whole, versions: versions.toSorted((a, b) => a.number - b.number) };
}

interface Around {
  readonly columns: readonly string[];
  readonly sources: ReadonlyMap<string, CheckedSource>;
  readonly placed: readonly (readonly (PlacedQuotation | null)[])[];
  readonly ids: Ids;
}

function canonicalClaim({ file }: ClaimParts, whole: ClaimFile, around: Around): ClaimFile {
  for (const [index, silence] of whole.silent.entries())
    remember(silence, file.document.getIn(["silent", index]));
  return {
    ...whole,
    answers: whole.answers.map((answer) => ({
      ...answer,
      compatibleWith: compatibleInOrder(answer.compatibleWith, whole.answers),
    })),
    positions: whole.positions.map((position, index) =>
      canonicalPosition(position, around.placed[index] ?? [], around),
    ),
    silent: silentInColumnOrder(whole.silent, around.columns),
  };
}

function canonicalPosition(
  position: PositionEntry,
  placed: readonly (PlacedQuotation | null)[],
  { sources, ids }: Around,
): PositionEntry {
  const newest = sources.get(position.source)?.newest ?? null;
  const quotations = position.quotations.map((quotation, index): QuotationEntry => {
    const found = placed[index] ?? null;
    const version = quotation.version === newest ? null : quotation.version;
    const context = found && quotationContext(found.version.index, quotation.exact, found.span);
    return { ...quotation, id: quotation.id ?? give(ids), version, ...context };
  });
  return { ...position, id: position.id ?? give(ids), quotations };
}

function give(ids: Ids): string {
  const id = newPublicId(ids);
  ids.add(id);
  return id;
}

/** So that its comments go where it goes. */
function remember(value: object, node: unknown): void {
  if (isNode(node) && (isMap(node) || isSeq(node))) writtenAs.set(value, node);
}
