import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "#lib/domain/settings";
import { parseChoice, parseSettings } from "#lib/schema/settings";

describe("settings from cookies", () => {
  const cases: [name: string, cookies: Record<string, string>, settings: object][] = [
    ["nothing chosen", {}, {}],
    [
      "everything chosen",
      { theme: "dark", text: "125", width: "wide" },
      { theme: "dark", text: "125", width: "wide" },
    ],
    ["nonsense in one leaves the others", { theme: "dark", text: "1e9", width: '"><b>' }, { theme: "dark" }],
    ["a size that there is not", { text: "126" }, {}],
    ["other cookies", { session: "dark", Theme: "dark" }, {}],
  ];
  for (const [name, cookies, settings] of cases) {
    test(name, () => expect(parseSettings(cookies)).toEqual({ ...DEFAULT_SETTINGS, ...settings }));
  }
});

describe("one choice from a form", () => {
  const cases: [fields: Record<string, string>, choice: object | null][] = [
    [{ theme: "system" }, { name: "theme", value: "system" }],
    [{ text: "90" }, { name: "text", value: "90" }],
    [{ width: "narrow" }, { name: "width", value: "narrow" }],
    [{ theme: "pink" }, null],
    [{ theme: "dark; Domain=example.org" }, null],
    [{ text: "dark" }, null],
    [{ session: "dark" }, null],
    [{ theme: "dark", text: "90" }, null],
    [{}, null],
  ];
  for (const [fields, choice] of cases) {
    test(JSON.stringify(fields), () => {
      expect(parseChoice(new URLSearchParams(fields))).toEqual(choice);
    });
  }

  test("the same setting twice is no choice", () => {
    expect(parseChoice(new URLSearchParams("theme=dark&theme=light"))).toBeNull();
  });
});
