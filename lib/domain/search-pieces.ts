/** A search cut into its words, phrases, fields and signs, each with where it stands. */

import { type FieldName, SEARCH_FIELDS } from "#lib/domain/search-fields";
import type { SearchProblem } from "#lib/domain/search-problems";
import { nearest } from "#lib/text/nearest";
import { plainWords } from "#lib/text/tokens";

interface At {
  /** The place of its first character: 1, 2, 3 … */
  readonly at: number;
  /** As it was typed. */
  readonly raw: string;
}

interface TermPiece extends At {
  readonly kind: "term";
  readonly not: boolean;
  /** With a letter or digit in it. */
  readonly words: string;
  readonly prefix: boolean;
}

interface FieldPiece extends At {
  readonly kind: "field";
  readonly not: boolean;
  readonly field: FieldName;
  readonly value: string;
}

interface OrPiece extends At {
  readonly kind: "or";
}

export type Piece = TermPiece | FieldPiece | OrPiece;

/** An en dash too, which some keyboards make of a hyphen; between spaces it is punctuation. */
const MINUS = /^[-\u2212\u2013]/u;
const OPENING = /^["“”„‟«»]/u;
const CLOSING = /["“”„‟«»]/u;
const FIELD = /^(\p{L}+):(.*)$/su;

/** Signs without a letter or digit between words mean nothing and are left out. */
export function piecesOf(text: string): { pieces: Piece[]; problems: SearchProblem[] } {
  const chars = [...text.normalize("NFC")];
  const pieces: Piece[] = [];
  const problems: SearchProblem[] = [];
  for (let at = 0; at < chars.length; ) {
    if (/\s/u.test(chars[at] ?? "")) {
      at++;
      continue;
    }
    const end = pieceEnd(chars, at);
    const raw = chars.slice(at, end).join("");
    const piece = pieceOf(raw, at + 1);
    if (piece && "code" in piece) problems.push(piece);
    else if (piece) pieces.push(piece);
    at = end;
  }
  if (pieces.some(({ kind }) => kind === "or")) {
    const group = chars.findIndex((char, index) => /[()]/.test(char) && !isInPhrase(chars, index));
    if (group >= 0) problems.push({ code: "parentheses", at: group + 1 });
  }
  return { pieces, problems };
}

/** After the closing mark (and a star) of a phrase, or before the next white space or phrase. */
function pieceEnd(chars: readonly string[], from: number): number {
  let at = from;
  if (MINUS.test(chars[at] ?? "")) at++;
  if (OPENING.test(chars[at] ?? "")) {
    const closing = chars.findIndex((char, index) => index > at && CLOSING.test(char));
    if (closing < 0) return chars.length;
    return chars[closing + 1] === "*" ? closing + 2 : closing + 1;
  }
  while (at < chars.length && !/\s/u.test(chars[at] ?? "") && !(at > from && OPENING.test(chars[at] ?? "")))
    at++;
  return Math.max(at, from + 1);
}

function isInPhrase(chars: readonly string[], index: number): boolean {
  return chars.slice(0, index).filter((char) => CLOSING.test(char)).length % 2 === 1;
}

function pieceOf(raw: string, at: number): Piece | SearchProblem | null {
  if (raw === "OR") return { kind: "or", at, raw };
  const not = MINUS.test(raw);
  const bare = not ? raw.replace(MINUS, "") : raw;
  if (not && bare === "") return raw === "\u2013" ? null : { code: "lone-minus", at };
  if (OPENING.test(bare)) return phraseOf(bare, { at, raw, not });
  const [, name, value = ""] = FIELD.exec(bare) ?? [];
  if (name !== undefined) {
    const field = SEARCH_FIELDS.find((one) => one === name.toLowerCase());
    if (!field) return { code: "unknown-field", at, name, near: nearField(name) };
    return { kind: "field", at, raw, not, field, value: value.replace(/[,;]+$/, "") };
  }
  return starred(bare, { at, raw, not });
}

function nearField(name: string): FieldName | null {
  const near = nearest(name, SEARCH_FIELDS);
  return SEARCH_FIELDS.find((field) => field === near) ?? null;
}

type Head = Pick<TermPiece, "at" | "raw" | "not">;

function phraseOf(bare: string, head: Head): Piece | SearchProblem {
  const chars = [...bare];
  const closing = chars.findIndex((char, index) => index > 0 && CLOSING.test(char));
  if (closing < 0) return { code: "open-phrase", at: head.at };
  const inner = chars.slice(1, closing).join("") + chars.slice(closing + 1).join("");
  if (plainWords(inner).length === 0) return { code: "empty-phrase", at: head.at };
  return starred(inner, head) ?? { code: "empty-phrase", at: head.at };
}

/** A star may only end a word, and only the last one. */
function starred(words: string, head: Head): Piece | SearchProblem | null {
  const trimmed = words.trim();
  const star = [...trimmed].indexOf("*");
  const prefix = /[\p{L}\p{N}\p{M}]\*$/u.test(trimmed);
  if (star >= 0 && !(prefix && star === [...trimmed].length - 1))
    return { code: "star", at: head.at, raw: head.raw };
  if (plainWords(trimmed).length > 0) return { kind: "term", ...head, words: trimmed, prefix };
  // An excluded sign would exclude nothing.
  return head.not ? { code: "lone-minus", at: head.at } : null;
}
