import { describe, expect, it } from "vitest";
import { span } from "#lib/text/code-points";
import { findQuote } from "#lib/text/find";
import { indexText } from "#lib/text/text-index";

//            0         1         2         3         4
//            0123456789012345678901234567890123456789012345678
const TEXT = "One coup. Then a second coup. And a third coup ... ";
const FIRST = span(4, 8);
const SECOND = span(24, 28);
const THIRD = span(42, 46);

describe.each([
  ["a string", TEXT],
  ["an index", indexText(TEXT)],
])("findQuote in %s, word for word", (_, text) => {
  it.each([
    ["one place", { exact: "second coup" }, span(17, 28)],
    [
      "one place, whatever context and offset say",
      { exact: "second", prefix: "no", suffix: "no", near: 0 },
      span(17, 23),
    ],
    ["the prefix singles one out", { exact: "coup", prefix: "second " }, SECOND],
    ["the suffix singles one out", { exact: "coup", suffix: " ..." }, THIRD],
    ["one side agrees, the other with nothing", { exact: "coup", prefix: "One ", suffix: "; then" }, FIRST],
    [
      "both sides agree in one place, one side in another",
      { exact: "coup", prefix: "second ", suffix: "." },
      SECOND,
    ],
    [
      "the context outvotes the former offset",
      { exact: "coup", prefix: "third ", suffix: " ...", near: 4 },
      THIRD,
    ],
    ["exactly at the former offset", { exact: "coup", near: 24 }, SECOND],
    ["at the former offset, of those the context fits", { exact: "coup", suffix: ".", near: 24 }, SECOND],
  ])("verbatim: %s", (_, query, place) => {
    expect(findQuote(text, query)).toEqual({ kind: "verbatim", place });
  });

  it.each([
    ["nothing tells them apart", { exact: "coup" }, [FIRST, SECOND, THIRD]],
    ["empty context says nothing", { exact: "coup", prefix: "", suffix: "" }, [FIRST, SECOND, THIRD]],
    [
      "near the former offset is not at it; nearest first",
      { exact: "coup", near: 25 },
      [SECOND, THIRD, FIRST],
    ],
    ["the context fits two; those first", { exact: "coup", suffix: "." }, [FIRST, SECOND, THIRD]],
    ["prefix and suffix disagree", { exact: "coup", prefix: "One ", suffix: " ..." }, [FIRST, THIRD, SECOND]],
    ["the context fits none", { exact: "coup", prefix: "fourth " }, [FIRST, SECOND, THIRD]],
    [
      "half the context against the former offset",
      { exact: "coup", prefix: "third ", suffix: "!", near: 4 },
      [THIRD, FIRST, SECOND],
    ],
    [
      "context set otherwise is no exact context, but orders",
      { exact: "coup", prefix: "a  THIRD " },
      [THIRD, FIRST, SECOND],
    ],
    ["the former offset is past the end of the text", { exact: "coup", near: 999 }, [THIRD, SECOND, FIRST]],
  ])("ambiguous: %s", (_, query, places) => {
    expect(findQuote(text, query)).toEqual({ kind: "ambiguous", places });
  });
});

describe("findQuote", () => {
  it("finds overlapping places", () => {
    expect(findQuote("aaa", { exact: "aa" })).toEqual({
      kind: "ambiguous",
      places: [span(0, 2), span(1, 3)],
    });
  });

  it("counts code points and never splits an astral character", () => {
    expect(findQuote("😀👩‍🚀 coup", { exact: "coup" })).toEqual({ kind: "verbatim", place: span(5, 9) });
    expect(findQuote("a😀b", { exact: "\ude00b" })).toEqual({ kind: "absent" });
    expect(findQuote(indexText("a coup d’état 😀b"), { exact: "coup d’état \ud83d" }).kind).not.toBe(
      "verbatim",
    );
  });

  it.each([
    ["a letter without the mark that follows it", "Ano\u0303 nuevo", "Ano", span(0, 3)],
    ["a mark without its letter", "cafe\u0301 solo largo", "\u0301 solo largo", span(4, 16)],
    ["a mark before another one", "l’e\u0323\u0301tat de siege", "l’e\u0323", span(0, 4)],
    ["from inside a ligature’s neighbours", "the oﬃce door", "ﬃce door", span(5, 13)],
  ])("is verbatim by code points: %s", (_, text, exact, place) => {
    expect(findQuote(text, { exact })).toEqual({ kind: "verbatim", place });
    expect(findQuote(indexText(text), { exact })).toEqual({ kind: "verbatim", place });
  });

  it.each([[""], ["  \n\u00a0"]])("refuses the empty quotation %j", (exact) => {
    expect(() => findQuote("text", { exact })).toThrow(RangeError);
  });

  it("refuses a former offset that is none", () => {
    expect(() => findQuote("text", { exact: "x", near: -1 })).toThrow(RangeError);
    expect(() => findQuote("text", { exact: "x", near: 1.5 })).toThrow(RangeError);
  });
});
