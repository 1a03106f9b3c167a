/** One YAML file, with the place in the file of everything in it. */

import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLError,
} from "yaml";
import { type Place, type Problems, wholeFile } from "#lib/dossier/problem";
import { decodeSource } from "#lib/text/decode";

export type Path = readonly (string | number)[];

export interface YamlFile {
  /** Within the folder. */
  readonly file: string;
  /** The content as plain values, not yet validated. */
  readonly value: unknown;
  readonly document: Document;
  /** Of the value at a path, or of the nearest thing around it that is there. */
  place(path: Path): Place;
  /** Of the key itself, for a path that ends in one. */
  keyPlace(path: Path): Place;
}

/** Null when there is nothing to work with; why is reported. A duplicate key is reported, and the rest read. */
export function readYamlFile(file: string, bytes: Uint8Array, problems: Problems): YamlFile | null {
  const decoded = decodeSource(bytes);
  if (!decoded.ok) {
    reportUndecodable(file, decoded.reason, decoded.offset, bytes, problems);
    return null;
  }
  const lines = new LineCounter();
  const document = parseDocument(decoded.text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const at = (offset: number | undefined): Place => {
    if (offset === undefined) return wholeFile(file);
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  for (const error of document.errors) reportYamlError(error, at(error.pos[0]), problems);
  if (document.errors.some((error) => error.code !== "DUPLICATE_KEY")) return null;
  try {
    return {
      file,
      value: document.toJS(),
      document,
      place: (path) => at(offsetOf(document, path, "value")),
      keyPlace: (path) => at(offsetOf(document, path, "key")),
    };
  } catch (error) {
    // Aliases that unfold beyond the parser's limit, or that point to nothing.
    problems.report(at(0), "yaml-syntax", error instanceof Error ? error.message : "cannot be read as YAML");
    return null;
  }
}

/** Says at which line of a text file the byte stands that cannot be taken. */
export function reportUndecodable(
  file: string,
  reason: "invalid-utf8" | "nul",
  offset: number,
  bytes: Uint8Array,
  problems: Problems,
): void {
  const before = bytes.subarray(0, offset);
  const line = before.reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 1);
  const column = offset - before.lastIndexOf(0x0a);
  const place = { file, line, column };
  if (reason === "nul") {
    const hint = "SQLite would end the text there; is this a plain text file?";
    problems.report(place, "nul-character", `holds the character U+0000 at byte ${offset}`, hint);
  } else {
    problems.report(
      place,
      "not-utf8",
      `is not valid UTF-8 at byte ${offset}`,
      "save it in the encoding UTF-8",
    );
  }
}

function reportYamlError(error: YAMLError, place: Place, problems: Problems): void {
  if (error.code === "DUPLICATE_KEY") {
    problems.report(place, "duplicate-key", "this key stands here a second time", "keep one of the two");
  } else {
    const hint =
      "text that holds “: ” or “ #”, or starts with a quotation mark, needs quotes or a block (>-)";
    problems.report(place, "yaml-syntax", error.message, hint);
  }
}

/** The offset where the deepest node on the path starts that has a place of its own. */
function offsetOf(document: Document, path: Path, part: "key" | "value"): number | undefined {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, segment] of path.entries()) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(
        (item) => isScalar(item.key) && item.key.value === segment,
      );
      if (pair === undefined) return offset;
      const ofKey = startOf(pair.key);
      const isEmpty = isScalar(pair.value) && pair.value.source === "";
      const wantsKey = (part === "key" && index === path.length - 1) || isEmpty;
      offset = (wantsKey ? ofKey : (startOf(pair.value) ?? ofKey)) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof segment === "number") {
      const item: unknown = node.items[segment];
      if (item === undefined) return offset;
      offset = startOf(item) ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
