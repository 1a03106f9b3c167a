/** The captured texts: that they are there, unchanged and readable, and what their paragraphs are. */

import {
  type FolderFiles,
  MOST_ON_SERVER,
  MOST_ORIGINAL_BYTES,
  MOST_PARAGRAPHS,
  MOST_TEXT_BYTES,
} from "#lib/dossier/folder-files";
import { at, type FolderParts, type SourceParts, type VersionParts } from "#lib/dossier/folder-parts";
import type { LoadedPassage, LoadedVersion } from "#lib/dossier/loaded";
import type { Problems } from "#lib/dossier/problem";
import { reportUndecodable } from "#lib/dossier/yaml-file";
import type { Span } from "#lib/text/code-points";
import { decodeSource } from "#lib/text/decode";
import { sha256 } from "#lib/text/hash";
import { nearest } from "#lib/text/nearest";
import { paragraphs } from "#lib/text/passages";
import { indexText, type TextIndex } from "#lib/text/text-index";

export interface CheckedVersion extends LoadedVersion {
  readonly index: TextIndex;
}

export interface CheckedSource {
  readonly parts: SourceParts;
  /** The versions whose text could be read, by number. */
  readonly versions: ReadonlyMap<number, CheckedVersion>;
  /** The highest number that the file names, whether or not its text could be read. */
  readonly newest: number | null;
}

/** The file name that a version's text has in a canonical folder; the database keeps no other. */
export function textFileName(source: string, version: number): string {
  return `${source}.v${version}.txt`;
}

export async function checkSources(
  folder: FolderFiles,
  parts: FolderParts,
  problems: Problems,
): Promise<Map<string, CheckedSource>> {
  const checked = new Map<string, CheckedSource>();
  for (const source of parts.sources) {
    const versions = new Map<number, CheckedVersion>();
    const numbers = new Set<number>();
    for (const version of source.versions) {
      const { number } = version.head.value;
      if (numbers.has(number)) {
        problems.report(
          at(version.head, "number"),
          "listed-twice",
          `version ${number} is listed a second time`,
        );
        continue;
      }
      numbers.add(number);
      const read = await checkVersion(folder, source, version, problems);
      if (read !== null) versions.set(number, read);
    }
    const newest = numbers.size === 0 ? null : Math.max(...numbers);
    checked.set(source.slug, { parts: source, versions, newest });
  }
  return checked;
}

async function checkVersion(
  folder: FolderFiles,
  source: SourceParts,
  version: VersionParts,
  problems: Problems,
): Promise<CheckedVersion | null> {
  const { head } = version;
  const { number, captured, paragraphs: mode } = head.value;
  const bytes = await readNamed(folder, version, "file", problems);
  const original = await readOriginal(folder, version, problems);
  if (bytes === null) return null;
  checkFileName(source.slug, version, problems);
  checkHash(version, bytes, problems);
  const decoded = decodeSource(bytes);
  if (!decoded.ok) {
    reportUndecodable(`sources/${head.value.file}`, decoded.reason, decoded.offset, bytes, problems);
    return null;
  }
  const { text } = decoded;
  const size = Buffer.byteLength(text) + bytes.length + (original?.bytes.length ?? 0);
  if (size > MOST_ON_SERVER) {
    const message = `${(size / 1_000_000).toFixed(1)} MB (the text, its file and the original) are too much for a libSQL server`;
    const hint = `a database file takes it; a server takes ${MOST_ON_SERVER / 1_000_000} MB for one version`;
    problems.report(at(head, "file"), "too-large-for-server", message, hint);
  }
  const list = paragraphs(text, mode);
  if (list.length === 0) {
    problems.report(at(head, "file"), "empty-text", `${head.value.file} holds no text`);
    return null;
  }
  if (list.length > MOST_PARAGRAPHS) {
    const message = `${head.value.file} has ${list.length} paragraphs, and ${MOST_PARAGRAPHS} are the most that one text may have`;
    const hint =
      mode === "lines"
        ? "split the source into several, such as one for each chapter; if its lines are hard-wrapped, “paragraphs: blank-lines” counts blocks of lines instead"
        : "split the source into several, such as one for each chapter";
    problems.report(at(head, "file"), "too-many-paragraphs", message, hint);
    return null;
  }
  const marked = markPassages(version, list.length, problems);
  const passages = list.map((paragraph): LoadedPassage => {
    const mark = marked.get(paragraph.number);
    return {
      number: paragraph.number,
      start: paragraph.span.start,
      end: paragraph.span.end,
      kind: mark?.kind ?? "body",
      voice: mark?.voice ?? null,
    };
  });
  return { number, captured, paragraphs: mode, bytes, text, original, passages, index: indexText(text) };
}

