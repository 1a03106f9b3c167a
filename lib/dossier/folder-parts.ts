/**
 * The YAML files of a folder, taken apart. Each part that is right by itself is there even when its
 * neighbours are not, so that one run of `check` finds what is wrong with all of them.
 */

import { z } from "zod";
import { CLAIM_KINDS, type ClaimKind } from "#lib/domain/vocabulary";
import type { FolderFiles } from "#lib/dossier/folder-files";
import { type Place, type Problems, wholeFile } from "#lib/dossier/problem";
import { isRecord, reportIssues, withoutUnknownKeys } from "#lib/dossier/schema-problems";
import { type Path, readYamlFile, type YamlFile } from "#lib/dossier/yaml-file";
import {
  type AnswerEntry,
  answerSchema,
  type ClaimFile,
  claimFileSchema,
  type DossierFile,
  dossierFileSchema,
  type PassageEntry,
  passageSchema,
  positionSchema,
  type QuotationEntry,
  quotationSchema,
  type SilenceEntry,
  type SourceFile,
  silenceSchema,
  sourceFileSchema,
  type VoiceEntry,
  versionSchema,
  voiceSchema,
  voicesFileSchema,
} from "#lib/schema/dossier-folder";

/** A valid value and where it stands. */
export interface Part<T> {
  readonly value: T;
  readonly file: YamlFile;
  readonly path: Path;
}

/** `whole` is null when anything in the file is not valid. */
interface FileParts<T> {
  readonly file: YamlFile;
  readonly whole: T | null;
}

const looseVersion = versionSchema.extend({ passages: z.unknown().optional() });
const loosePosition = positionSchema.extend({ quotations: z.unknown().optional() });
type VersionHead = z.output<typeof looseVersion>;
export type PositionHead = z.output<typeof loosePosition>;

export interface VersionParts {
  readonly head: Part<VersionHead>;
  readonly passages: readonly Part<PassageEntry>[];
}

export interface PositionParts {
  readonly head: Part<PositionHead>;
  readonly quotations: readonly Part<QuotationEntry>[];
}

export interface SourceParts extends FileParts<SourceFile> {
  readonly slug: string;
  /** Where they can be read, whatever else is wrong. */
  readonly voice: string | null;
  readonly authors: readonly string[];
  readonly versions: readonly VersionParts[];
}

export interface ClaimParts extends FileParts<ClaimFile> {
  readonly slug: string;
  readonly kind: ClaimKind;
  readonly answers: readonly Part<AnswerEntry>[];
  /** Also of answers that are not valid otherwise, so that naming them is no second mistake. */
  readonly answerSlugs: ReadonlySet<string>;
  readonly positions: readonly PositionParts[];
  readonly silent: readonly Part<SilenceEntry>[];
}

export interface FolderParts {
  readonly dossier: FileParts<DossierFile> | null;
  readonly voices: (FileParts<VoiceEntry[]> & { readonly entries: readonly Part<VoiceEntry>[] }) | null;
  readonly voiceSlugs: ReadonlySet<string>;
  readonly sources: readonly SourceParts[];
  readonly claims: readonly ClaimParts[];
  /** Whether every YAML file could be read as YAML. */
  readonly complete: boolean;
}

export async function readParts(folder: FolderFiles, problems: Problems): Promise<FolderParts> {
  const dossier = await readOne(folder, "dossier.yaml", dossierFileSchema, problems);
  const voices = await readOne(folder, "voices.yaml", voicesFileSchema, problems);
  const sources: SourceParts[] = [];
  const claims: ClaimParts[] = [];
  let complete = dossier !== null && voices !== null;
  for (const path of folder.paths) {
    const match = /^(sources|claims)\/(.+)\.yaml$/.exec(path);
    if (match?.[2] === undefined) continue;
    const slug = match[2];
    if (match[1] === "sources") {
      const read = await readOne(folder, path, sourceFileSchema, problems);
      if (read === null) complete = false;
      else sources.push(sourceParts(slug, read));
    } else {
      const read = await readOne(folder, path, claimFileSchema, problems);
      if (read === null) complete = false;
      else claims.push(claimParts(slug, read));
    }
  }
  return {
    dossier,
    voices: voices && { ...voices, entries: partsOf(voices.file, voiceSchema, voices.clean, []) },
    voiceSlugs: new Set(namesIn(voices?.clean)),
    sources,
    claims,
    complete,
  };
}

export function at(part: Part<unknown>, ...rest: Path): Place {
  return part.file.place([...part.path, ...rest]);
}

interface Read<T> extends FileParts<T> {
  /** The plain value without unknown keys. */
  readonly clean: unknown;
}

async function readOne<T>(
  folder: FolderFiles,
  path: string,
  schema: z.ZodType<T>,
  problems: Problems,
): Promise<Read<T> | null> {
  if (!folder.has(path)) {
    problems.report(wholeFile(path), "missing-file", "is missing", "every dossier folder has this file");
    return null;
  }
  const bytes = await folder.read(path);
  const file = bytes && readYamlFile(path, bytes, problems);
  if (!file) return null;
  const parsed = schema.safeParse(file.value);
  if (parsed.success) return { file, whole: parsed.data, clean: file.value };
  reportIssues(file, schema, parsed.error.issues, problems);
  return { file, whole: null, clean: withoutUnknownKeys(file.value, parsed.error.issues) };
}

function sourceParts(slug: string, { file, whole, clean }: Read<SourceFile>): SourceParts {
  const raw = isRecord(clean) ? clean : {};
  const versions = partsOf(file, looseVersion, raw.versions, ["versions"]).map((head) => ({
    head,
    passages: partsOf(file, passageSchema, head.value.passages, [...head.path, "passages"]),
  }));
  const voice = typeof raw.voice === "string" ? raw.voice : null;
  return { slug, file, whole, voice, authors: whole?.authors ?? [], versions };
}

function claimParts(slug: string, { file, whole, clean }: Read<ClaimFile>): ClaimParts {
  const raw = isRecord(clean) ? clean : {};
  const positions = partsOf(file, loosePosition, raw.positions, ["positions"]).map((head) => ({
    head,
    quotations: partsOf(file, quotationSchema, head.value.quotations, [...head.path, "quotations"]),
  }));
  return {
    slug,
    file,
    whole,
    kind: z.enum(CLAIM_KINDS).catch("question").parse(raw.kind),
    answers: partsOf(file, answerSchema, raw.answers, ["answers"]),
    answerSlugs: new Set(namesIn(raw.answers)),
    positions,
    silent: partsOf(file, silenceSchema, raw.silent, ["silent"]),
  };
}

/** The items of a list that are valid. */
function partsOf<T>(file: YamlFile, schema: z.ZodType<T>, list: unknown, path: Path): Part<T>[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item, index) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [{ value: parsed.data, file, path: [...path, index] }] : [];
  });
}

function namesIn(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item) => (isRecord(item) && typeof item.slug === "string" ? [item.slug] : []));
}
