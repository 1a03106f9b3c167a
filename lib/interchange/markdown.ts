/**
 * Markdown (CommonMark with GFM tables), written from a tree: whatever a text holds is escaped, so that a reader of
 * Markdown gives back its characters and none of them is taken for markup.
 */

import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { type Options, toMarkdown } from "mdast-util-to-markdown";

type Root = Extract<Parameters<typeof toMarkdown>[0], { type: "root" }>;
export type Block = Root["children"][number];
type Of<Type extends Block["type"]> = Extract<Block, { type: Type }>;
type PhrasingContent = Of<"paragraph">["children"][number];

/** A string is text. */
export type Inline = string | PhrasingContent;

const OPTIONS: Options = {
  bullet: "-",
  emphasis: "_",
  extensions: [gfmTableToMarkdown()],
  handlers: {
    break: () => "\\\n",
    // An underscore inside a word is left as it is, but what counts as a letter beside it is told by half a character.
    text: (node, _, state, info) => {
      const safe = state.safe(node.value, info);
      return state.stack.includes("autolink")
        ? safe
        : safe.replace(/\\.|_/gsu, (one) => (one === "_" ? "\\_" : one));
    },
  },
  // What GFM adds to the characters that mean something; and line ends inside text, which are a `break` where they
  // are meant to be.
  unsafe: [
    { character: "~", inConstruct: "phrasing" },
    { character: "|", inConstruct: "phrasing" },
    { character: "\n", inConstruct: "phrasing" },
    { character: "\r", inConstruct: "phrasing" },
  ],
};

export function renderMarkdown(blocks: readonly Block[]): string {
  return toMarkdown({ type: "root", children: [...blocks] }, OPTIONS);
}

export function heading(depth: Of<"heading">["depth"], words: string): Of<"heading"> {
  return { type: "heading", depth, children: inline([oneLine(words)]) };
}

export function paragraph(...children: Inline[]): Of<"paragraph"> {
  return { type: "paragraph", children: inline(children) };
}

/** What editors write: an empty line parts paragraphs, any other line end is a space. */
export function paragraphs(words: string): Of<"paragraph">[] {
  return words.split(/\n\s*\n/).map((one) => paragraph(oneLine(one)));
}

export function strong(words: string): Of<"strong"> {
  return { type: "strong", children: inline([oneLine(words)]) };
}

export function link(url: string, words = url): Of<"link"> {
  return { type: "link", url, children: inline([words]) };
}

export function list(items: readonly (readonly Inline[])[]): Of<"list"> {
  const children = items.map((item) => ({
    type: "listItem" as const,
    spread: false,
    children: [paragraph(...item)],
  }));
  return { type: "list", ordered: false, spread: false, children };
}

/** @param rows the first is the header */
export function table(rows: readonly (readonly string[])[]): Of<"table"> {
  return {
    type: "table",
    children: rows.map((row) => ({
      type: "tableRow",
      children: row.map((cell) => ({ type: "tableCell", children: inline([oneLine(cell)]) })),
    })),
  };
}

/** A source's words, each character of them; where they have a line end, the block has a hard break. */
export function verbatim(words: string): Of<"blockquote"> {
  const [ends = ""] = /\n*$/.exec(words) ?? [];
  const body = words.slice(0, words.length - ends.length);
  const lines = body
    .split("\n")
    .flatMap((line, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: "break" as const }] : []),
      ...(line === "" ? [] : [{ type: "text" as const, value: line }]),
    ]);
  // A break at the end of a block is none: there the line ends are written as characters.
  const rest: PhrasingContent[] = ends === "" ? [] : [{ type: "text", value: ends }];
  return { type: "blockquote", children: [{ type: "paragraph", children: [...lines, ...rest] }] };
}

function inline(children: readonly Inline[]): PhrasingContent[] {
  return children.map((child) => (typeof child === "string" ? { type: "text", value: child } : child));
}

function oneLine(words: string): string {
  return words.replace(/\s*[\n\r]\s*/g, " ");
}
