import { describe, expect, it } from "vitest";
import { surroundings } from "#lib/domain/surroundings";

describe("surroundings", () => {
  const before = "One is here. Two is here. Three ";
  const after = " runs on. Four is here. Five is here.";

  it("leaves a short paragraph whole", () => {
    expect(surroundings({ before, after })).toEqual({ before, after });
  });

  it.each([
    { enough: 20, before: "Two is here. Three ", after: " runs on. " },
    { enough: 7, before: "Three ", after: " runs on. " },
    { enough: 1, before: "Three ", after: " runs on. " },
  ])("cuts a long one to whole sentences next to the quotation ($enough)", ({ enough, ...expected }) => {
    expect(surroundings({ before, after }, enough)).toEqual(expected);
  });

  it("gives nothing where there is nothing", () => {
    expect(surroundings({ before: "", after: "" }, 0)).toEqual({ before: "", after: "" });
  });
});
