import { describe, expect, it } from "vitest";
import { checkQuote } from "#lib/text/check-quote";
import { indexText } from "#lib/text/text-index";
import { wholeWords } from "#lib/text/whole-words";

const TEXT = `The minister called it an illegal action of the harbour guard.
The men who stayed can’t have been unable to see 3,000 people at the quay.
It was not, he said, a re-signed treaty. The 🚢 sailed.
The guard was at the quay. The guard was at the gate.`;

const index = indexText(TEXT);

function said(words: string) {
  const found = checkQuote(index, words);
  const cut = ({ start, end }: { start: number; end: number }) => [...TEXT].slice(start, end).join("");
  if (found.kind === "verbatim") return { kind: found.kind, places: found.places.map(cut) };
  if (found.kind === "near") return { kind: found.kind, class: found.class, place: cut(found.place) };
  return { kind: found.kind };
}

describe("checkQuote", () => {
  it.each([
    { words: "an illegal action of the harbour guard", kind: "verbatim" },
    { words: "The 🚢 sailed", kind: "verbatim" },
    { words: "sailed", kind: "verbatim" },
    { words: "It was not, he said", kind: "verbatim" },
  ])("$words: $kind", ({ words, kind }) => {
    expect(said(words)).toEqual({ kind, places: [words] });
  });

  it("tells every place of the same words", () => {
    expect(said("The guard was at the")).toEqual({
      kind: "verbatim",
      places: ["The guard was at the", "The guard was at the"],
    });
  });

  it.each([
    { words: "legal action of the harbour guard", place: "illegal action of the harbour guard" },
    { words: "able to see 3,000 people", place: "unable to see 3,000 people" },
    { words: "The men who stayed can", place: "The men who stayed can’t" },
    { words: "000 people at the quay", place: "3,000 people at the quay" },
    { words: "signed treaty. The 🚢 sailed", place: "re-signed treaty. The 🚢 sailed" },
    { words: "It was, he said, a re-signed treaty", place: "It was not, he said, a re-signed treaty" },
  ])("never verbatim, nor the same sentence: $words", ({ words, place }) => {
    expect(said(words)).toEqual({ kind: "near", class: "wording", place });
  });

  it.each(["legal", "000 people", "arbour gua"])("a piece of a word or two is nothing: %s", (words) => {
    expect(said(words)).toEqual({ kind: "absent" });
  });

  it("the same sentence set otherwise is near, and says so", () => {
    expect(said("THE MEN WHO STAYED CAN'T HAVE BEEN")).toMatchObject({ kind: "near", class: "typographic" });
  });
});

describe("wholeWords", () => {
  it.each([
    { text: "illegal", words: "legal", whole: "illegal" },
    { text: "he can’t go", words: "can", whole: "can’t" },
    { text: "he can’t go", words: "t go", whole: "can’t go" },
    { text: "‘he can’ go", words: "can", whole: "can" },
    { text: "at 3.5 %", words: "5", whole: "3.5" },
    { text: "ended.So", words: "ended", whole: "ended" },
    { text: "one--two", words: "one", whole: "one" },
    { text: "one-two", words: "two", whole: "one-two" },
    { text: "cafe\u0301 au lait", words: "cafe", whole: "cafe\u0301" },
    { text: "𝒜𝒷 c", words: "𝒷", whole: "𝒜𝒷" },
    { text: "東京都", words: "京", whole: "京" },
  ])("$words in $text: $whole", ({ text, words, whole }) => {
    const start = text.indexOf(words);
    const range = wholeWords(text, { start, end: start + words.length });
    expect(text.slice(range.start, range.end)).toBe(whole);
  });
});
