/**
 * From the captured bytes of a plain text to the text that is stored and quoted.
 *
 * Refused are NUL (SQLite's `length` and `substr` stop there) and anything that is not UTF-8. `offset` is the
 * byte at which the first of these stands, so that a person can find it in the file.
 */
export type DecodeResult =
  | { ok: true; text: string }
  | { ok: false; reason: "invalid-utf8" | "nul"; offset: number };

/** Drops one byte order mark and turns CRLF into LF. Nothing else is normalised; a lone CR stays. */
export function decodeSource(bytes: Uint8Array): DecodeResult {
  const nul = bytes.indexOf(0);
  const invalid = firstInvalidUtf8(bytes);
  if (invalid >= 0 && (nul < 0 || invalid < nul))
    return { ok: false, reason: "invalid-utf8", offset: invalid };
  if (nul >= 0) return { ok: false, reason: "nul", offset: nul };
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  return { ok: true, text: text.replaceAll("\r\n", "\n") };
}

/** The first byte of the first ill-formed sequence (Unicode Standard, table 3-7), or -1. */
function firstInvalidUtf8(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = wellFormedLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return -1;
}

function wellFormedLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  // The second byte is narrower where a shorter form, a surrogate or a value past U+10FFFF would result.
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  const second = bytes[at + 1] ?? 0;
  if (second < low || second > high) return 0;
  for (let i = 2; i < length; i++) {
    if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
