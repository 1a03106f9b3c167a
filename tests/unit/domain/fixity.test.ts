import { describe, expect, it } from "vitest";
import { type FixityFinding, fixityOf } from "#lib/domain/fixity";

const passed = { lastCheck: { at: "2026-11-20T00:00:00Z", passed: true } };
const failed = { lastCheck: { at: "2026-11-20T00:00:00Z", passed: false } };
const never = { lastCheck: null };

const CASES: readonly (readonly [string, Parameters<typeof fixityOf>[0], FixityFinding])[] = [
  ["all passed", [passed, passed], { status: "verified" }],
  ["one failed, whatever else", [passed, failed, never], { status: "failed", failed: 1 }],
  ["one never checked", [passed, never], { status: "unchecked", checked: 1, total: 2 }],
  ["none checked", [never, never], { status: "unchecked", checked: 0, total: 2 }],
];

describe("fixityOf", () => {
  it.each(CASES)("%s", (_, versions, expected) => {
    expect(fixityOf(versions)).toEqual(expected);
  });
});
