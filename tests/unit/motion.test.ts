/** “There is no motion over 120 ms, and none at all where the reader asks for less of it.” (design specification) */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

function filesIn(folder: string, name: RegExp): [path: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => name.test(file))
    .map((file) => [file, readFileSync(join(folder, file), "utf8")]);
}

const styles = filesIn("app/styles", /\.css$/);

test("styles move nothing, but for scrolling where the reader does not mind", () => {
  const problems = styles.flatMap(([path, text]) => {
    const withoutMind = text.replaceAll(
      /@media \(prefers-reduced-motion: no-preference\) \{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g,
      "",
    );
    const moving =
      withoutMind.match(/(?:\btransition|@view-transition|scroll-behavior: smooth)[^;{]*/g) ?? [];
    return moving.map((rule) => `${path}: ${rule}`);
  });
  expect(styles.length).toBeGreaterThan(10);
  expect(problems).toEqual([]);
});

test("an animation only says when something shows: it has no length to watch", () => {
  const lengths = styles.flatMap(([path, text]) =>
    [...text.matchAll(/\banimation:([^;]+);/g)].map(([, value = ""]) => {
      const [duration = ""] = value.match(/\b[\d.]+m?s\b/) ?? [];
      return { path, milliseconds: Number.parseFloat(duration) * (duration.endsWith("ms") ? 1 : 1000) };
    }),
  );
  expect(lengths.filter(({ milliseconds }) => !(milliseconds <= 120))).toEqual([]);
});

test("scripts scroll smoothly only after asking", () => {
  const asking = filesIn("app", /\.tsx?$/).filter(([, text]) => text.includes('"smooth"'));
  const unasked = asking.filter(([, text]) => !text.includes("prefers-reduced-motion"));
  expect(unasked.map(([path]) => path)).toEqual([]);
});
