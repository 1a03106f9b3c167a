import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeSource } from "#lib/text/decode";
import { sha256 } from "#lib/text/hash";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("decodeSource", () => {
  it.each([
    ["a byte order mark is dropped", "\ufeffChile", "Chile"],
    ["but only one, and only at the start", "\ufeff\ufeffa\ufeff", "\ufeffa\ufeff"],
    ["CRLF becomes LF", "a\r\nb\r\n", "a\nb\n"],
    ["a lone CR stays", "a\rb\r", "a\rb\r"],
    ["CR CRLF keeps its first CR", "a\r\r\nb", "a\r\nb"],
    ["nothing is normalised", "e\u0301 ﬁ\u00ad\u202f\u2028\t ", "e\u0301 ﬁ\u00ad\u202f\u2028\t "],
    ["nothing at all", "", ""],
  ])("%s", (_, bytes, text) => {
    expect(decodeSource(utf8(bytes))).toEqual({ ok: true, text });
  });

  it.each([
    ["NUL", [0x61, 0x00, 0x62], "nul", 1],
    ["a continuation byte alone", [0x61, 0x80], "invalid-utf8", 1],
    ["Latin-1", [0x63, 0x61, 0x66, 0xe9, 0x20], "invalid-utf8", 3],
    ["an over-long form", [0xc0, 0xaf], "invalid-utf8", 0],
    ["an over-long form of three", [0x61, 0xe0, 0x80, 0xaf], "invalid-utf8", 1],
    ["a surrogate", [0x61, 0x62, 0xed, 0xa0, 0x80], "invalid-utf8", 2],
    ["past U+10FFFF", [0xf4, 0x90, 0x80, 0x80], "invalid-utf8", 0],
    ["a character cut off at the end", [0x61, 0xf0, 0x9f, 0x98], "invalid-utf8", 1],
    ["UTF-16, whose mark is no UTF-8", [0xff, 0xfe, 0x61, 0x00], "invalid-utf8", 0],
    ["whichever comes first", [0x00, 0xff], "nul", 0],
  ])("refuses %s and says where", (_, bytes, reason, offset) => {
    expect(decodeSource(Uint8Array.from(bytes))).toEqual({ ok: false, reason, offset });
  });

  it("takes exactly what a strict decoder takes", () => {
    const nearUtf8 = fc
      .uint8Array({ maxLength: 12 })
      .map((bytes) => bytes.map((b) => (b < 40 ? 0xe0 + (b % 32) : b)));
    fc.assert(
      fc.property(nearUtf8, (bytes) => {
        let strict: string | null = null;
        try {
          strict = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
        } catch {}
        const result = decodeSource(bytes);
        if (strict === null || strict.includes("\0")) expect(result.ok).toBe(false);
        else expect(result).toEqual({ ok: true, text: strict.replaceAll("\r\n", "\n") });
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("sha256", () => {
  it("hashes strings as UTF-8, as sha256sum prints it", () => {
    expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(sha256("é😀")).toBe(sha256(utf8("é😀")));
  });
});
