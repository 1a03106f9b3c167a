import { sha256 } from "#lib/text/hash";

const LENGTH = 10;

/**
 * An id made from what a thing is called, so that importing the same folder into two databases gives the same
 * ids. Ten characters of 0–9 and a–z. What was renamed since keeps its id, which is then among `taken`.
 */
export function stableId(seed: readonly string[], taken: { has(id: string): boolean }): string {
  for (let attempt = 0; ; attempt++) {
    const digits = BigInt(`0x${sha256(JSON.stringify([...seed, attempt]))}`).toString(36);
    const id = digits.slice(-LENGTH).padStart(LENGTH, "0");
    if (!taken.has(id)) return id;
  }
}
