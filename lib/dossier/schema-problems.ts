/** What Zod found, in the words and at the lines of the file. */

import { z } from "zod";
import type { Problems } from "#lib/dossier/problem";
import type { Path, YamlFile } from "#lib/dossier/yaml-file";
import { nearest, suggest } from "#lib/text/nearest";

type Issue = z.core.$ZodIssue;

export function reportIssues(
  file: YamlFile,
  schema: z.ZodType,
  issues: readonly Issue[],
  problems: Problems,
): void {
  for (const issue of issues) {
    const path = issue.path.filter((segment) => typeof segment !== "symbol");
    if (issue.code === "unrecognized_keys") {
      const known = keysAt(schema, path);
      for (const key of issue.keys) {
        const place = file.keyPlace([...path, key]);
        problems.report(place, "unknown-key", `“${key}” is not a key that belongs here`, suggest(key, known));
      }
      continue;
    }
    const value = valueAt(file.value, path);
    const key = path.at(-1);
    if (value === undefined && typeof key === "string") {
      const hint = schemaAt(schema, path)?.description ?? null;
      problems.report(file.place(path.slice(0, -1)), "missing-key", `“${key}” is missing`, hint);
    } else {
      problems.report(
        file.place(path),
        "wrong-value",
        `${label(path)}${explain(issue, value)}`,
        hintFor(issue, value),
      );
    }
  }
}

/** A copy without the keys that no schema knows, so that the rest can still be checked. */
export function withoutUnknownKeys(value: unknown, issues: readonly Issue[]): unknown {
  const copy = structuredClone(value);
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const owner = valueAt(copy, issue.path);
    if (isRecord(owner)) for (const key of issue.keys) Reflect.deleteProperty(owner, key);
  }
  return copy;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function explain(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case "invalid_type":
      return `must be ${typeName(issue.expected)}, not ${typeOf(value)}`;
    case "invalid_value":
      return `must be ${listOr(issue.values.map(String))}, not ${show(value)}`;
    case "too_small":
      if (issue.origin === "array") return "must have at least one item";
      return issue.origin === "string" ? "must not be empty" : `must be ${issue.minimum} or more`;
    default:
      return issue.message;
  }
}

function hintFor(issue: Issue, value: unknown): string | null {
  if (issue.code === "invalid_value" && typeof value === "string") {
    const near = nearest(value, issue.values.map(String));
    return near === null ? null : `did you mean “${near}”?`;
  }
  if (issue.code === "invalid_type" && issue.expected === "string") {
    if (typeof value === "number" || typeof value === "boolean") return `put it in quotes: "${value}"`;
    if (isRecord(value)) return "text that holds “: ” needs quotes or a block (>-)";
  }
  if (issue.code === "invalid_type" && issue.expected === "array")
    return "write it as a list, such as [a, b]";
  return null;
}

/** Names what is meant: the key, or which item of a list. */
function label(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "";
  if (typeof last === "string") return `“${last}” `;
  const list = path.findLast((segment) => typeof segment === "string");
  return list === undefined ? `item ${last + 1} ` : `item ${last + 1} of “${list}” `;
}

function typeName(expected: string): string {
  const names: Record<string, string> = {
    string: "text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "a set of keys",
  };
  return names[expected] ?? expected;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a set of keys";
  return show(value);
}

function show(value: unknown): string {
  if (typeof value === "string") return `“${value}”`;
  return typeof value === "object" ? typeOf(value) : String(value);
}

function listOr(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const segment of path) {
    if (Array.isArray(at) && typeof segment === "number") at = at[segment];
    else if (isRecord(at) && typeof segment === "string") at = at[segment];
    else return undefined;
  }
  return at;
}

function keysAt(schema: z.ZodType, path: Path): string[] {
  const found = schemaAt(schema, path);
  const bare = found === null ? null : unwrap(found);
  return bare instanceof z.ZodObject ? Object.keys(bare.shape) : [];
}

function schemaAt(schema: z.ZodType, path: Path): z.ZodType | null {
  let at: z.ZodType = schema;
  for (const segment of path) {
    const bare = unwrap(at);
    if (bare instanceof z.ZodObject && typeof segment === "string") at = bare.shape[segment];
    else if (bare instanceof z.ZodArray) at = bare.element as z.ZodType;
    else return null;
    if (at === undefined) return null;
  }
  return at;
}

function unwrap(schema: z.ZodType): z.ZodType {
  let at = schema;
  while (at instanceof z.ZodDefault || at instanceof z.ZodNullable || at instanceof z.ZodOptional) {
    at = at.unwrap() as z.ZodType;
  }
  return at;
}
