import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SHORTCUTS } from "../../app/_components/shortcuts";

const COMPONENTS = "app/_components";
const code = readdirSync(COMPONENTS, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("shortcut"))
  .map((name) => readFileSync(join(COMPONENTS, name), "utf8"))
  .join("\n");

const listed = new Set(
  SHORTCUTS.flatMap(({ shortcuts }) => shortcuts.flatMap(({ keys }) => keys)).map((key) => key.toLowerCase()),
);

test("every key that the components name stands in the list", () => {
  const named = [...code.matchAll(/(?:data-key=|pressed=|pressed: )"(.)"/g)].map(([, key = ""]) => key);
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((key) => !listed.has(key))).toEqual([]);
});

test("every plain key of the list is named in a component", () => {
  const plain = [...listed].filter((key) => /^[a-z[\]{}/?]$/.test(key));
  expect(plain.length).toBeGreaterThan(8);
  expect(plain.filter((key) => !code.includes(`"${key}"`))).toEqual([]);
});
