/** Text for BibTeX, which hands it to TeX: in UTF-8, with only what TeX would take for a command written out. */

/** By name rather than with a backslash where BibTeX, which counts braces by itself, would lose count. */
const COMMANDS: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
};

export function texText(text: string): string {
  return text.replace(/[\\{}^~<>%&$#_]/g, (char) => COMMANDS[char] ?? `\\${char}`);
}

/** Addresses stand as they are, but no brace may be left open. */
export function texAddress(address: string): string {
  return address.replace(/[{}\\]/g, encodeURIComponent);
}
