/**
 * Canonical YAML: the same tree always gives the same text. Written by hand down to the single values, for
 * which the library's own quoting is used, because the library cannot leave `[a, b]` unpadded beside
 * `{ a: b }`, nor say beforehand whether something fits on its line.
 */

import { parse, Scalar, stringify } from "yaml";

export type Tree = ScalarTree | MapTree | ListTree;

interface ScalarTree {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
}

export interface MapTree {
  readonly kind: "map";
  readonly entries: readonly Entry[];
  /** Whether it may stand on one line, where it fits. */
  readonly inline: boolean;
  /** Comments after the last entry. */
  readonly tail: readonly string[];
}

export interface ListTree {
  readonly kind: "list";
  readonly items: readonly Item[];
  readonly inline: boolean;
  readonly tail: readonly string[];
}

export interface Item {
  readonly tree: Tree;
  /** Lines that stand above it, without their `#`. */
  readonly comments: readonly string[];
}

export interface Entry extends Item {
  readonly key: string;
}

const WIDTH = 110;
const STEP = 2;

export function yamlText(tree: MapTree | ListTree, head: readonly string[] = []): string {
  return `${[...commentLines(head, 0), ...blockLines(tree, 0)].join("\n")}\n`;
}

function blockLines(tree: MapTree | ListTree, indent: number): string[] {
  const margin = " ".repeat(indent);
  let above = indent;
  const lines: string[] = [];
  for (const child of childrenOf(tree)) {
    lines.push(...commentLines(child.comments, above));
    if ("key" in child) lines.push(...prefixed(`${margin}${child.key}:`, child.tree, indent));
    else lines.push(...itemLines(child.tree, indent));
    above = tailIndent(child.tree, indent + STEP) ?? indent;
  }
  return [...lines, ...commentLines(tree.tail, above)];
}

function childrenOf(tree: MapTree | ListTree): readonly (Item | Entry)[] {
  return tree.kind === "map" ? tree.entries : tree.items;
}

/**
 * Where the comments stand with which a block ends; null where it ends with none. A comment right below those
 * is read as one of them, however far to the left it stands, so it is written like them.
 */
function tailIndent(tree: Tree, indent: number): number | null {
  if (tree.kind === "scalar") return null;
  const last = childrenOf(tree).at(-1);
  const within = last === undefined ? null : tailIndent(last.tree, indent + STEP);
  return within ?? (tree.tail.length > 0 ? indent : null);
}

/** A list item; the first line of a block starts right behind its dash. */
function itemLines(tree: Tree, indent: number): string[] {
  const dash = `${" ".repeat(indent)}-`;
  if (tree.kind === "scalar" || isEmpty(tree)) return prefixed(dash, tree, indent);
  const inline = inlineText(tree);
  if (inline !== null && fits(`${dash} ${inline}`)) return [`${dash} ${inline}`];
  const [first = "", ...rest] = blockLines(tree, indent + STEP);
  return [`${dash} ${first.trimStart()}`, ...rest];
}

/** `start value` on one line where that can be, or `start` and the value in the lines below. */
function prefixed(start: string, tree: Tree, indent: number): string[] {
  if (tree.kind === "scalar") return scalarLines(start, tree.value, indent);
  const inline = inlineText(tree);
  if (inline !== null && (isEmpty(tree) || fits(`${start} ${inline}`))) return [`${start} ${inline}`];
  return [start, ...blockLines(tree, indent + STEP)];
}

/** Null where it cannot stand on one line, whatever the width. */
function inlineText(tree: Tree): string | null {
  if (tree.kind === "scalar") return flowScalar(tree.value);
  const children = childrenOf(tree);
  if (!(tree.inline || isEmpty(tree)) || tree.tail.length > 0) return null;
  if (children.some(({ comments }) => comments.length > 0)) return null;
  const texts = children.map(({ tree }) => inlineText(tree));
  if (texts.some((text) => text === null)) return null;
  if (tree.kind === "list") return `[${texts.join(", ")}]`;
  return texts.length === 0
    ? "{}"
    : `{ ${tree.entries.map(({ key }, index) => `${key}: ${texts[index]}`).join(", ")} }`;
}

function isEmpty(tree: MapTree | ListTree): boolean {
  return childrenOf(tree).length === 0;
}

/** On one line if it fits there; else folded, or literal when it has line breaks of its own. */
function scalarLines(start: string, value: ScalarTree["value"], indent: number): string[] {
  if (typeof value !== "string" || !value.includes("\n")) {
    const line = `${start} ${blockScalar(value)}`;
    if (fits(line) || typeof value !== "string") return [line];
  }
  const scalar = new Scalar(value);
  scalar.type = value.includes("\n") ? "BLOCK_LITERAL" : "BLOCK_FOLDED";
  const [head = "", ...body] = stringify({ k: scalar }, { lineWidth: WIDTH - indent })
    .trimEnd()
    .split("\n");
  const lines = [
    `${start} ${head.slice("k: ".length)}`,
    ...body.map((line) => (line === "" ? "" : " ".repeat(indent) + line)),
  ];
  // Where the library's block would not be read as it was meant (a lone CR, odd white space), quotes are.
  if (readsAs(`k: ${[head.slice("k: ".length), ...body].join("\n")}\n`, value)) return lines;
  return [`${start} ${JSON.stringify(value)}`];
}

function blockScalar(value: ScalarTree["value"]): string {
  const text = stringify({ k: value }, { lineWidth: 0, blockQuote: false }).slice("k: ".length, -1);
  return readsAs(`k: ${text}\n`, value) ? text : JSON.stringify(value);
}

/** Within brackets, where commas and brackets need quotes too. Null for text with line breaks. */
function flowScalar(value: ScalarTree["value"]): string | null {
  if (typeof value === "string" && value.includes("\n")) return null;
  const text = stringify([value], { lineWidth: 0, collectionStyle: "flow" })
    .trimEnd()
    .slice("[ ".length, -" ]".length);
  return readsAs(`k: [${text}, x]\n`, [value, "x"]) ? text : JSON.stringify(value);
}

function readsAs(yaml: string, expected: unknown): boolean {
  try {
    const { k } = parse(yaml) as { k: unknown };
    return JSON.stringify(k) === JSON.stringify(expected);
  } catch {
    return false;
  }
}

function fits(line: string): boolean {
  return [...line].length <= WIDTH;
}

function commentLines(comments: readonly string[], indent: number): string[] {
  return comments.map((comment) => `${" ".repeat(indent)}#${comment}`.trimEnd());
}
