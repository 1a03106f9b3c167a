/** Just enough of CommonMark to read a block quote back: its own way, from the specification (0.31.2, §2.4, §2.5, §6.7). */

const PUNCTUATION = /[!-/:-@[-`{-~]/;

/** The text of a block quote of one paragraph; throws where anything in it would be taken for markup. */
export function readBlockquote(markdown: string): string {
  const lines = markdown.replace(/\n$/, "").split("\n");
  let text = "";
  lines.forEach((line, index) => {
    if (!line.startsWith(">")) throw new Error(`Not in the block quote: ${JSON.stringify(line)}`);
    const content = line.replace(/^> ?/, "");
    if (/^[ \t]/.test(content) || /[ \t]$/.test(content))
      throw new Error(`White space is lost: ${JSON.stringify(line)}`);
    if (/^(?:[#=>]|[-+](?:[ \t]|$)|-+$|\d+[.)](?:[ \t]|$))/.test(content))
      throw new Error(`A block: ${line}`);
    const isLast = index === lines.length - 1;
    const broken = /(?<!\\)(?:\\\\)*\\$/.test(content);
    if (!isLast && !broken) throw new Error(`A soft line break: ${JSON.stringify(line)}`);
    text += isLast ? unescaped(content) : `${unescaped(content.slice(0, -1))}\n`;
  });
  return text;
}

function unescaped(content: string): string {
  let text = "";
  for (let at = 0; at < content.length; at++) {
    const char = content.charAt(at);
    const reference = /^&#x([0-9a-fA-F]{1,6});/.exec(content.slice(at));
    if (char === "\\" && PUNCTUATION.test(content.charAt(at + 1))) text += content.charAt(++at);
    else if (reference?.[1]) {
      text += String.fromCodePoint(Number.parseInt(reference[1], 16));
      at += reference[0].length - 1;
    } else if (/[*_`[~|]/.test(char)) throw new Error(`Unescaped ${char} in ${content}`);
    else if (char === "<" && /^<[!/?A-Za-z]/.test(content.slice(at))) throw new Error(`Markup in ${content}`);
    else if (char === "&" && /^&(?:#\d|#x|[A-Za-z][A-Za-z0-9]*;)/i.test(content.slice(at)))
      throw new Error(`A reference in ${content}`);
    else text += char;
  }
  return text;
}

/** The texts of all block quotes of a document. */
export function readBlockquotes(markdown: string): string[] {
  return [...markdown.matchAll(/^(?:>.*\n)+/gm)].map(([block]) => readBlockquote(block));
}
