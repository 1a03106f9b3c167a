import { randomInt } from "node:crypto";

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
const LENGTH = 10;

/** Ten random characters that YAML does not take for a number, such as 1234567890 or 12e4567890. */
export function newPublicId(taken: { has(id: string): boolean }): string {
  for (;;) {
    const id = Array.from({ length: LENGTH }, () => DIGITS[randomInt(DIGITS.length)]).join("");
    if (!taken.has(id) && !/^(\d+(e\d+)?|0[xo].*)$/.test(id)) return id;
  }
}