async function readNamed(
  folder: FolderFiles,
  { head }: VersionParts,
  key: "file" | "original",
  problems: Problems,
): Promise<Uint8Array | null> {
  const name = head.value[key];
  if (name === null) return null;
  const path = `sources/${name}`;
  if (!folder.has(path)) {
    const beside = folder.paths
      .filter((other) => other.startsWith("sources/"))
      .map((other) => other.slice(8));
    const near = nearest(name, beside);
    const hint = near === null ? null : `did you mean “${near}”?`;
    problems.report(at(head, key), "missing-file", `there is no file ${path}`, hint);
    return null;
  }
  return folder.read(path, key === "original" ? MOST_ORIGINAL_BYTES : MOST_TEXT_BYTES);
}

async function readOriginal(
  folder: FolderFiles,
  version: VersionParts,
  problems: Problems,
): Promise<LoadedVersion["original"]> {
  const name = version.head.value.original;
  const bytes = await readNamed(folder, version, "original", problems);
  return name === null || bytes === null ? null : { name, bytes };
}

function checkFileName(source: string, { head }: VersionParts, problems: Problems): void {
  const usual = textFileName(source, head.value.number);
  if (head.value.file === usual) return;
  const message = `the database keeps no file names: on export this text is called ${usual}`;
  problems.report(at(head, "file"), "file-name", message, "`variorum dossier format` renames it");
}

function checkHash({ head }: VersionParts, bytes: Uint8Array, problems: Problems): void {
  const { file, sha256: written } = head.value;
  const actual = sha256(bytes);
  if (written === undefined) {
    problems.report(
      at(head),
      "missing-hash",
      "“sha256” is missing",
      `add “sha256: ${actual}”, or run format`,
    );
  } else if (written !== actual) {
    const hint = `its bytes hash to ${actual}; a text that changed needs a new version number`;
    problems.report(
      at(head, "sha256"),
      "hash-mismatch",
      `${file} is not the text that this hash was taken of`,
      hint,
    );
  }
}

type Mark = Pick<LoadedPassage, "kind" | "voice">;

/** What is said of each paragraph that `passages` names. */
function markPassages({ passages }: VersionParts, count: number, problems: Problems): Map<number, Mark> {
  const marked = new Map<number, Mark>();
  for (const passage of passages) {
    const { kind, voice } = passage.value;
    if (voice !== null && !SPOKEN.has(kind)) {
      const message = `a ${kind} has no voice of its own`;
      const hint = `a voice belongs to ${[...SPOKEN].join(", ")}`;
      problems.report(at(passage, "voice"), "passage-voice", message, hint);
    }
    for (const [index, range] of passage.value.paragraphs.entries()) {
      const place = at(passage, "paragraphs", index);
      const { from, to } = bounds(range);
      if (to < from) {
        problems.report(place, "wrong-value", `the range ${range} ends before it starts`);
      } else if (to > count) {
        const hint = "paragraphs are counted from 1, as “paragraphs” of the version says";
        problems.report(
          place,
          "unknown-paragraph",
          `there is no paragraph ${to}: the text has ${count}`,
          hint,
        );
      } else {
        const taken = rangeOf(from, to).filter((number) => marked.has(number));
        if (taken.length > 0) {
          const which =
            taken.length === 1 ? `paragraph ${taken[0]} has` : `paragraphs ${taken.join(", ")} have`;
          problems.report(place, "overlapping-passages", `${which} a kind already`);
        }
        for (const number of rangeOf(from, to)) marked.set(number, { kind, voice });
      }
    }
  }
  return marked;
}

/** A blockquote, comment or boilerplate can be somebody else's words; the others are the source's own. */
const SPOKEN: ReadonlySet<string> = new Set(["blockquote", "comment", "boilerplate"]);

function bounds(range: number | string): { from: number; to: number } {
  if (typeof range === "number") return { from: range, to: range };
  const [from = 0, to = 0] = range.split("-").map(Number);
  return { from, to };
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The paragraph in which a span starts; null where it starts on a line break. */
export function passageAt(passages: readonly LoadedPassage[], { start }: Span): LoadedPassage | null {
  return passages.find((passage) => passage.start <= start && start < passage.end) ?? null;
}
