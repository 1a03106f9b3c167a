/**
 * From a valid value to the tree that is written: keys in the order of the schema, defaults left out. The
 * comments of the file that the value was read from stand above what they were beside.
 */

import { isDeepStrictEqual } from "node:util";
import { type Document, isMap, isNode, isScalar, isSeq, type Node, visit } from "yaml";
import { z } from "zod";
import type { Entry, Item, ListTree, MapTree, Tree } from "#lib/dossier/yaml-text";
import {
  answerSchema,
  passageSchema,
  quantitySchema,
  silenceSchema,
  sourceFileSchema,
} from "#lib/schema/dossier-folder";

/** Rows of a table rather than texts: one line each, where they fit. */
const INLINE: ReadonlySet<unknown> = new Set([answerSchema, passageSchema, quantitySchema, silenceSchema]);

/** That a text has no title is a finding, so it is always said. */
const ALWAYS: ReadonlySet<unknown> = new Set([sourceFileSchema.shape.title]);

/** A bare year is written as one, without the quotes that text would need. */
const DATES: ReadonlySet<string> = new Set(["published", "captured", "period"]);

/** @param written the document that the value was read from, if any */
export function treeOf(
  schema: z.ZodType,
  value: unknown,
  written: Document | null = null,
): MapTree | ListTree {
  const tree = build(schema, value, written?.contents ?? null);
  if (tree.kind === "scalar") throw new Error("a file is not a single value");
  return { ...tree, tail: [...tree.tail, ...lines(written?.comment)] };
}

/** What stands above everything else in a file. */
export function headComments(written: Document): string[] {
  return [...lines(written.commentBefore), ...commentsOf(written.contents)];
}

/** Values that took another place than in the file carry the node that they were read from. */
export const writtenAs = new WeakMap<object, Node>();

function build(schema: z.ZodType, value: unknown, written: unknown, key = ""): Tree {
  const { bare } = unwrap(schema);
  const node = (typeof value === "object" && value !== null && writtenAs.get(value)) || written;
  if (bare instanceof z.ZodObject && isPlain(value)) return buildMap(schema, bare, value, node);
  if (bare instanceof z.ZodArray && Array.isArray(value)) {
    const element = bare.element as z.ZodType;
    const items = value.map((item: unknown, index) => {
      const own = (typeof item === "object" && item !== null && writtenAs.get(item)) || itemNode(node, index);
      return hoisted({ tree: build(element, item, own), comments: commentsOf(own) });
    });
    const inline = items.every(({ tree }) => tree.kind === "scalar");
    return { kind: "list", items, inline, tail: items.length === 0 ? [] : tailOf(node) };
  }
  if (typeof value === "string" && DATES.has(key) && /^[1-9]\d{3}$/.test(value)) {
    return { kind: "scalar", value: Number(value) };
  }
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) {
    return { kind: "scalar", value: value as string | number | boolean | null };
  }
  throw new Error(`not a value of this format: ${typeof value}`);
}

function buildMap(
  schema: z.ZodType,
  bare: z.ZodObject,
  value: Record<string, unknown>,
  node: unknown,
): MapTree {
  const entries = Object.entries(bare.shape).flatMap(([key, inner]): Entry[] => {
    const own = value[key];
    const comments = pairComments(node, key);
    const child = inner as z.ZodType;
    const leftOut =
      own === undefined || (isDefault(child, own) && !ALWAYS.has(inner) && comments.length === 0);
    if (leftOut) return [];
    return [{ key, ...hoisted({ tree: build(child, own, valueNode(node, key), key), comments }) }];
  });
  return { kind: "map", entries, inline: INLINE.has(unwrap(schema).bare), tail: tailOf(node) };
}

/** What stands above the first line of a block is read as standing above the block: so it is written there. */
function hoisted({ tree, comments }: Item): Item {
  if (tree.kind === "scalar") return { tree, comments };
  const [first, ...rest] = tree.kind === "map" ? tree.entries : tree.items;
  if (first === undefined || first.comments.length === 0) return { tree, comments };
  const children = [{ ...first, comments: [] }, ...rest];
  const lighter =
    tree.kind === "map" ? { ...tree, entries: children as Entry[] } : { ...tree, items: children };
  return { tree: lighter, comments: [...comments, ...first.comments] };
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isDefault(schema: z.ZodType, value: unknown): boolean {
  const { fallback } = unwrap(schema);
  return fallback !== undefined && isDeepStrictEqual(fallback, value);
}

function unwrap(schema: z.ZodType): { bare: z.ZodType; fallback: unknown } {
  let bare = schema;
  let fallback: unknown;
  while (bare instanceof z.ZodDefault || bare instanceof z.ZodNullable || bare instanceof z.ZodOptional) {
    if (bare instanceof z.ZodDefault) fallback = bare.def.defaultValue;
    bare = bare.unwrap() as z.ZodType;
  }
  return { bare, fallback };
}

// Comments. The parser gives a comment to the key or item below it, or to the value that it stands behind.

function pairComments(node: unknown, key: string): string[] {
  if (!isMap(node)) return [];
  const index = node.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
  const pair = node.items[index];
  if (pair === undefined) return [];
  // What stands above the first key of a map is the map's own.
  return [...commentsOf(pair.key), ...commentsOf(pair.value)];
}

function commentsOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  const behind = isMap(node) || isSeq(node) ? (node.flow ? node.comment : null) : node.comment;
  return [...lines(node.commentBefore), ...lines(behind)];
}

/** What stands below the last entry of a block. */
function tailOf(node: unknown): string[] {
  return (isMap(node) || isSeq(node)) && !node.flow ? lines(node.comment) : [];
}

/** Whether a comment stands anywhere within. */
export function hasComments(node: Node): boolean {
  let found = false;
  visit(node, {
    Node(_, inner) {
      found ||= lines(inner.commentBefore).length + lines(inner.comment).length > 0;
    },
  });
  return found;
}

function lines(comment: string | null | undefined): string[] {
  return (comment ?? "").split("\n").filter((line) => line.trim() !== "");
}

function valueNode(node: unknown, key: string): unknown {
  return isMap(node) ? node.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.value : null;
}

function itemNode(node: unknown, index: number): unknown {
  return isSeq(node) ? node.items[index] : null;
}
