import { expect, it } from "vitest";
import { agreementTable, holdingsOf } from "#lib/domain/agreement";
import { sourcePairs } from "#lib/domain/compare-pairs";
import type { ClaimHead, SourceHead, Stand } from "#lib/domain/model";
import { answers, coverage, stand } from "./stands";

const claim = { slug: "claim" } as ClaimHead;
const sources = ["one", "two", "three"].map((slug) => ({ slug }) as SourceHead);

it("counts on how many claims both speak, and of those on which both hold an answer how many they share", () => {
  const speaking: readonly (readonly Stand[])[] = [
    [stand("one", "A asserts"), stand("two", "A asserts")],
    [stand("one", "A asserts"), stand("two", "B asserts"), stand("three", "B asserts")],
    [stand("one", "A asserts"), stand("three", "B reports")],
    [stand("two", "A asserts"), stand("one", "A asserts")],
  ];
  const claims = speaking.map((stands) =>
    holdingsOf(claim, answers("AB"), stands, coverage("one two three", stands)),
  );
  const pairs = sourcePairs({ sources, claims, table: agreementTable(claims) });
  expect(
    pairs.map(({ left, right, spoken, agreement: { common, shared } }) => [
      `${left.slug} ${right.slug}`,
      spoken,
      `${common} of ${shared}`,
    ]),
  ).toEqual([
    ["one two", 3, "2 of 3"],
    ["one three", 2, "0 of 1"],
    ["two three", 1, "1 of 1"],
  ]);
});
