import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, exactCsv, spreadsheetCsv } from "#lib/interchange/csv";

/** RFC 4180 §2, read in its own way: records of cells. */
function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      for (at++; !(text[at] === '"' && text[at + 1] !== '"'); at++) {
        if (at >= text.length) throw new Error("A quoted cell without its end");
        if (text[at] === '"') at++;
        cell += text[at];
      }
      at++;
    } else {
      while (at < text.length && text[at] !== "," && !text.startsWith("\r\n", at)) {
        if (text[at] === '"' || text[at] === "\r" || text[at] === "\n")
          throw new Error(`Bare ${JSON.stringify(text[at])}`);
        cell += text[at++];
      }
    }
    record.push(cell);
    if (text[at] === ",") {
      at++;
      if (at === text.length) record.push("");
      continue;
    }
    if (!text.startsWith("\r\n", at)) throw new Error("A record without its end");
    at += 2;
    records.push(record);
    record = [];
  }
  return records;
}

const words = fc
  .array(
    fc.constantFrom(
      '"',
      ",",
      "\n",
      "\r",
      "\r\n",
      "=",
      "+",
      "-",
      "@",
      "\t",
      "'",
      " ",
      "a",
      "é",
      "😀",
      "\u2028",
      "\uff1d",
    ),
  )
  .map((parts) => parts.join(""));

const rows = fc.array(fc.tuple(words, words), { minLength: 1 });

describe("an exact table", () => {
  it("gives back every cell as it was", () => {
    fc.assert(
      fc.property(rows, (given) => {
        expect(readCsv(exactCsv({ columns: ["a", "b"], rows: given }))).toEqual([["a", "b"], ...given]);
      }),
    );
  });

  it("has words for yes and no, and nothing for nothing", () => {
    const row: Cell[] = [true, false, null, 0, -3];
    expect(exactCsv({ columns: ["a", "b", "c", "d", "e"], rows: [row] })).toBe(
      "a,b,c,d,e\r\nyes,no,,0,-3\r\n",
    );
  });
});

describe("a table for spreadsheets", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"])(
    "guards %j, and says so",
    (formula) => {
      const [, record] = readCsv(spreadsheetCsv({ columns: ["a", "b"], rows: [["x", formula]] }).slice(1));
      expect(record).toEqual(["x", `'${formula}`, "b"]);
    },
  );

  it("leaves words and numbers alone", () => {
    const [, record] = readCsv(
      spreadsheetCsv({ columns: ["a", "b"], rows: [["’tis so, 1-2", -3]] }).slice(1),
    );
    expect(record).toEqual(["’tis so, 1-2", "-3", ""]);
  });

  it("begins with a byte order mark", () => {
    expect(spreadsheetCsv({ columns: ["a"], rows: [] }).startsWith("\ufeffa,")).toBe(true);
  });

  it("no cell begins as a formula does, and every change can be undone", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const columns = ["a", "b"];
        const records = readCsv(spreadsheetCsv({ columns, rows: given }).slice(1)).slice(1);
        const undone = records.map(([a = "", b = "", changed = ""]) => {
          for (const cell of [a, b]) expect(cell).not.toMatch(/^[=+\-@\t\r\n\uff1d]/);
          return [a, b].map((cell, index) =>
            changed.split(" ").includes(columns[index] ?? "") ? cell.slice(1) : cell,
          );
        });
        expect(undone).toEqual(given);
      }),
    );
  });
});
